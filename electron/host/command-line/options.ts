import { parseArgs } from 'node:util';
import { nearestName } from '../../../shared/file-format/nearest-name.js';
import { UsageProblem } from './problems.js';

/** How an option is written, and what the help says of it. */
interface OptionSpecification {
  readonly type: 'boolean' | 'string';
  /** May be given several times. */
  readonly multiple?: true;
  /** Its value ends the options: what follows are operands, whatever they look like. */
  readonly endsOptions?: true;
  /** Stands for the value in the help, such as `folder`. */
  readonly value?: string;
  readonly help: string;
}

/** Options by their name without dashes. */
export type OptionTable = Readonly<Record<string, OptionSpecification>>;

type ValueOf<S extends OptionSpecification> = S['type'] extends 'boolean'
  ? boolean
  : S extends { readonly multiple: true }
    ? readonly string[]
    : string | undefined;

/** A command line as its options declare it; a switch that is absent is `false`. */
export interface ParsedLine<O extends OptionTable> {
  readonly values: { readonly [K in keyof O]: ValueOf<O[K]> };
  /** What is no option, in order. */
  readonly operands: readonly string[];
}

interface ParseManner {
  /** Passes over options that are not in the table: they are another program's. */
  readonly tolerant?: boolean;
}

/**
 * Reads a command line. Of an option given twice the last one counts, unless it may be given several
 * times. Throws `UsageProblem` naming the first fault, and for an unknown option the nearest known one.
 */
export function parseOptions<O extends OptionTable>(
  table: O,
  args: readonly string[],
  { tolerant = false }: ParseManner = {},
): ParsedLine<O> {
  const [own, rest] = splitBehindLast(table, args);
  const { tokens } = parseArgs({
    args: [...own],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(Object.entries(table).map(([name, { type }]) => [name, { type }])),
  });
  const values: Record<string, unknown> = emptyValues(table);
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (option) values[token.name] = readValue(option, token, values[token.name]);
    else if (!tolerant) throw unknownOption(token.rawName, Object.keys(table));
  }
  // Filled by the table that the type is made from.
  return { values: values as ParsedLine<O>['values'], operands: [...operands, ...rest] };
}

/** The line up to the value of an option that ends the options, and what follows that value. */
function splitBehindLast(
  table: OptionTable,
  args: readonly string[],
): readonly [own: readonly string[], rest: readonly string[]] {
  const at = args.findIndex((each) => {
    const [, name = ''] = /^--([^=]+)/.exec(each) ?? [];
    return Object.hasOwn(table, name) && table[name]?.endsOptions === true;
  });
  if (at < 0) return [args, []];
  const end = at + (args[at]?.includes('=') ? 1 : 2);
  return [args.slice(0, end), args.slice(end)];
}

function emptyValues(table: OptionTable): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table).map(([name, { type, multiple }]) => [
      name,
      type === 'boolean' ? false : multiple ? [] : undefined,
    ]),
  );
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function readValue(option: OptionSpecification, token: OptionToken, former: unknown): unknown {
  const { rawName, value, inlineValue } = token;
  if (option.type === 'boolean') {
    if (value === undefined) return true;
    throw new UsageProblem(`${rawName} is a switch and takes no value.`);
  }
  // A value that looks like an option is one whose own value was forgotten.
  const isMissing = value === undefined || value === '' || (!inlineValue && /^-./.test(value));
  if (isMissing)
    throw new UsageProblem(`${rawName} needs a value: ${rawName} <${option.value ?? 'value'}>.`);
  return option.multiple && Array.isArray(former) ? [...former, value] : value;
}

function unknownOption(name: string, known: readonly string[]): UsageProblem {
  const nearest = nearestName(name.replace(/^-+/, ''), known);
  const hint = nearest === null ? '' : ` Did you mean --${nearest}?`;
  return new UsageProblem(`There is no option ${name}.${hint}`);
}

/** Reads a whole number within limits; `undefined` stays. Throws `UsageProblem`. */
export function readNumber<T extends undefined>(
  option: string,
  text: string | T,
  limits: { readonly minimum: number; readonly maximum: number },
): number | T {
  if (text === undefined) return text;
  const { minimum, maximum } = limits;
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= minimum && number <= maximum) return number;
  throw new UsageProblem(`${option} is ${text}, expected a number from ${minimum} to ${maximum}.`);
}

/** Reads one of several words. Throws `UsageProblem` naming them. */
export function readChoice<C extends string>(
  option: string,
  text: string,
  choices: readonly C[],
): C {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  const nearest = nearestName(text, choices);
  const hint = nearest === null ? '' : ` Did you mean ${nearest}?`;
  throw new UsageProblem(`${option} is ${text}, expected ${choices.join(', ')}.${hint}`);
}
