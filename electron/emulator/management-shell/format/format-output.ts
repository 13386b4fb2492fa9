import type { ShellRecord } from '../../../../shared/contract/commands/shell.js';
import { type Budget, costs } from '../language/budget.js';
import { itemText, typeNameOf } from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import {
  customObjectType,
  HashTable,
  isArray,
  type ObjectType,
  ShellList,
  ShellObject,
  type TableColumn,
  type Value,
} from '../values/value.js';
import { formatListEntry } from './format-list.js';
import { formatTable, naturalAlignment } from './format-table.js';

/** Objects without a view of their own print as a table up to this many properties, else as a list. */
const widestTable = 4;

const tableLayout = { autoSize: false, wrap: false, hideHeaders: false };

/**
 * Objects as Out-Default prints them: neighbours of one shape together, each shape in its default view. Stops soon
 * after `room` characters; the caller knows that limit.
 */
export function formatOutput(
  values: readonly Value[],
  width: number,
  budget: Budget,
  room: number = budget.limits.outputLength,
): readonly ShellRecord[] {
  const texts: string[] = [];
  let length = 0;
  for (const group of groupByShape(values, budget)) {
    const text = formatGroup(group, { width, budget, room: room - length });
    if (text === null) continue;
    texts.push(text);
    length += text.length;
    if (length > room) break;
  }
  return texts.length === 0 ? [] : [{ kind: 'output', text: texts.join('\n') }];
}

/**
 * What {@link formatOutput} prints, in pieces of a few objects, however much it is: for files and long texts. The pieces
 * follow one another without anything between them.
 */
export function* formatPieces(
  values: readonly Value[],
  width: number,
  budget: Budget,
): Iterable<string> {
  const page = { width, budget, room: Number.POSITIVE_INFINITY };
  let between = '';
  for (const group of groupByShape(values, budget)) {
    const isList = printsAsList(group);
    const isSmall = isList || group.shape === 'text' || group.shape === 'block';
    const size = isSmall ? pieceSize : group.values.length;
    for (let from = 0; from < group.values.length; from += size) {
      const piece = { shape: group.shape, values: group.values.slice(from, from + size) };
      const text = formatGroup(piece, page);
      if (text === null) continue;
      yield `${between}${text}`;
      // Each object of a list brings its own empty line.
      between = isList ? '' : '\n';
    }
    between = '\n';
  }
}

/** Objects of a list, or lines of text, that are laid out at once. */
const pieceSize = 50;

interface Group {
  readonly shape: string;
  readonly values: Value[];
}

interface Page {
  readonly width: number;
  readonly budget: Budget;
  /** Characters that may still be printed. */
  readonly room: number;
}

function groupByShape(values: readonly Value[], budget: Budget): readonly Group[] {
  const groups: Group[] = [];
  for (const value of flatten(values, budget)) {
    const shape = shapeOf(value);
    const last = groups.at(-1);
    if (last?.shape === shape) last.values.push(value);
    else groups.push({ shape, values: [value] });
  }
  return groups;
}

/** The values in lists inside one another, all of them charged; null prints nothing. */
function* flatten(values: readonly Value[], budget: Budget): Iterable<Value> {
  for (const value of values) {
    budget.makeElements(1);
    if (isArray(value)) yield* flatten(value, budget);
    else if (value instanceof ShellList) yield* flatten(value.items, budget);
    else if (value !== null) yield value;
  }
}

function shapeOf(value: Value): string {
  if (blockText(value) !== null) return 'block';
  if (value instanceof ShellObject) {
    const { name, groupBy } = value.type;
    if (isSelected(value)) return `custom:${value.names().join(',')}`;
    return groupBy === undefined ? name : `${name}:${itemText(value.get(groupBy))}`;
  }
  const structured =
    value instanceof TimeSpanValue || value instanceof DateValue || value instanceof HashTable;
  return structured ? typeNameOf(value) : 'text';
}

const isSelected = ({ type }: ShellObject): boolean =>
  type === customObjectType || type.name.startsWith('Selected.');

/** Whether the objects of a group are laid out one by one. */
function printsAsList({ shape, values: [first] }: Group): boolean {
  const isOther = first instanceof HashTable || first instanceof DateValue;
  if (shape === 'text' || shape === 'block' || isOther) return false;
  return !(first instanceof ShellObject) || tableColumnsOf(first) === null;
}

function formatGroup(group: Group, page: Page): string | null {
  const { width, budget, room } = page;
  const first = group.values[0];
  if (first === undefined) return null;
  if (group.shape === 'text') return textLines(group.values, page);
  if (group.shape === 'block')
    return group.values.map((value) => blockText(value) ?? '').join('\n');
  if (first instanceof HashTable) {
    const entries = group.values.flatMap((value) =>
      value instanceof HashTable ? value.entries() : [],
    );
    const rows = entries.map(({ key, value }) => [key, value]);
    return frame(
      formatTable(
        [
          { label: 'Name', width: 30 },
          { label: 'Value', alignment: 'left' },
        ],
        rows,
        width,
        { ...tableLayout, autoSize: true },
        budget,
      ).lines,
    );
  }
  if (first instanceof DateValue) {
    return group.values
      .map((value) => {
        budget.spend(costs.date);
        return value instanceof DateValue ? `\n${value.toLongText()}\n` : '';
      })
      .join('');
  }
  const columns = first instanceof ShellObject ? tableColumnsOf(first) : null;
  if (printsAsList(group) || columns === null || !(first instanceof ShellObject)) {
    return formatObjectsAsList(group.values, width, budget, room);
  }
  const { type } = first;
  const heading =
    type.groupBy === undefined
      ? ''
      : `\n   ${type.groupBy}: ${itemText(first.get(type.groupBy))}\n`;
  return `${heading}${formatObjectsAsTable(group.values, columns, page)}`;
}

/** One line per value, no more of them than there is room for. */
function textLines(values: readonly Value[], { budget, room }: Page): string {
  const lines: string[] = [];
  let length = 0;
  for (const value of values) {
    const line = itemText(value);
    budget.spend();
    lines.push(line);
    length += line.length + 1;
    if (length > room + 1) break;
  }
  return lines.join('\n');
}

const frame = (lines: readonly string[]): string => ['', ...lines, ''].join('\n');

function tableColumnsOf(object: ShellObject): readonly TableColumn[] | null {
  if (object.type.tableColumns !== undefined) return object.type.tableColumns;
  if (object.type.listProperties !== undefined) return null;
  const names = object.names();
  return names.length > 0 && names.length <= widestTable
    ? names.map((property) => ({ property }))
    : null;
}

/** A row takes at least this many characters of the room. */
const shortestRow = 8;

function formatObjectsAsTable(
  values: readonly Value[],
  columns: readonly TableColumn[],
  { width, budget, room }: Page,
): string {
  const objects = values
    .slice(0, Math.ceil(room / shortestRow) + 1)
    .filter((value) => value instanceof ShellObject);
  const rows = objects.map((object) => columns.map(({ property }) => object.get(property)));
  const [first] = objects;
  const headings = columns.map(({ property, label, alignment }) => {
    const natural = first === undefined ? 'left' : alignmentOf(first, property);
    return { label: label ?? property, alignment: alignment ?? natural };
  });
  // A view made for a type is as wide as its contents; other tables share the console.
  const autoSize = first?.type.tableColumns !== undefined;
  return frame(formatTable(headings, rows, width, { ...tableLayout, autoSize }, budget).lines);
}

/** Where a column without an alignment of its own stands: in a view made for a type on the left. */
const alignmentOf = (first: ShellObject, property: string): 'left' | 'right' =>
  first.type.tableColumns === undefined ? naturalAlignment(first, property) : 'left';

function formatObjectsAsList(
  values: readonly Value[],
  width: number,
  budget: Budget,
  room: number,
): string {
  const lines: string[] = [];
  let length = 0;
  for (const value of values) {
    const entry = formatListEntry(listFields(value), width, budget);
    lines.push('', ...entry);
    length += entry.reduce((sum, line) => sum + line.length + 1, 1);
    if (length > room) break;
  }
  return [...lines, ''].join('\n');
}

function listFields(value: Value): readonly { readonly label: string; readonly value: Value }[] {
  if (value instanceof TimeSpanValue) {
    return Object.entries(value.properties()).map(([label, number]) => ({ label, value: number }));
  }
  if (!(value instanceof ShellObject)) return [];
  const names = value.type.listProperties ?? value.names();
  return names.map((label) => ({ label, value: value.get(label) }));
}

export const blockType: ObjectType = {
  name: 'Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData',
  text: (block) => String(block.get('Text') ?? ''),
  printed: (block) => String(block.get('Text') ?? ''),
};

/** What the Format cmdlets put into the pipe: text that is laid out already. */
export const formatBlock = (lines: readonly string[]): ShellObject =>
  new ShellObject(blockType, [['Text', lines.join('\n')]]);

/** The text of a block, and of what has a print of its own; null for any other value. */
const blockText = (value: Value): string | null =>
  value instanceof ShellObject ? (value.type.printed?.(value) ?? null) : null;
