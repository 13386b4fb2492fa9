import type { ForeignValue } from '../foreign.js';
import { textOrLoss } from '../foreign-text.js';
import { formatTicks } from './read-time-span.js';
import { isEmpty, notRead, type Reading, read } from './reading.js';

/** True and false as spreadsheets show them in languages of Windows Server. */
const trueWords =
  'WAHR VRAI VERO VERDADERO VERDADEIRO WAAR PRAWDA SAND SANN SANT TOSI PRAVDA IGAZ ИСТИНА DOĞRU';
const falseWords =
  'FALSCH FAUX FALSO ONWAAR FAŁSZ FALSK USANN FALSKT EPÄTOSI NEPRAVDA HAMIS ЛОЖЬ YANLIŞ';
const words: ReadonlyMap<string, boolean> = new Map([
  ...trueWords.split(' ').map((word) => [word, true] as const),
  ...falseWords.split(' ').map((word) => [word, false] as const),
]);

/** A boolean: PowerShell writes True and False in every language, spreadsheets do not. Empty is null, not False. */
export function readBoolean(value: ForeignValue): Reading<boolean | null> {
  if (isEmpty(value)) return read(null);
  if (typeof value === 'boolean') return read(value);
  const text = typeof value === 'string' ? value.trim().toUpperCase() : '';
  if (text === 'TRUE' || text === 'FALSE') return read(text === 'TRUE');
  const meant = words.get(text);
  if (meant === undefined) return notRead(value, 'True or False');
  return read(meant, `"${text}" is taken as ${meant ? 'True' : 'False'}.`);
}

/** A whole number that a double holds. A spreadsheet's `4.25556E+11` has lost digits. */
export function readInteger(value: ForeignValue): Reading<number | null> {
  if (isEmpty(value)) return read(null);
  const number =
    typeof value === 'string' && /^\s*-?\d{1,16}\s*$/.test(value) ? Number(value) : value;
  const isWhole = typeof number === 'number' && Number.isSafeInteger(number);
  return isWhole ? read(number) : notRead(value, 'a whole number');
}

/**
 * A value of an enumeration, in the spelling of `names`, which are in the order of their numbers. A name wins over a
 * number; a number alone is read in that order, with a remark (`estate/enum-numbers`).
 */
export function readEnum(value: ForeignValue, names: readonly string[]): Reading<string | null> {
  if (isEmpty(value)) return read(null);
  const expected = names.join(', ');
  const isEnum = typeof value === 'object' && value.kind === 'enum';
  const offered = isEnum ? (value.name ?? value.number) : value;
  const text = typeof offered === 'string' ? offered.trim() : String(offered);
  const name = names.find((each) => each.toLowerCase() === text.toLowerCase());
  if (name !== undefined) return read(name);
  const isNumber =
    typeof offered === 'number' || (typeof offered === 'string' && /^\d{1,3}$/.test(text));
  const byNumber = isNumber ? names[Number(text)] : undefined;
  if (byNumber === undefined) return notRead(value, `one of ${expected}`);
  if (hasDisputedNumbers(names)) {
    return {
      problem: `Expected one of ${expected} by name; documents disagree what ${text} means.`,
    };
  }
  return read(byNumber, `${text} is taken as ${byNumber}: the usual order of ${expected}.`);
}

/** The Action of the file filter: its documents list the two values in either order. */
const hasDisputedNumbers = (names: readonly string[]): boolean => names.includes('BlockAll');

/** Where objects that stand for one thing have its name: links to policies and pools, identities, anchors. */
const labels = ['FriendlyName', 'DistinguishedName', 'FullName', 'Value', 'Name', 'Identity'];

/**
 * The text of a value; of an object what ToString gave, or the property that names it (`estate/granted-policy`). A list
 * of one is its item.
 */
export function readText(value: ForeignValue): Reading<string | null> {
  if (isEmpty(value)) return read(null);
  if (typeof value !== 'object') return read(String(value));
  switch (value.kind) {
    case 'integer':
    case 'date':
      return read(value.text);
    case 'enum':
      return read(value.name ?? String(value.number));
    case 'time-span':
      return read(formatTicks(value.ticks));
    case 'list': {
      const [only, ...others] = value.items;
      const isOne = only !== undefined && others.length === 0 && !value.cut;
      return isOne ? readText(only) : notRead(value, 'a text');
    }
    case 'object': {
      const ownText = value.text === null ? null : textOrLoss(value.text);
      if (typeof ownText === 'string') return read(ownText);
      const label = labels
        .map((name) => value.properties.get(name))
        .find((held) => typeof held === 'string');
      return typeof label === 'string' ? read(label) : notRead(value, 'a text');
    }
    default:
      return notRead(value, 'a text');
  }
}
