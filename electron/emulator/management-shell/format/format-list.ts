import { type Budget, costs } from '../language/budget.js';
import type { Value } from '../values/value.js';
import { formatCell } from './format-value.js';

export interface Field {
  readonly label: string;
  readonly value: Value;
}

/** Two blanks would be left for the value on a very narrow console; never fewer columns than this. */
const narrowestValue = 10;
/** More of one value is not printed. */
const longestValue = 262_144;

/** `Name : value` lines, the colons under each other, long values continued under their beginning. */
export function formatListEntry(
  fields: readonly Field[],
  width: number,
  budget: Budget,
): readonly string[] {
  const labelWidth = fields.reduce((most, { label }) => Math.max(most, label.length), 0);
  const valueWidth = Math.max(narrowestValue, width - labelWidth - 4);
  const indent = ' '.repeat(labelWidth + 3);
  return fields.flatMap(({ label, value }) => {
    const [first = '', ...rest] = wrap(formatCell(value, longestValue, budget), valueWidth);
    budget.spend(costs.cell + rest.length);
    budget.makeCharacters(labelWidth * (rest.length + 1));
    return [`${label.padEnd(labelWidth)} : ${first}`, ...rest.map((line) => indent + line)];
  });
}

/** Lines of at most `width` characters, cut anywhere, as PowerShell cuts them. */
function wrap(text: string, width: number): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    if (line.length <= width) return [line];
    const count = Math.ceil(line.length / width);
    return Array.from({ length: count }, (_, index) =>
      line.slice(index * width, (index + 1) * width),
    );
  });
}
