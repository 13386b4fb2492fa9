import { EventEmitter } from 'node:events';
import { App, type AppFacts } from './app.js';
import { browserWindowClass, Screen } from './browser-window.js';
import { commandAsPeer } from './command-as-peer.js';
import { Dialog } from './dialog.js';
import { Displays } from './displays.js';
import type { Answers, Link } from './link.js';
import { Menu } from './menu.js';
import type { DisplayFacts, ElectronState, Questions } from './messages.js';
import { nativeImage } from './native-image.js';
import { Preventable } from './preventable.js';
import { Protocol } from './protocol.js';
import { Session } from './session.js';
import { Tray } from './tray.js';

/** The `electron` module of one main process, and how the test's browser speaks with it. */
export function createElectron(
  facts: AppFacts & { readonly displays?: readonly DisplayFacts[] },
  link: Link,
) {
  const screen = new Screen(link);
  const app = new App(facts, screen, link);
  const displays = new Displays(app, facts.displays);
  screen.displays = displays;
  const protocol = new Protocol(app);
  const ipcMain = new EventEmitter();
  const powerMonitor = new EventEmitter();
  const defaultSession = new Session();
  const dialog = new Dialog(app, link);
  const openedOutside: string[] = [];
  const electron = {
    app,
    BrowserWindow: browserWindowClass(screen),
    dialog,
    ipcMain,
    Menu,
    nativeImage,
    powerMonitor,
    protocol,
    screen: displays,
    session: { defaultSession },
    shell: { openExternal: async (url: string) => void openedOutside.push(url) },
    Tray,
  };
  const answers: Answers = {
    state: () => ({ ...describe(app, screen, protocol), openedOutside }),
    fetch: ({ url, method, use }) => protocol.fetch(url, method, use),
    message: (ask) => deliver(ipcMain, screen, ask),
    navigate: ({ window, url, isMainFrame }) =>
      screen.find(window).webContents.navigate(url, isMainFrame),
    redirect: ({ window, url, isMainFrame }) =>
      screen.find(window).webContents.redirect(url, isMainFrame),
    open: ({ window, url, features }) => screen.find(window).webContents.open(url, features),
    permission: async ({ window, permission, frame: { url, isMainFrame } }) => {
      const asking = { requestingUrl: url, isMainFrame };
      const { webContents } = screen.find(window);
      const answered = await defaultSession.answers(webContents, permission, asking);
      return { ...answered, isSecure: protocol.isSecure(url) };
    },
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
    maximize: ({ window }) => done(() => screen.find(window).maximize()),
    plug: ({ display }) => done(() => displays.plug(display)),
    unplug: () =>
      done(() =>
        displays.unplug(() => {
          for (const window of screen.windows.values()) window.displaced();
        }),
      ),
    drag: ({ window, bounds }) => done(() => screen.find(window).drag(bounds)),
    click: ({ menu, path }) =>
      done(() =>
        menu === 'tray' ? Tray.current?.choose(path) : Menu.applicationMenu?.click(path),
      ),
    clickTray: () => done(() => Tray.current?.click()),
    secondInstance: ({ argv, workingDirectory, additionalData }) =>
      done(() => app.emit('second-instance', {}, argv, workingDirectory, additionalData)),
    openFile: ({ path }) => {
      const event = new Preventable();
      app.emit('open-file', event, path);
      return event.defaultPrevented;
    },
    answerBox: ({ box, button }) => done(() => dialog.answer(box, button)),
    fail: ({ how, message }) =>
      done(() => {
        if (how === 'reject') void Promise.reject(new Error(message));
        else
          setImmediate(() => {
            throw new Error(message);
          });
      }),
    endSession: ({ event }) => {
      const ending = Object.assign(new Preventable(), { reasons: ['logoff'] });
      for (const window of screen.windows.values()) window.emit(event, ending);
      return ending.defaultPrevented;
    },
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

function describe(
  app: App,
  screen: Screen,
  protocol: Protocol,
): Omit<ElectronState, 'openedOutside'> {
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
