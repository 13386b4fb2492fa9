import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Menu } from './menu.js';
import type { TrayState } from './messages.js';

class NativeImage {
  constructor(readonly file: string) {}

  isEmpty(): boolean {
    return !existsSync(this.file);
  }
}

export const nativeImage = {
  createFromPath: (file: string): NativeImage => new NativeImage(file),
};

/** `Tray`, without a notification area. */
export class Tray extends EventEmitter {
  static current: Tray | null = null;
  #toolTip = '';
  #menu: Menu | null = null;

  constructor(private image: NativeImage) {
    super();
    Tray.current = this;
  }

  setImage(image: NativeImage): void {
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

  choose(path: readonly string[]): void {
    if (!this.#menu) throw new Error('The tray has no menu.');
    this.#menu.click(path);
  }

  describe(): TrayState {
    return {
      image: basename(this.image.file),
      isEmpty: this.image.isEmpty(),
      toolTip: this.#toolTip,
      menu: this.#menu?.describe() ?? [],
    };
  }
}
