import { escapeMarkup } from './escape-markup.js';
import type { PictureMark, PicturePlace } from './report.js';

/** Beside a picture, for brackets and their numbers, in CSS pixels. */
export const gutterWidth = 34;

/**
 * The marked parts of clients. Nobody has measured where they are: a browser places each bracket at the part that it is
 * anchored to. One that cannot outlines the part itself.
 */
export class MarkedPlaces {
  readonly #places = new Map<string, { readonly number: number; readonly selector: string }>();

  constructor(marks: readonly PictureMark[]) {
    for (const { place } of marks) {
      const selector = selectorOf(place);
      if (!this.#places.has(selector))
        this.#places.set(selector, { number: this.#places.size + 1, selector });
    }
  }

  styles(): string {
    const rules = [...this.#places.values()].map(
      ({ number, selector }) =>
        `.place-${number} ${selector}{anchor-name:--place-${number}}@supports not (anchor-name:--a){.place-${number} ${selector}{outline:2px solid #2a41a8;outline-offset:-2px}}`,
    );
    return rules.join('\n');
  }

  classesOf(marks: readonly PictureMark[]): readonly string[] {
    if (marks.length === 0) return [];
    return ['marked', ...marks.map(({ place }) => `place-${this.#numberOf(place)}`)];
  }

  markup(marks: readonly PictureMark[]): string {
    return marks
      .map(({ text, isSo, place }) => {
        const edge = ['card', 'dialog', 'conversation'].includes(place.part) ? ' at-window' : '';
        return `<span class="sight${isSo ? '' : ' missed'}${edge}" style="position-anchor:--place-${this.#numberOf(place)}"><b>${escapeMarkup(text)}</b></span>`;
      })
      .join('');
  }

  #numberOf(place: PicturePlace): number {
    return this.#places.get(selectorOf(place))?.number ?? 0;
  }
}

const selectorOf = ({ part, contact }: PicturePlace): string =>
  contact === null
    ? `[data-part="${part}"]`
    : // Of a contact in several groups the first row.
      `[data-part="${part}"] :nth-child(1 of [data-contact="${inSelector(contact)}"])`;

/** Text in a string of CSS; whatever could end it or the style around becomes an escape. */
const inSelector = (text: string): string =>
  text.replace(/[^\w@.-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
