import type { ShellRecord } from '../../../../shared/contract/commands/shell.js';
import { toText, typeNameOf } from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { customObjectType, ShellObject, type TableColumn } from '../values/shell-object.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import { HashTable, isArray, ShellList, type Value } from '../values/value.js';
import { blockText } from './format-block.js';
import { formatListEntry } from './format-list.js';
import { formatTable } from './format-table.js';

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
  room: number = Number.POSITIVE_INFINITY,
): readonly ShellRecord[] {
  const texts: string[] = [];
  let length = 0;
  for (const group of groupByShape(values)) {
    const text = formatGroup(group, width, room - length);
    if (text === null) continue;
    texts.push(text);
    length += text.length;
    if (length > room) break;
  }
  return texts.length === 0 ? [] : [{ kind: 'output', text: texts.join('\n') }];
}

interface Group {
  readonly shape: string;
  readonly values: Value[];
}

function groupByShape(values: readonly Value[]): readonly Group[] {
  const groups: Group[] = [];
  for (const value of values.flatMap(flatten)) {
    if (value === null) continue;
    const shape = shapeOf(value);
    const last = groups.at(-1);
    if (last?.shape === shape) last.values.push(value);
    else groups.push({ shape, values: [value] });
  }
  return groups;
}

function flatten(value: Value): readonly Value[] {
  if (isArray(value)) return value.flatMap(flatten);
  return value instanceof ShellList ? value.items.flatMap(flatten) : [value];
}

function shapeOf(value: Value): string {
  if (blockText(value) !== null) return 'block';
  if (value instanceof ShellObject) {
    const selected = value.type === customObjectType || value.type.name.startsWith('Selected.');
    return selected ? `custom:${value.names().join(',')}` : value.type.name;
  }
  const structured =
    value instanceof TimeSpanValue || value instanceof DateValue || value instanceof HashTable;
  return structured ? typeNameOf(value) : 'text';
}

function formatGroup(group: Group, width: number, room: number): string | null {
  const first = group.values[0];
  if (first === undefined) return null;
  if (group.shape === 'text') return group.values.map(toText).join('\n');
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
        {
          ...tableLayout,
          autoSize: true,
        },
      ).lines,
    );
  }
  if (first instanceof DateValue) {
    return group.values
      .map((value) => (value instanceof DateValue ? `\n${value.toLongText()}\n` : ''))
      .join('');
  }
  const columns = first instanceof ShellObject ? tableColumnsOf(first) : null;
  // A view made for a type is as wide as its contents; other tables share the console.
  const autoSize = first instanceof ShellObject && first.type.tableColumns !== undefined;
  if (columns !== null) return formatObjectsAsTable(group.values, columns, width, autoSize);
  return formatObjectsAsList(group.values, width, room);
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

function formatObjectsAsTable(
  values: readonly Value[],
  columns: readonly TableColumn[],
  width: number,
  autoSize: boolean,
): string {
  const objects = values.filter((value) => value instanceof ShellObject);
  const rows = objects.map((object) => columns.map(({ property }) => object.get(property)));
  const headings = columns.map(({ property, label, alignment }) => ({
    label: label ?? property,
    ...(alignment === undefined ? {} : { alignment }),
  }));
  return frame(formatTable(headings, rows, width, { ...tableLayout, autoSize }).lines);
}

function formatObjectsAsList(values: readonly Value[], width: number, room: number): string {
  const lines: string[] = [];
  let length = 0;
  for (const value of values) {
    const entry = formatListEntry(listFields(value), width);
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
