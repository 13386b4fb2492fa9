import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow, Display, Screen } from 'electron';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow } from '../../../../electron/host/desktop/window-place.js';
import { WindowPlaces } from '../../../../electron/host/desktop/window-places.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const stage = { width: 1440, height: 900, minWidth: 1024, minHeight: 700 };
const area = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const large = area(0, 0, 2560, 1400);
const temporaryFolder = temporaryFolders();

describe('a window without a former place', () => {
  it.each([
    ['a large screen', large, stage],
    [
      '1366×768 with a taskbar',
      area(0, 0, 1366, 728),
      { width: 1366, height: 728, minWidth: 1024, minHeight: 700 },
    ],
    [
      '1080p at 150 %, where its least height is more than there is',
      area(0, 0, 1280, 672),
      { width: 1280, height: 672, minWidth: 1024, minHeight: 672 },
    ],
  ])('fits %s, and the system chooses where', (_name, workArea, expected) => {
    expect(placeWindow(stage, null, [workArea])).toEqual(expected);
  });
});

describe('a window with a former place', () => {
  const former = (x: number, y: number, width: number, height: number) => ({
    bounds: { x, y, width, height },
    isMaximized: false,
  });

  it('is where it was', () => {
    expect(placeWindow(stage, former(300, 200, 1200, 800), [large])).toMatchObject({
      x: 300,
      y: 200,
      width: 1200,
      height: 800,
    });
  });

  it('goes to the primary screen when its own has gone', () => {
    const place = placeWindow(stage, former(3000, 200, 1200, 800), [large]);
    expect(place).toEqual({ width: 1200, height: 800, minWidth: 1024, minHeight: 700 });
  });

  it('is drawn in where only an edge of it would be seen', () => {
    expect(placeWindow(stage, former(2490, 1300, 1200, 800), [large])).toMatchObject({
      x: 1360,
      y: 600,
    });
  });

  it('is on the screen that showed most of it', () => {
    const left = area(-1920, 0, 1920, 1040);
    expect(placeWindow(stage, former(-1500, 10, 1600, 900), [large, left])).toMatchObject({
      x: -1600,
      y: 10,
    });
  });

  it('is never outside the screens, larger than one, or too small to use', () => {
    const side = fc.integer({ min: 1, max: 8000 });
    const at = fc.integer({ min: -9000, max: 9000 });
    const rectangle = fc.record({ x: at, y: at, width: side, height: side });
    const screen = fc.record({
      x: at,
      y: at,
      width: fc.integer({ min: 320, max: 4000 }),
      height: fc.integer({ min: 240, max: 3000 }),
    });
    fc.assert(
      fc.property(rectangle, fc.array(screen, { maxLength: 3 }), screen, (bounds, rest, first) => {
        const place = placeWindow(stage, { bounds, isMaximized: false }, [first, ...rest]);
        const { x = first.x, y = first.y, width, height, minWidth, minHeight } = place;
        expect(width).toBeGreaterThanOrEqual(minWidth);
        expect(height).toBeGreaterThanOrEqual(minHeight);
        const inside = [first, ...rest].some(
          (shown) =>
            x >= shown.x &&
            y >= shown.y &&
            x + width <= shown.x + shown.width &&
            y + height <= shown.y + shown.height,
        );
        expect(inside).toBe(true);
      }),
    );
  });
});

describe('the file of places', () => {
  const display = { id: 1, workArea: large } as Display;
  const screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'> = {
    getAllDisplays: () => [display],
    getPrimaryDisplay: () => display,
  };
  /** A window that says where it is when it closes. */
  const closeAt = (places: WindowPlaces, name: string, x: number) => {
    const listeners: (() => void)[] = [];
    const window = {
      on: (event: string, listener: () => void) => event === 'close' && listeners.push(listener),
      isDestroyed: () => false,
      isMaximized: () => false,
      getNormalBounds: () => ({ x, y: 0, width: 1100, height: 800 }),
    };
    places.follow(name, window as unknown as BrowserWindow);
    for (const listener of listeners) listener();
  };

  it('that cannot be read costs places and nothing else', async () => {
    const file = join(temporaryFolder(), 'windows.json');
    for (const text of ['', '{', '{"version":2}', '{"version":1,"places":[["stage",{"x":1}]]}']) {
      writeFileSync(file, text);
      const places = await WindowPlaces.open(file, screen);
      expect(places.placeFor('stage', stage)).toEqual(stage);
    }
  });

  it('that cannot be written stops nothing', async () => {
    const places = await WindowPlaces.open('/nowhere/windows.json', screen);
    closeAt(places, 'stage', 10);
    await places.close();
  });

  it('keeps the places that were used last', async () => {
    const file = join(temporaryFolder(), 'windows.json');
    const places = await WindowPlaces.open(file, screen);
    for (let index = 0; index < 150; index += 1) closeAt(places, `client/${index}`, index);
    closeAt(places, 'client/60', 777);
    await places.close();
    const kept = JSON.parse(readFileSync(file, 'utf8')).places;
    expect(kept).toHaveLength(100);
    expect(kept.at(-1)).toMatchObject(['client/60', { bounds: { x: 777 } }]);
    const again = await WindowPlaces.open(file, screen);
    expect(again.placeFor('client/60', stage)).toMatchObject({ x: 777 });
    expect(again.placeFor('client/0', stage)).toEqual(stage);
  });
});
