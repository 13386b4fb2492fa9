import type { Rectangle } from 'electron';
import { describe, expect, it } from 'vitest';
import { AudienceScreen } from '../../../../electron/host/desktop/audience-screen.js';
import { browserWindowClass } from '../../../support/electron-double/browser-window.js';
import { Displays } from '../../../support/electron-double/displays.js';
import { Screen } from '../../../support/electron-double/screen.js';

const display = (x: number, width: number, height: number) => ({
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 0, width, height: height - 40 },
});
const laptop = display(0, 1440, 900);
const beamer = display(1440, 1920, 1080);

/** A window of the audience on a machine with these displays; the presenter's window is on the first, unless told. */
function onMachine(displays: readonly (typeof laptop)[], presenter: Rectangle = laptop.workArea) {
  const screen = new Screen({ tell: () => undefined });
  const screens = new Displays({ isReady: () => true }, displays);
  screen.displays = screens;
  const window = new (browserWindowClass(screen))({ show: false, width: 1280, height: 720 });
  const shown = new AudienceScreen(window, {
    screens,
    presenter: () => presenter,
    pause: (then) => then(),
  });
  return { screens, window, show: () => shown.show() };
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

  it('is forgotten with all that it listened to when it is closed', () => {
    const { screens, window, show } = onMachine([laptop, beamer]);
    show();
    window.close();
    screens.plug(display(3360, 1024, 768));
    expect(screens.listenerCount('display-added')).toBe(0);
    expect(screens.listenerCount('display-removed')).toBe(0);
  });
});
