import { EventEmitter } from 'node:events';
import { App, type AppFacts } from './app.js';
import { browserWindowClass } from './browser-window.js';
import { commandAsPeer } from './command-as-peer.js';
import type { Answers, Link } from './link.js';
import { Menu } from './menu.js';
import type { ElectronState, Questions } from './messages.js';
import { Preventable } from './preventable.js';
import { Protocol } from './protocol.js';
import { Screen } from './screen.js';
import { Session } from './session.js';
import { nativeImage, Tray } from './tray.js';

/** The `electron` module of one main process, and how the test's browser speaks with it. */
export function createElectron(facts: AppFacts, link: Link) {
  const screen = new Screen(link);
  const app = new App(facts, screen, link);
  const protocol = new Protocol(app);
  const ipcMain = new EventEmitter();
  const powerMonitor = new EventEmitter();
  const defaultSession = new Session();
  const dialog = {
    showErrorBox: (title: string, content: string) =>
      link.tell({ kind: 'error-box', title, content }),
  };
  const electron = {
    app,
    BrowserWindow: browserWindowClass(screen),
    dialog,
    ipcMain,
    Menu,
    nativeImage,
    powerMonitor,
    protocol,
    session: { defaultSession },
    shell: { openExternal: () => Promise.resolve() },
    Tray,
  };
  const answers: Answers = {
    state: () => describe(app, screen, protocol),
    fetch: ({ url, method }) => protocol.fetch(url, method),
    message: (ask) => deliver(ipcMain, screen, ask),
    navigate: ({ window, url, isMainFrame }) =>
      screen.find(window).webContents.navigate(url, isMainFrame),
    open: ({ window, url }) => screen.find(window).webContents.open(url),
    permission: ({ window, permission }) =>
      defaultSession.grants(screen.find(window).webContents, permission),
    shown: ({ window, url }) =>
      done(() => {
        const shown = screen.find(window);
        shown.webContents.mainFrame.url = url;
        shown.emit('ready-to-show');
      }),
    closed: ({ window }) => done(() => screen.windows.get(window)?.close()),
    crashed: ({ window, reason }) =>
      done(() => screen.find(window).webContents.emit('render-process-gone', {}, { reason })),
    minimize: ({ window }) => done(() => screen.find(window).minimize()),
    click: ({ menu, path }) =>
      done(() =>
        menu === 'tray' ? Tray.current?.choose(path) : Menu.applicationMenu?.click(path),
      ),
    clickTray: () => done(() => Tray.current?.emit('click')),
    secondInstance: ({ argv, workingDirectory }) =>
      done(() => app.emit('second-instance', {}, argv, workingDirectory)),
    command: (request) => commandAsPeer({ ipcMain }, request),
    power: ({ event }) => {
      const power = new Preventable();
      powerMonitor.emit(event, power);
      return power.defaultPrevented;
    },
    quit: () => done(() => app.quit()),
  };
  return { electron, answers };
}

function done(act: () => unknown): null {
  act();
  return null;
}

function deliver(ipcMain: EventEmitter, screen: Screen, ask: Questions['message']['ask']): null {
  const sender = screen.find(ask.window).webContents;
  const senderFrame = sender.frameOf(ask.frame);
  ipcMain.emit(ask.channel, { sender, senderFrame }, ...ask.args);
  return null;
}

function describe(app: App, screen: Screen, protocol: Protocol): ElectronState {
  return {
    windows: [...screen.windows.values()].map((window) => window.describe()),
    applicationMenu: Menu.applicationMenu?.describe() ?? null,
    tray: Tray.current?.describe() ?? null,
    paths: app.paths,
    isSandboxEnforced: app.isSandboxEnforced,
    schemes: protocol.schemes.map(({ scheme, privileges }) => ({
      scheme,
      privileges: { ...privileges },
    })),
  };
}
