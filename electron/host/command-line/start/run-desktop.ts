import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { isLinuxRoot } from '../../../../build/set-up/display.js';
import type { StartRequest } from '../start-options.js';
import type { Terminal } from '../terminal.js';
import { type DesktopEnd, judgeEnd } from './desktop-end.js';
import { openedLine } from './opened-line.js';

/** Of what the program writes, the last part; causes are told last. Characters. */
const keptOutput = 16_384;

/** How long, in milliseconds, the last words of a program may take when it has ended. */
const lastWords = 250;

/**
 * Runs the desktop program to its end, and passes a wish to stop on to it.
 * @param electron path of Electron's runtime
 */
export async function runDesktop(
  electron: string,
  request: StartRequest,
  terminal: Terminal,
): Promise<DesktopEnd> {
  // The package's folder: the bundles lie two folders below it.
  const program = join(import.meta.dirname, '../..');
  const sandbox = isLinuxRoot() ? ['--no-sandbox'] : [];
  const child = spawn(electron, [...sandbox, program, ...desktopArguments(request)], {
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  const passOn = () => child.kill('SIGTERM');
  terminal.stop.addEventListener('abort', passOn, { once: true });
  try {
    return await endOf(child, terminal);
  } finally {
    terminal.stop.removeEventListener('abort', passOn);
  }
}

async function endOf(
  child: ChildProcessByStdio<null, null, Readable>,
  { error: shown }: Terminal,
): Promise<DesktopEnd> {
  const said = keepOutput(child.stderr, shown);
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    // A browser that the program has opened holds its error output longer than the program itself.
    await Promise.race([said.ended, delay(lastWords, undefined, { ref: false })]);
    child.stderr.destroy();
    return judgeEnd({ code, signal, said: said.text });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const why = `Electron's runtime could not be started (${reason})`;
    return { kind: 'failed', why, remedy: null, hadOpened: false };
  }
}

/** Shows what a program writes, and keeps the line that reports its window and the last part. */
function keepOutput(output: Readable, shown: NodeJS.WritableStream) {
  const kept = { text: '', ended: new Promise((resolve) => output.once('close', resolve)) };
  output.setEncoding('utf8').on('data', (text: string) => {
    shown.write(text);
    const whole = kept.text + text;
    const opened = whole.includes(openedLine) ? `${openedLine}\n` : '';
    kept.text = whole.length > keptOutput ? opened + whole.slice(-keptOutput) : whole;
  });
  return kept;
}

function desktopArguments(request: StartRequest): readonly string[] {
  const { dataFolder, organisationFile, capsuleFile, profile, exchangePort, frozen, wayOn } =
    request;
  const given = {
    'data-dir': dataFolder,
    organisation: organisationFile,
    capsule: capsuleFile,
    scenario: request.scenarioFile,
    profile,
    'exchange-port': exchangePort,
  };
  return [
    ...Object.entries(given).flatMap(([name, value]) =>
      value === null ? [] : [`--${name}=${value}`],
    ),
    ...(frozen ? ['--frozen'] : []),
    ...(wayOn ? [`--${wayOn}`] : []),
  ];
}
