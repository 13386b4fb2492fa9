import {
  activityText,
  activityTokens,
} from '../../../../emulator/lync-server/presence/activity.js';
import { sentenceWords } from './product-words.js';
import type { TextMap } from './text-map.js';
import { wordsIn } from './word-map.js';

/** Characters of texts that are looked for in sentences. Shorter ones tell nothing, longer ones are cut off there. */
const phraseLength = { least: 3, most: 200 } as const;

/** What is quoted; paths of files; what is no word: addresses, identities, keys of the registry, numbers. Then words. */
const partsIn = new RegExp(
  [
    '"(?<quoted>[^"\\r\\n]*)"',
    '(?<path>(?<![\\w:/.\\\\])(?:[a-z]:\\\\|\\\\\\\\|\\/)[^\\s"<>|]+)',
    '(?<name>[^\\s"()]*[\\p{L}\\p{M}\\p{N}][@\\\\/:=._+][\\p{L}\\p{M}\\p{N}\\\\/][^\\s"]*)',
    '[\\p{L}\\p{M}]+',
  ].join('|'),
  'giu',
);

type Phrase = readonly [text: string, made: string];

/**
 * Sentences of this program with names and texts of somebody in them. The words of the sentence stay; what is quoted, an
 * address or an identity is mapped as it is elsewhere, and so is each text that was learnt.
 */
export class SentenceMap {
  /** By their first word; the longest first. */
  readonly #phrases = new Map<string, readonly Phrase[]>();

  constructor(private readonly map: TextMap) {
    for (const activity of activityTokens)
      this.#know(activityText(activity), activityText(activity));
  }

  /** A text that is mapped elsewhere. Words of sentences in it do not stay where a sentence has all of it. */
  learn(text: string, made: string): void {
    const { least, most } = phraseLength;
    if (text === made || text.length < least || text.length > most) return;
    const isHidden = (text.match(wordsIn) ?? []).some((word) =>
      sentenceWords.has(word.toLowerCase()),
    );
    if (isHidden) this.#know(text, made);
  }

  /** @param own how what comes behind a colon and a space is mapped, where that is somebody's text */
  sentence(text: string, own: ((text: string) => string) | null): string {
    const colon = own === null ? -1 : text.indexOf(': ');
    const said = colon < 0 ? text : text.slice(0, colon + 2);
    const rest = own === null || colon < 0 ? '' : own(text.slice(said.length));
    return this.#said(said) + rest;
  }

  #said(text: string): string {
    const pattern = new RegExp(partsIn);
    let result = '';
    let end = 0;
    const take = (made: string, from: number, to: number): void => {
      result += this.map.sentence(text.slice(end, from)) + made;
      end = to;
      pattern.lastIndex = to;
    };
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const { 0: part, index, groups: { quoted, path, name } = {} } = match;
      const after = index + part.length;
      const phrase = quoted === undefined && this.#phraseAt(text, index);
      if (phrase) take(phrase[1], index, index + phrase[0].length);
      else if (quoted !== undefined) take(`"${this.#quoted(quoted)}"`, index, after);
      else if (path !== undefined) take(this.map.textBut(path, nothing), index, after);
      else if (name !== undefined) take(this.map.text(name), index, after);
    }
    return result + this.map.sentence(text.slice(end));
  }

  #quoted(text: string): string {
    const phrase = this.#phraseAt(text, 0);
    return phrase?.[0] === text ? phrase[1] : this.map.prose(text);
  }

  /** The longest known text that stands there and ends with its last word. */
  #phraseAt(text: string, index: number): Phrase | undefined {
    const first = firstWord(text.slice(index, index + phraseLength.most));
    return this.#phrases
      .get(first)
      ?.find(
        ([phrase]) =>
          text.startsWith(phrase, index) &&
          !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(index + phrase.length)),
      );
  }

  #know(text: string, made: string): void {
    const first = firstWord(text);
    const known = this.#phrases.get(first) ?? [];
    if (first === '' || known.some(([phrase]) => phrase === text)) return;
    const all = [...known, [text, made] as const];
    this.#phrases.set(
      first,
      all.sort(([one], [other]) => other.length - one.length),
    );
  }
}

const nothing: ReadonlySet<string> = new Set();

/** The word that a text begins with, if it begins with one. */
const firstWord = (text: string): string => /^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? '';
