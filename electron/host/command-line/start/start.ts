import { openAppWindow } from '../../../../build/set-up/app-window.js';
import { hasDisplay } from '../../../../build/set-up/display.js';
import { findElectronRuntime } from '../../../../build/set-up/electron-runtime.js';
import { findChromium } from '../../../../build/set-up/find-chromium.js';
import { defineSubcommand, exitCodes } from '../command.js';
import { serveProgram } from '../serve/serve-program.js';
import { readStartRequest, type StartRequest, startOptions } from '../start-options.js';
import { print, printError, stopped, type Terminal } from '../terminal.js';
import { runDesktop } from './run-desktop.js';

/** `lync-emulator start`: a window, in the best way that this machine offers. */
export const start = defineSubcommand({
  description:
    "Opens the emulator: as a desktop program where Electron's runtime is installed, else in an app window of Chrome, Edge or Chromium, else it prints an address to open. It says which and why.",
  options: startOptions,
  async run({ values }, terminal) {
    const request = readStartRequest(values);
    if (!hasDisplay()) {
      print(
        terminal,
        'There is no display here, so no window is opened: a browser that reaches this machine shows the emulator.',
      );
      return serveOnly(request, terminal);
    }
    const electron = findElectronRuntime();
    if (!electron) return startInBrowser(request, terminal, "Electron's runtime is not installed");
    print(terminal, "Opening the desktop program: Electron's runtime is installed.");
    const end = await runDesktop(electron, request, terminal);
    if (terminal.stop.aborted) return end.kind === 'ended' ? end.code : exitCodes.failed;
    if (end.kind === 'ended') {
      if (end.signal) printError(terminal, `The desktop program was ended by ${end.signal}.`);
      return end.code;
    }
    if (end.remedy) printError(terminal, `${end.why}. ${end.remedy}`);
    return startInBrowser(end.hadOpened ? withoutFiles(request) : request, terminal, end.why);
  },
});

/** To go on with what is in the data folder, which files opened once more would replace. */
const withoutFiles = (request: StartRequest): StartRequest => ({
  ...request,
  organisationFile: null,
  capsuleFile: null,
  scenarioFile: null,
  wayOn: null,
});

async function startInBrowser(
  request: StartRequest,
  terminal: Terminal,
  why: string,
): Promise<number> {
  const browser = findChromium();
  if (!browser) {
    print(
      terminal,
      `${why}, and no Chromium, Chrome or Edge was found: any other browser shows the emulator.`,
    );
    return serveOnly(request, terminal);
  }
  print(terminal, `Opening the emulator in an app window of ${browser}: ${why}.`);
  const show = async (oneTimeUrl: () => string) => {
    try {
      await openAppWindow(browser, oneTimeUrl(), terminal.stop);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      printError(
        terminal,
        `The window could not be opened (${reason}). Open the address in a browser.`,
      );
      await stopped(terminal);
    }
  };
  await serveProgram({ ...request, port: 0 }, terminal, show, true);
  return exitCodes.fine;
}

async function serveOnly(request: StartRequest, terminal: Terminal): Promise<number> {
  await serveProgram({ ...request, port: 0 }, terminal, () => stopped(terminal));
  return exitCodes.fine;
}
