import type { PassedOverEntry } from '../../../../shared/contract/views/mailbox.js';
import type { CalendarComponent } from './content-lines.js';
import { textOf } from './properties.js';

/** So many are listed, and the rest counted. */
const mostListed = 1000;

/** What is to be said of a file that was read: entries passed over, and what was taken for granted. */
export class ReadingReport {
  readonly #passedOver: PassedOverEntry[] = [];
  readonly #notes = new Set<string>();
  #unlisted = 0;
  #unsaid = 0;

  passOver(component: CalendarComponent, reason: string): void {
    if (this.#passedOver.length >= mostListed) {
      this.#unlisted += 1;
      return;
    }
    const name = textOf(component, 'SUMMARY').trim() || textOf(component, 'UID').trim();
    this.#passedOver.push({ line: component.line, entry: name.slice(0, 200), reason });
  }

  /** Says something once, however often it comes up. */
  note(text: string): void {
    if (this.#notes.has(text)) return;
    if (this.#notes.size < mostListed) this.#notes.add(text);
    else this.#unsaid += 1;
  }

  /** In the order of the file. */
  get passedOver(): readonly PassedOverEntry[] {
    return this.#passedOver.toSorted((a, b) => a.line - b.line);
  }

  get notes(): readonly string[] {
    const left = [
      ...(this.#unlisted > 0 ? [`${this.#unlisted} more entries were passed over.`] : []),
      ...(this.#unsaid > 0 ? [`${this.#unsaid} more things could be said of the file.`] : []),
    ];
    return [...this.#notes, ...left];
  }
}
