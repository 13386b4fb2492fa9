import { oddNumbers, oddTexts } from './odd-values.js';
import type { Random } from './random.js';

/** No input grows beyond this many characters by being changed. */
const longest = 100_000;

type Edit = (text: string, random: Random, from: TextSource) => string;

/** What a text is changed with. */
export interface TextSource {
  /** Valid inputs. */
  readonly seeds: readonly string[];
  /** Words of the format. */
  readonly words: readonly string[];
}

const put = (text: string, at: number, cut: number, piece: string): string =>
  text.slice(0, at) + piece + text.slice(at + cut);

const onLines =
  (edit: (lines: string[], at: number, random: Random) => void): Edit =>
  (text, random) => {
    const lines = text.split('\n');
    edit(lines, random.below(lines.length), random);
    return lines.join('\n');
  };

const replaceMatch =
  (pattern: RegExp, make: (random: Random, found: string, from: TextSource) => string): Edit =>
  (text, random, from) => {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text;
    const { 0: found, index } = random.pick(matches);
    return put(text, index, found.length, make(random, found, from));
  };

const edits: readonly Edit[] = [
  (text, random) => put(text, random.below(text.length), 1 + random.below(20), ''),
  (text, random, { words }) => put(text, random.below(text.length + 1), 0, random.pick(words)),
  (text, random) => put(text, random.below(text.length + 1), 0, random.pick(oddTexts)),
  (text, random) =>
    put(text, random.below(text.length), 1, String.fromCharCode(32 + random.below(95))),
  replaceMatch(/-?\d+/g, (random) => random.pick(oddNumbers)),
  replaceMatch(/-?\d+/g, (random) => random.pick(oddNumbers)),
  replaceMatch(/\d/g, (random) => String(random.below(10))),
  replaceMatch(/[\p{L}_-]+/gu, (random, _found, { words }) => random.pick(words)),
  replaceMatch(/[\p{L}_-]+/gu, (random) => random.pick(oddTexts)),
  replaceMatch(/[\p{L}]+/gu, (random, found) =>
    random.chance(0.5) ? found.toUpperCase() : found.toLowerCase(),
  ),
  replaceMatch(/[^\p{L}\d\s]/gu, (random) => random.pick([...'"\'(){}[]<>:;,=&|\\/*@#$%-.'])),
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at, random) =>
    lines.splice(random.below(lines.length), 0, ...lines.splice(at, 1)),
  ),
  onLines((lines, at, random) => lines.splice(at, 1 + random.below(lines.length - at))),
  // A part of another input in the middle of this one.
  (text, random, { seeds }) => {
    const lines = random.pick(seeds).split('\n');
    const from = random.below(lines.length);
    const part = lines.slice(from, from + 1 + random.below(12)).join('\n');
    const at = text.indexOf('\n', random.below(text.length)) + 1;
    return put(text, at, 0, `${part}\n`);
  },
];

/** Rare, as they make long inputs: a part of the text many times over, and an end in the middle. */
const heavyEdits: readonly Edit[] = [
  (text, random) => {
    const at = random.below(text.length);
    const part = text.slice(at, at + 1 + random.below(60));
    return put(text, at, 0, part.repeat(1 + random.below(20_000 / Math.max(1, part.length))));
  },
  (text, random) => text.slice(0, random.below(text.length)),
];

/** A valid text with a few changes; now and then with many, and now and then with none. */
export function mutateText(text: string, random: Random, from: TextSource): string {
  const count = random.chance(0.05) ? 20 : random.below(5);
  let changed = text;
  for (let edit = 0; edit < count && changed.length < longest; edit += 1)
    changed = random.pick(random.chance(0.02) ? heavyEdits : edits)(changed, random, from);
  return changed.slice(0, longest);
}
