import type { Rectangle } from 'electron';
import { describe, expect, it } from 'vitest';
import { AudienceScreen } from '../../../../electron/host/desktop/audience-screen.js';
import { browserWindowClass, Screen } from '../../../support/electron-double/browser-window.js';
import { Displays } from '../../../support/electron-double/displays.js';

const display = (x: number, width: number, height: number) => ({
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 0, width, height: height - 40 },
});
const laptop = display(0, 1440, 900);
const beamer = display(1440, 1920, 1080);

/** A window of the audience on a machine with these displays; the presenter's window is on the first, unless told. */
function onMachine(displays: readonly (typeof laptop)[], bounds: Rectangle = laptop.workArea) {
  const screen = new Screen({ tell: () => undefined });
  const screens = new Displays({ isReady: () => true }, displays);
  screen.displays = screens;
  const Window = browserWindowClass(screen);
  const presenter = new Window({ width: 1280, height: 720 });
  presenter.setBounds(bounds);
  const window = new Window({ show: false, width: 1280, height: 720 });
  let swap: (() => void) | null = null;
  const shown = new AudienceScreen(window, {
    screens,
    presenter: () => presenter,
    swappable: (how) => {
      swap = how;
    },
    pause: (then) => then(),
  });
  return { screens, window, presenter, show: () => shown.show(), swap: () => swap };
}

/** Until the system has done what it was asked, and all that follows from that. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('the window of an audience', () => {
  it('fills the screen that the presenter does not look at', async () => {
    const { window, show } = onMachine([laptop, beamer]);
    show();
    await settled();
    expect(window.describe()).toMatchObject({ visible: true, fullScreen: beamer.bounds });
  });

  it('fills the first screen where the presenter looks at the second', async () => {
    const { window, show } = onMachine([laptop, beamer], beamer.workArea);
    show();
    await settled();
    expect(window.describe().fullScreen).toEqual(laptop.bounds);
  });

  it('lies among the other windows where there is one screen only', async () => {
    const { window, show } = onMachine([laptop]);
    show();
    await settled();
    expect(window.describe()).toMatchObject({
      visible: true,
      fullScreen: null,
      bounds: { x: 144, y: 86, width: 1152, height: 688 },
    });
  });

  it('goes to a screen that is plugged in, and comes back from one that goes', async () => {
    const { screens, window, show } = onMachine([laptop]);
    show();
    screens.plug(beamer);
    await settled();
    expect(window.describe().fullScreen).toEqual(beamer.bounds);
    screens.unplug(() => window.displaced());
    await settled();
    expect(window.describe()).toMatchObject({
      fullScreen: null,
      bounds: { x: 144, y: 86, width: 1152, height: 688 },
    });
  });

  it('stays where it is when a further screen comes', async () => {
    const { screens, window, show } = onMachine([laptop, beamer]);
    show();
    await settled();
    screens.plug(display(3360, 1024, 768));
    await settled();
    expect(window.describe().fullScreen).toEqual(beamer.bounds);
  });

  it('is put there once more when it came to be full on another screen', async () => {
    const { window, show } = onMachine([laptop, beamer]);
    const setBounds = window.setBounds.bind(window);
    // A system that overlooks where a window is placed before it is shown.
    window.setBounds = () => {
      window.setBounds = setBounds;
    };
    show();
    await settled();
    expect(window.describe().fullScreen).toEqual(beamer.bounds);
  });

  it('is not put there again and again by a system that will not have it', async () => {
    const { window, show } = onMachine([laptop, beamer]);
    let times = 0;
    window.setBounds = () => {
      times += 1;
    };
    show();
    await settled();
    expect(times).toBe(2);
  });

  it('exchanges its screen with the presenter, and back', async () => {
    const own = { x: 100, y: 50, width: 1300, height: 800 };
    const { window, presenter, show, swap } = onMachine([laptop, beamer], own);
    show();
    await settled();
    swap()?.();
    await settled();
    expect(window.describe().fullScreen).toEqual(laptop.bounds);
    expect(presenter.getBounds()).toEqual({ x: 1750, y: 120, width: 1300, height: 800 });
    swap()?.();
    await settled();
    expect(window.describe().fullScreen).toEqual(beamer.bounds);
    expect(presenter.getBounds()).toEqual({ x: 70, y: 30, width: 1300, height: 800 });
  });

  it('leaves a presenter maximized or full on the other screen who was so', async () => {
    const { presenter, show, swap } = onMachine([laptop, beamer]);
    presenter.maximize();
    show();
    await settled();
    swap()?.();
    await settled();
    expect(presenter.isMaximized()).toBe(true);
    presenter.unmaximize();
    presenter.setFullScreen(true);
    await settled();
    expect(presenter.getBounds()).toEqual(beamer.bounds);
    swap()?.();
    await settled();
    expect(presenter.getBounds()).toEqual(laptop.bounds);
  });

  it('exchanges screens with a presenter of three, and with one who came to its own', async () => {
    const left = display(-1024, 1024, 768);
    const { window, presenter, show, swap } = onMachine([left, laptop, beamer]);
    show();
    await settled();
    expect(window.describe().fullScreen).toEqual(left.bounds);
    presenter.setBounds(beamer.workArea);
    swap()?.();
    await settled();
    expect(window.describe().fullScreen).toEqual(beamer.bounds);
    presenter.setBounds(beamer.workArea);
    swap()?.();
    await settled();
    expect(window.describe().fullScreen).toEqual(left.bounds);
  });

  it('has nothing to exchange on one screen, after the second is gone, and once it is closed', async () => {
    const { screens, window, show, swap } = onMachine([laptop]);
    show();
    expect(swap()).toBeNull();
    screens.plug(beamer);
    await settled();
    expect(swap()).not.toBeNull();
    screens.unplug(() => window.displaced());
    await settled();
    expect(swap()).toBeNull();
    screens.plug(beamer);
    await settled();
    window.close();
    expect(swap()).toBeNull();
  });

  it('is forgotten with all that it listened to when it is closed', () => {
    const { screens, window, show } = onMachine([laptop, beamer]);
    show();
    window.close();
    screens.plug(display(3360, 1024, 768));
    expect(screens.listenerCount('display-added')).toBe(0);
    expect(screens.listenerCount('display-removed')).toBe(0);
  });
});
