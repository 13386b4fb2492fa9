import { join } from 'node:path';
import {
  app,
  dialog,
  ipcMain,
  Menu,
  type MessageBoxOptions,
  powerMonitor,
  protocol,
  screen,
  session as webSession,
} from 'electron';
import type { Command } from '../shared/contract/commands/command.js';
import { openEmulator } from './host/command-line/open-emulator.js';
import { openedLine } from './host/command-line/start/opened-line.js';
import { registerAppScheme, serveAppScheme } from './host/desktop/app-protocol.js';
import { applicationMenu } from './host/desktop/application-menu.js';
import { openOrAsk } from './host/desktop/ask-way-on.js';
import { claimFolder } from './host/desktop/claim-folder.js';
import { desktopFiles } from './host/desktop/desktop-files.js';
import { type DesktopOptions, readDesktopOptions } from './host/desktop/desktop-options.js';
import { outliveFaults } from './host/desktop/faults.js';
import { guardNavigation, guardPermissions } from './host/desktop/guards.js';
import { serveIpc } from './host/desktop/ipc-transport.js';
import { OpenRequests } from './host/desktop/open-requests.js';
import { openingOf } from './host/desktop/opening.js';
import { saveBeforeQuit } from './host/desktop/quit.js';
import { describeStartFailure } from './host/desktop/start-problem.js';
import { setUpTray } from './host/desktop/tray.js';
import { WindowPlaces } from './host/desktop/window-places.js';
import { Windows } from './host/desktop/windows.js';
import { serveApi } from './host/server/api/serve-api.js';
import { startLoopbackExchange } from './host/server/exchange/loopback-exchange.js';
import { loadPageResources } from './host/server/page-resources.js';
import { RefusalReport } from './host/server/refusal-report.js';
import { StartMilestones } from './host/session/start-milestones.js';
import { defaultDataFolder } from './host/user-folders.js';

const milestones = StartMilestones.ofThisProcess();
const files = desktopFiles(import.meta.dirname);
const requests = new OpenRequests(app);
const nothing = { organisationFile: null, capsuleFile: null, scenarioFile: null, inVain: [] };

/** Settles what has to be settled before the app is ready, and has the rest done once it is. */
async function start(): Promise<void> {
  const options = readDesktopOptions(process.argv, app.isPackaged);
  const opening = openingOf({ ...options, inVain: options.startOnly }, process.cwd());
  const dataFolder = await claimFolder(app, options.dataFolder ?? defaultDataFolder(), opening);
  // Those that an option names are opened as part of the start, and a start that fails says so.
  const others = openingOf({ ...nothing, files: options.files }, process.cwd());
  if (others.files.length > 0) requests.add(others);
  if (dataFolder === null) app.quit();
  else void app.whenReady().then(() => open(dataFolder, options).catch(giveUp));
}

async function open(claimed: string, options: DesktopOptions): Promise<void> {
  const opened = await openOrAsk(dialog, options.wayOn, (wayOn) =>
    openEmulator({ ...options, dataFolder: claimed, wayOn, milestones }, 'electron'),
  );
  if (opened === null) return app.exit(0);
  const { emulator, dataFolder } = opened;
  const served: { close(): Promise<void> }[] = [];
  saveBeforeQuit(app, powerMonitor, emulator, served);
  const faults = new RefusalReport((sentence) => emulator.report('program.fault', sentence));
  outliveFaults(process, {
    report: (sentence) => faults.add(sentence),
    tell,
    print: (text) => process.stderr.write(text),
  });
  const places = await WindowPlaces.open(join(claimed, 'desktop', 'windows.json'), screen);
  served.push(places);
  if (options.exchangePort !== null) {
    const { ewsUrl } = await startLoopbackExchange({ emulator, port: options.exchangePort });
    emulator.report('exchange.served', `Exchange Web Services are at ${ewsUrl}.`);
  }
  if (options.apiPort !== null) {
    const pages = files.renderer;
    const api = await serveApi({ emulator, port: options.apiPort, pages, dataFolder });
    milestones.reached('listening');
    served.push(api);
    emulator.report('api.served', `The control API is at ${api.origin}, its token in api.json.`);
  }

  const refusals = new RefusalReport((sentence) => emulator.report('window.refused', sentence));
  const refused = (sentence: string) => refusals.add(sentence);
  const command = (input: Command) =>
    void emulator.session.command(input).catch((error: Error) => refused(error.message));

  const { renderer: folder } = files;
  serveAppScheme(protocol, await loadPageResources({ folder, photo: emulator.photo }));
  guardPermissions(webSession.defaultSession);
  guardNavigation(app, refused);
  serveIpc(ipcMain, emulator.session, refused);

  const left = (sentence: string) => emulator.report('window.left', sentence);
  const { swappable } = emulator;
  const windows = new Windows(files, places, screen, { refused, left, swappable });
  const showStage = () => windows.showStage();
  const showClient = (sip: string) => windows.showClient(sip);
  const actions = { showStage, showClient, command, quit: () => app.quit() };
  const place = { platform: process.platform, isPackaged: app.isPackaged };
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(actions, place)));
  const tray = setUpTray(emulator.session, files.trayIcon, actions, process.platform);
  app.on('quit', () => tray.destroy());
  app.on('activate', showStage);
  app.on('window-all-closed', () => {
    // On a Mac a program stays until it is told to quit.
    if (process.platform !== 'darwin') app.quit();
  });
  showStage();
  milestones.reached('window-created');
  requests.serve({ showStage, command: (input) => emulator.session.command(input), tell });
  process.stderr.write(`${openedLine}\n`);
}

const tell = (box: MessageBoxOptions) => dialog.showMessageBox(box);

function giveUp(error: unknown): void {
  const { title, text } = describeStartFailure(error);
  dialog.showErrorBox(title, text);
  app.exit(1);
}

// Whoever started the program may have gone, and with it the reader of what is written here.
process.stderr.on('error', () => {});
registerAppScheme(protocol);
app.enableSandbox();
// The app becomes ready when this module has ended, so nothing here may wait for it to be ready.
await start().catch(giveUp);
