import { constants } from 'node:os';
import { exitStatus } from '../../../../build/set-up/exit-status.js';
import { openedLine } from './opened-line.js';

/** How the desktop program ended. */
export type DesktopEnd =
  /** By itself, or because someone ended it. */
  | { readonly kind: 'ended'; readonly code: number; readonly signal: NodeJS.Signals | null }
  /** It cannot run here, or broke down. */
  | {
      readonly kind: 'failed';
      /** Half a sentence whose subject is Electron's runtime or the desktop program. */
      readonly why: string;
      /** What would let it run, in whole sentences; `null` where nothing is known to. */
      readonly remedy: string | null;
      /** True when its window was there, so that what it was to open has been opened and kept. */
      readonly hadOpened: boolean;
    };

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it wrote to its error output. */
  readonly said: string;
}

/** Signals that a program gets for what it did itself. All others come from somebody else. */
const faultSignals = ['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGBUS', 'SIGFPE', 'SIGSYS'];

/** From here on, exit codes of Windows are errors of the system, such as an access violation. */
const firstWindowsFault = 0x8000_0000;

/** What the dynamic linker ends a program with. */
const librariesMissing = 127;

interface Cause {
  readonly sign: RegExp;
  readonly why: string;
  /** @param found what the first group of the sign has caught */
  readonly remedy: (found: string | undefined) => string;
}

const withoutSandbox = "Electron's runtime cannot start its sandbox here";
const packageRemedy =
  'The Debian package that "npm run dist" makes needs neither: it brings an AppArmor profile.';

/** What Chromium and the dynamic linker say before they give up. */
const causes: readonly Cause[] = [
  {
    sign: /SUID sandbox helper binary was found, but is not configured correctly[\s\S]*?make sure that (.+?) is owned by root/,
    why: withoutSandbox,
    remedy: (helper = 'chrome-sandbox') =>
      `Allow its helper to make one: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'. ${packageRemedy}`,
  },
  {
    sign: /No usable sandbox!/,
    why: withoutSandbox,
    remedy: () =>
      `Allow it user namespaces by an AppArmor profile, as Ubuntu 23.10 and later want it. ${packageRemedy}`,
  },
  {
    sign: /Running as root without --no-sandbox is not supported/,
    why: withoutSandbox,
    remedy: () => 'Start it as a user other than root.',
  },
  {
    sign: /Missing X server or \$DISPLAY|[Uu]nable to open X display|cannot open display|[Ff]ailed to connect to Wayland display/,
    why: "Electron's runtime cannot open the display",
    remedy: () => 'Set DISPLAY or WAYLAND_DISPLAY to a display that you may open.',
  },
  {
    sign: /error while loading shared libraries: ([^:\s]+):/,
    why: "Electron's runtime lacks libraries of this system",
    remedy: (library = 'one') => `Install the package that holds ${library}.`,
  },
];

/** Tells a program that was ended from one that cannot run here. */
export function judgeEnd({ code, signal, said }: ProcessEnd): DesktopEnd {
  const status = exitStatus(code, signal);
  const fault = faultOf(status, signal);
  const isMissingLibraries = status === librariesMissing;
  const cause = status === 0 ? undefined : causes.find(({ sign }) => sign.test(said));
  if (!cause && !fault && !isMissingLibraries) return { kind: 'ended', code: status, signal };
  const hadOpened = said.includes(openedLine);
  if (cause) {
    const remedy = cause.remedy(cause.sign.exec(said)?.[1]);
    return { kind: 'failed', why: cause.why, remedy, hadOpened };
  }
  const why = isMissingLibraries
    ? "Electron's runtime lacks libraries of this system"
    : `the desktop program broke down (${fault})`;
  return { kind: 'failed', why, remedy: null, hadOpened };
}

/** The name of what the program did wrong; `null` when it did nothing. */
function faultOf(status: number, signal: NodeJS.Signals | null): string | null {
  if (status >= firstWindowsFault) return `0x${status.toString(16).toUpperCase()}`;
  const name = signal ?? signalOf(status - 128);
  return name !== null && faultSignals.includes(name) ? name : null;
}

/** A script between us and the program reports its signal by a number. */
const signalOf = (number: number): string | null =>
  Object.entries(constants.signals).find(([, value]) => value === number)?.[0] ?? null;
