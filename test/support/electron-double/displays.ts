import { EventEmitter } from 'node:events';
import type { Rectangle } from 'electron';
import type { DisplayFacts } from './messages.js';

export type Display = DisplayFacts & { readonly id: number };

const plain: DisplayFacts = {
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
};

/** `screen`: the displays of the machine, the primary one first. */
export class Displays extends EventEmitter {
  #displays: readonly Display[];
  #made = 0;

  constructor(
    private readonly app: { isReady(): boolean },
    facts: readonly DisplayFacts[] = [plain],
  ) {
    super();
    this.#displays = facts.map((display) => this.#named(display));
  }

  getAllDisplays(): readonly Display[] {
    if (!this.app.isReady())
      throw new Error("The 'screen' module can't be used before the app 'ready' event");
    return this.#displays;
  }

  getPrimaryDisplay(): Display {
    const [primary] = this.getAllDisplays();
    if (!primary) throw new Error('The double has no display.');
    return primary;
  }

  /** The display that has most of a rectangle; the primary one where none has any. */
  getDisplayMatching(rectangle: Rectangle): Display {
    const [most] = this.getAllDisplays()
      .map((display) => ({ display, common: commonArea(display.bounds, rectangle) }))
      .toSorted((one, other) => other.common - one.common);
    return most && most.common > 0 ? most.display : this.getPrimaryDisplay();
  }

  /** A cable is plugged in. */
  plug(facts: DisplayFacts): void {
    const display = this.#named(facts);
    this.#displays = [...this.#displays, display];
    this.emit('display-added', {}, display);
  }

  /** The cable of the last display is pulled; `moved` says that it is gone, before anybody is told. */
  unplug(moved: () => void): void {
    const display = this.#displays.at(-1);
    this.#displays = this.#displays.slice(0, -1);
    moved();
    this.emit('display-removed', {}, display);
  }

  #named(display: DisplayFacts): Display {
    this.#made += 1;
    return { id: this.#made, ...display };
  }
}

function commonArea(one: Rectangle, other: Rectangle): number {
  const along = (start: 'x' | 'y', length: 'width' | 'height'): number =>
    Math.max(
      0,
      Math.min(one[start] + one[length], other[start] + other[length]) -
        Math.max(one[start], other[start]),
    );
  return along('x', 'width') * along('y', 'height');
}
