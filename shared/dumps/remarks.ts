import type { DumpRemark } from './foreign.js';

/** Different sentences that are kept; a hostile file could make up any number. */
const mostRemarks = 100;
const further = 'There are further remarks of other kinds, which are not listed.';

/** Collects what a reader has to remark: each sentence once, with its first line and its count. */
export class Remarks {
  readonly #byText = new Map<string, { line: number; count: number }>();

  /** Notes `text`, a sentence that holds no value of the dump beyond names. */
  add(text: string, line: number, count = 1): void {
    const isKept = this.#byText.has(text) || this.#byText.size < mostRemarks;
    const key = isKept ? text : further;
    const remark = this.#byText.get(key);
    if (remark === undefined) this.#byText.set(key, { line, count });
    else remark.count += count;
  }

  list(): readonly DumpRemark[] {
    return Array.from(this.#byText, ([text, remark]) => ({ text, ...remark }));
  }
}

const longestShown = 60;

/** A name of the dump inside a sentence, cut when long. */
export const shownName = (name: string): string =>
  name.length > longestShown ? `${name.slice(0, longestShown - 1)}…` : name;
