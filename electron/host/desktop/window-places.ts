import type { BrowserWindow, Screen } from 'electron';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';
import { readRegularText } from '../outside/files/regular-file.js';
import { writeDurably } from '../state/storage/write-durably.js';
import {
  type PlacedWindow,
  placeWindow,
  type WindowPlace,
  type WindowSize,
  windowPlaceSchema,
} from './window-place.js';

/** Moving a window reports each step; so many milliseconds after the last one its place is kept. */
const pause = 500;

/** Places of the windows used last; those of people long gone make room. */
const mostKept = 100;

/** Bytes of what is kept of so many windows at most. */
const largestFile = 256 * 1024;

const fileSchema = lateObject(() => ({
  version: z.literal(1),
  /** By name of the window, the one used last at the end. */
  places: z.array(z.tuple([z.string(), windowPlaceSchema])),
}));

/**
 * Remembers where windows were, in a file beside their profile. What that file says is a comfort: one
 * that cannot be read or written costs places, and nothing else.
 */
export class WindowPlaces {
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly file: string,
    private readonly places: Map<string, WindowPlace>,
    private readonly screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>,
  ) {}

  /** @param screen may be used only when the app is ready */
  static async open(
    file: string,
    screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>,
  ): Promise<WindowPlaces> {
    return new WindowPlaces(file, new Map(await readPlaces(file)), screen);
  }

  /** Where the window of that name opens, on the screens that there are now. */
  placeFor(name: string, size: WindowSize): PlacedWindow {
    const primary = this.screen.getPrimaryDisplay();
    const others = this.screen.getAllDisplays().filter(({ id }) => id !== primary.id);
    const areas = others.map(({ workArea }) => workArea);
    return placeWindow(size, this.places.get(name) ?? null, [primary.workArea, ...areas]);
  }

  /** Makes a window as large as its screen if it was so, and keeps its place from now on. */
  follow(name: string, window: BrowserWindow): void {
    // Maximising shows a window, which is to be seen with its page in it.
    if (this.places.get(name)?.isMaximized) window.once('ready-to-show', () => window.maximize());
    const note = () => {
      this.#note(name, window);
      this.#timer ??= setTimeout(() => this.#write(), pause).unref();
    };
    window.on('resize', note);
    window.on('move', note);
    window.on('maximize', note);
    window.on('unmaximize', note);
    window.on('close', () => this.#note(name, window));
  }

  /** Waits until all places are kept. */
  async close(): Promise<void> {
    this.#write();
    await this.#writing;
  }

  #note(name: string, window: BrowserWindow): void {
    if (window.isDestroyed()) return;
    const { x, y, width, height } = window.getNormalBounds();
    this.places.delete(name);
    this.places.set(name, { bounds: { x, y, width, height }, isMaximized: window.isMaximized() });
    for (const oldest of this.places.keys()) {
      if (this.places.size <= mostKept) break;
      this.places.delete(oldest);
    }
  }

  #write(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const text = JSON.stringify({ version: 1, places: [...this.places] });
    this.#writing = this.#writing.then(() => writeDurably(this.file, text)).catch(() => {});
  }
}

async function readPlaces(file: string): Promise<readonly (readonly [string, WindowPlace])[]> {
  try {
    return fileSchema.parse(JSON.parse(await readRegularText(file, largestFile))).places;
  } catch {
    return [];
  }
}
