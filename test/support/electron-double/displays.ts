import type { Rectangle } from 'electron';
import type { App } from './app.js';

/** A display with its work area, which is the display less taskbar and menu bar. */
export interface DisplayFacts {
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
}

const plain: DisplayFacts = {
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
};

/** `screen`: the displays of the machine, the primary one first. */
export class Displays {
  readonly #displays: readonly (DisplayFacts & { readonly id: number })[];

  constructor(
    private readonly app: Pick<App, 'isReady'>,
    facts: readonly DisplayFacts[] = [plain],
  ) {
    this.#displays = facts.map((display, index) => ({ id: index + 1, ...display }));
  }

  getAllDisplays() {
    if (!this.app.isReady())
      throw new Error("The 'screen' module can't be used before the app 'ready' event");
    return this.#displays;
  }

  getPrimaryDisplay() {
    const [primary] = this.getAllDisplays();
    if (!primary) throw new Error('The double has no display.');
    return primary;
  }
}
