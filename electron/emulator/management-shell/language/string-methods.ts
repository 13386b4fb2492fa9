import { runtimeError } from '../shell-error.js';
import { toText } from '../values/conversion.js';
import { textSlice } from '../values/text-builder.js';
import { enumerate, isArray, type Value } from '../values/value.js';
import type { Budget } from './budget.js';
import { argumentNumber, argumentText, type Method } from './method.js';

/** A method that reads the text and its first argument, and makes no text. */
const looking =
  (look: (target: string, wanted: string) => Value): Method<string> =>
  (target, inputs, budget) => {
    const wanted = argumentText(inputs, budget);
    budget.spendOnText(target.length + wanted.length);
    return look(target, wanted);
  };

/** A method whose result is as long as the text, or a little longer. */
const making =
  (make: (target: string) => string): Method<string> =>
  (target, _inputs, budget) => {
    budget.makeText(target.length);
    return make(target);
  };

/** Trims one or both ends of blanks, or of the characters given. */
const trimming =
  (start: boolean, end: boolean): Method<string> =>
  (target, inputs, budget) => {
    const wanted = inputs.map((input) => toText(input, budget)).join('');
    const isCut = (character: string): boolean =>
      wanted === '' ? /\s/.test(character) : wanted.includes(character);
    budget.spendOnText(target.length);
    let [from, to] = [0, target.length];
    while (start && from < to && isCut(target.charAt(from))) from += 1;
    while (end && to > from && isCut(target.charAt(to - 1))) to -= 1;
    return textSlice(target, from, to, budget);
  };

/** Methods of a text, by lower-case name. Source: .NET, System.String. */
export const stringMethods: Readonly<Record<string, Method<string>>> = {
  toupper: making((target) => target.toUpperCase()),
  tolower: making((target) => target.toLowerCase()),
  trim: trimming(true, true),
  trimstart: trimming(true, false),
  trimend: trimming(false, true),
  contains: looking((target, wanted) => target.includes(wanted)),
  startswith: looking((target, wanted) => target.startsWith(wanted)),
  endswith: looking((target, wanted) => target.endsWith(wanted)),
  indexof: looking((target, wanted) => target.indexOf(wanted)),
  lastindexof: looking((target, wanted) => target.lastIndexOf(wanted)),
  replace: replaceText,
  split: splitText,
  substring: (target, inputs, budget) => {
    const start = argumentNumber(inputs, budget);
    const length = inputs.length > 1 ? argumentNumber(inputs, budget, 1) : target.length - start;
    if (start < 0 || length < 0 || start + length > target.length) {
      throw runtimeError(
        'Index and length must refer to a location within the string.',
        'ArgumentOutOfRangeException',
      );
    }
    return textSlice(target, start, start + length, budget);
  },
  padleft: (target, inputs, budget) => pad(target, inputs, budget, true),
  padright: (target, inputs, budget) => pad(target, inputs, budget, false),
  equals: (target, inputs, budget) => {
    budget.spendOnText(target.length);
    return target === inputs[0];
  },
};

function replaceText(target: string, inputs: readonly Value[], budget: Budget): string {
  const [old, fresh] = [argumentText(inputs, budget), argumentText(inputs, budget, 1)];
  if (old === '') throw runtimeError('String cannot be of zero length.', 'ArgumentException');
  budget.spendOnText(target.length);
  let count = 0;
  for (let at = target.indexOf(old); at >= 0; at = target.indexOf(old, at + old.length)) count += 1;
  budget.spend(count >> 2);
  budget.makeText(target.length + count * (fresh.length - old.length));
  return target.replaceAll(old, () => fresh);
}

/** The names of System.StringSplitOptions. */
const isSplitOption = (value: Value): boolean =>
  typeof value === 'string' && /^(?:None|RemoveEmptyEntries)$/i.test(value);

/**
 * `Split(separators, count, options)`: every character of a text separates, or with options each text of an array; blanks
 * where there is none. Without count and options every argument is a separator.
 */
function splitText(target: string, inputs: readonly Value[], budget: Budget): readonly string[] {
  const rest = inputs.slice(1);
  const isOption = rest.length > 0 && isSplitOption(rest.at(-1) ?? null);
  const count = rest.length - (isOption ? 1 : 0) === 1 ? (rest[0] ?? null) : null;
  const most = typeof count === 'number' ? count : Number.POSITIVE_INFINITY;
  const written = isOption || typeof count === 'number' ? inputs.slice(0, 1) : inputs;
  if (most < 0) {
    throw runtimeError(
      `Exception calling "Split" with "${inputs.length}" argument(s): "Count cannot be less than zero.\r\nParameter name: count"`,
      'ArgumentOutOfRangeException',
    );
  }
  if (most === 0) return [];
  const texts = written.flatMap(enumerate).map((each) => toText(each, budget));
  const [only] = written;
  const separators =
    isOption && only !== undefined && isArray(only) ? texts : [...new Set(texts.join(''))];
  budget.spend(target.length >> 4);
  const kept = separators.filter((each) => each !== '');
  const omitsEmpty = isOption && /^r/i.test(toText(rest.at(-1) ?? null, budget));
  return partsOf(target, kept, { most, omitsEmpty }, budget);
}

function partsOf(
  target: string,
  separators: readonly string[],
  { most, omitsEmpty }: { readonly most: number; readonly omitsEmpty: boolean },
  budget: Budget,
): readonly string[] {
  const characters = new Set(separators);
  const isPlain = separators.every((each) => each.length === 1);
  const lengthAt = (at: number): number => {
    if (separators.length === 0) return /\s/.test(target.charAt(at)) ? 1 : 0;
    if (isPlain) return characters.has(target.charAt(at)) ? 1 : 0;
    budget.spend(separators.length >> 2);
    return separators.find((each) => target.startsWith(each, at))?.length ?? 0;
  };
  const parts: string[] = [];
  const add = (from: number, to: number): void => {
    if (omitsEmpty && from === to) return;
    budget.extendList(parts.length);
    parts.push(textSlice(target, from, to, budget));
  };
  let from = 0;
  for (let at = 0; at < target.length && parts.length < most - 1; ) {
    const length = lengthAt(at);
    if (length > 0) {
      add(from, at);
      from = at + length;
    }
    at += length || 1;
  }
  // What is left is one part, without the separators it would begin with.
  while (omitsEmpty && most > 1 && from < target.length && lengthAt(from) > 0)
    from += lengthAt(from);
  add(from, target.length);
  return parts;
}

function pad(target: string, inputs: readonly Value[], budget: Budget, left: boolean): string {
  const width = argumentNumber(inputs, budget);
  const filler = inputs.length > 1 ? argumentText(inputs, budget, 1).charAt(0) : ' ';
  budget.makeText(Math.max(width, target.length));
  return left ? target.padStart(width, filler) : target.padEnd(width, filler);
}
