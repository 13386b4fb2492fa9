import { EventEmitter } from 'node:events';
import { basename } from 'node:path';
import type { Menu } from './menu.js';
import type { TrayState } from './messages.js';
import { NativeImage } from './native-image.js';

/** `Tray`, without a notification area. */
export class Tray extends EventEmitter {
  static current: Tray | null = null;
  #toolTip = '';
  #menu: Menu | null = null;

  constructor(private image: NativeImage) {
    super();
    checkImage(image);
    Tray.current = this;
  }

  setImage(image: NativeImage): void {
    checkImage(image);
    this.image = image;
  }

  setToolTip(text: string): void {
    this.#toolTip = text;
  }

  setContextMenu(menu: Menu): void {
    this.#menu = menu;
  }

  destroy(): void {
    Tray.current = null;
  }

  /** A person clicks: on a Mac and on most desktops of Linux that opens the menu as well. */
  click(): void {
    this.emit('click');
  }

  choose(path: readonly string[]): void {
    if (!this.#menu) throw new Error('The tray has no menu.');
    this.#menu.click(path);
  }

  describe(): TrayState {
    return {
      image: basename(this.image.file),
      isEmpty: this.image.isEmpty(),
      scaleFactors: this.image.scaleFactors,
      toolTip: this.#toolTip,
      menu: this.#menu?.describe() ?? [],
    };
  }
}

/** A path would do, too; this program has no use for one. */
function checkImage(image: unknown): void {
  if (!(image instanceof NativeImage)) throw new TypeError('Argument must be a native image');
}
