import type { MessageBoxOptions } from 'electron';
import type { App } from './app.js';
import type { Link } from './link.js';

const types = ['none', 'info', 'error', 'question', 'warning'];

/** `dialog`: boxes that the test reads, and answers in place of a person. */
export class Dialog {
  readonly #open = new Map<number, (button: number) => void>();
  #shown = 0;

  constructor(
    private readonly app: Pick<App, 'isReady'>,
    private readonly link: Pick<Link, 'tell'>,
  ) {}

  /** Before the app is ready Linux has no box to show, and Electron writes the text instead. */
  showErrorBox(title: string, content: string): void {
    if (process.platform === 'linux' && !this.app.isReady())
      process.stderr.write(`${title}\n${content}\n`);
    else this.link.tell({ kind: 'error-box', title, content });
  }

  /** With or without the window that the box belongs to. */
  showMessageBox(...given: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
    const options = given[given.length - 1] as MessageBoxOptions;
    const { type = 'none', message, title = '', detail = '', buttons = [] } = options;
    if (!types.includes(type)) throw new TypeError('Invalid message box type');
    if (typeof message !== 'string') throw new TypeError('Message must be a string');
    if (!buttons.every((button) => typeof button === 'string'))
      throw new TypeError('Buttons must be an array of strings');
    this.#shown += 1;
    const box = this.#shown;
    return new Promise((resolve) => {
      this.#open.set(box, (response) => resolve({ response, checkboxChecked: false }));
      const shown = {
        type,
        title,
        message,
        detail,
        buttons: buttons.length > 0 ? buttons : ['OK'],
      };
      this.link.tell({ kind: 'message-box', box, ...shown });
    });
  }

  answer(box: number, button: number): void {
    const resolve = this.#open.get(box);
    if (!resolve) throw new Error(`There is no message box ${box}.`);
    this.#open.delete(box);
    resolve(button);
  }
}
