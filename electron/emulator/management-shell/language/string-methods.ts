import { runtimeError } from '../shell-error.js';
import { toText } from '../values/conversion.js';
import { textSlice } from '../values/text-builder.js';
import type { Value } from '../values/value.js';
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

/** Every character of the arguments separates. */
function splitText(target: string, inputs: readonly Value[], budget: Budget): readonly string[] {
  const separators = new Set(
    inputs.length === 0 ? ' ' : inputs.map((input) => toText(input, budget)).join(''),
  );
  budget.spend(target.length >> 4);
  const parts: string[] = [];
  const add = (from: number, to: number): void => {
    budget.extendList(parts.length);
    parts.push(textSlice(target, from, to, budget));
  };
  let from = 0;
  for (let at = 0; at < target.length; at += 1) {
    if (!separators.has(target.charAt(at))) continue;
    add(from, at);
    from = at + 1;
  }
  add(from, target.length);
  return parts;
}

function pad(target: string, inputs: readonly Value[], budget: Budget, left: boolean): string {
  const width = argumentNumber(inputs, budget);
  const filler = inputs.length > 1 ? argumentText(inputs, budget, 1).charAt(0) : ' ';
  budget.makeText(Math.max(width, target.length));
  return left ? target.padStart(width, filler) : target.padEnd(width, filler);
}
