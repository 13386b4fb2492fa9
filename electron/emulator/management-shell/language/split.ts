import { runtimeError } from '../shell-error.js';
import { itemText, toBoolean, toNumber, toText } from '../values/conversion.js';
import { RegularExpression } from '../values/regex/regular-expression.js';
import { textSlice } from '../values/text-builder.js';
import { enumerate, ScriptBlock, type Value } from '../values/value.js';
import type { Budget } from './budget.js';
import type { Steps } from './steps.js';

/** The options of `-split`, each with what the pattern says for it. Source: about_Split. */
const options: Readonly<Record<string, string>> = {
  SimpleMatch: '',
  RegexMatch: '',
  CultureInvariant: '',
  IgnorePatternWhitespace: 'x',
  Multiline: 'm',
  Singleline: 's',
  IgnoreCase: 'i',
  ExplicitCapture: 'n',
};

/** `left -split separator, most, options`; 0 for most means all. @throws {ShellError} for an unknown option */
export function split(left: Value, right: Value, exact: boolean, budget: Budget): Value {
  const [separator = '', limit = 0, chosen = null] = enumerate(right);
  const names = optionsOf(chosen);
  const plain = itemText(separator);
  const pattern = names.includes('SimpleMatch')
    ? plain.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')
    : plain;
  const flags = names.map((name) => options[name]).join('');
  const written = flags === '' ? pattern : `(?${flags})${pattern}`;
  const expression = new RegularExpression(written, exact, budget);
  return enumerate(left).flatMap((item) =>
    expression.split(toText(item, budget), toNumber(limit) ?? 0),
  );
}

function optionsOf(chosen: Value): readonly string[] {
  const written = (chosen === null ? [] : enumerate(chosen)).flatMap((each) =>
    itemText(each).split(','),
  );
  return written.flatMap((each) => {
    const text = each.trim();
    const name = Object.keys(options).find((known) => known.toLowerCase() === text.toLowerCase());
    if (name !== undefined) return [name];
    if (text === '' || text === '0') return [];
    throw runtimeError(
      `Cannot convert value "${text.slice(0, 80)}" to type "System.Management.Automation.SplitOptions". Error: "Unable to match the identifier name ${text.slice(0, 80)} to a valid enumerator name. Specify one of the following enumerator names and try again: ${Object.keys(options).join(', ')}"`,
      'InvalidCastFromStringToEnum',
    );
  });
}

/** The block that says which characters separate, where `-split` has one. */
export const splitterOf = (operator: string, right: Value): ScriptBlock | null => {
  const [separator] = /^-[ci]?split$/.test(operator) ? enumerate(right) : [];
  return separator instanceof ScriptBlock ? separator : null;
};

/** `left -split { … }`: the block is asked about each character, as `$_`. */
export function* splitByBlock(
  left: Value,
  right: Value,
  test: (character: string) => Steps<readonly Value[]>,
  budget: Budget,
): Steps<readonly string[]> {
  const limit = toNumber(enumerate(right)[1] ?? null) ?? 0;
  const parts: string[] = [];
  for (const item of enumerate(left)) {
    const text = toText(item, budget);
    const last = limit > 0 ? parts.length + limit - 1 : Number.POSITIVE_INFINITY;
    let from = 0;
    const add = (to: number): void => {
      budget.extendList(parts.length);
      parts.push(textSlice(text, from, to, budget));
      from = to + 1;
    };
    for (let at = 0; at < text.length && parts.length < last; at += 1) {
      if (budget.sliceIsOver()) yield 'pause';
      const answers = yield* test(text.charAt(at));
      if (toBoolean(answers.length === 1 ? (answers[0] ?? null) : answers)) add(at);
    }
    add(text.length);
  }
  return parts;
}

/** `-split left`: at blanks, those at the ends left out. */
export function splitAtBlanks(left: Value, budget: Budget): readonly string[] {
  return enumerate(left).flatMap((item) => {
    const text = toText(item, budget);
    budget.makeCharacters(text.length);
    const parts = text.trim().split(/\s+/);
    budget.makeList(parts.length);
    return parts;
  });
}
