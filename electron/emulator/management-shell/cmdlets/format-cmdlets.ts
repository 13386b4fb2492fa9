import type { BoundParameters } from '../binding/bound-parameters.js';
import { formatListEntry } from '../format/format-list.js';
import { formatBlock, formatOutput, formatPieces } from '../format/format-output.js';
import { formatTable, naturalAlignment } from '../format/format-table.js';
import { propertyNames } from '../language/members.js';
import type { Steps } from '../language/steps.js';
import {
  expandWildcards,
  type PropertySpec,
  readPropertySpecs,
  readSpec,
  spelledLabel,
} from '../objects/property-spec.js';
import { DocumentBuilder } from '../values/text-builder.js';
import { ShellObject, type Value } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perCollection } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import { inputObject, property } from './object-parameters.js';

const formatListDefinition: CmdletDefinition = {
  name: 'Format-List',
  aliases: ['fl'],
  synopsis: 'Prints objects as lists of their properties; * prints all of them.',
  parameters: [property(0), inputObject],
};

const formatTableDefinition: CmdletDefinition = {
  name: 'Format-Table',
  aliases: ['ft'],
  synopsis: 'Prints objects as a table.',
  parameters: [
    property(0),
    { name: 'AutoSize', type: 'SwitchParameter' },
    { name: 'HideTableHeaders', type: 'SwitchParameter' },
    { name: 'Wrap', type: 'SwitchParameter' },
    inputObject,
  ],
};

const outString: CmdletDefinition = {
  name: 'Out-String',
  synopsis: 'Turns objects into the text they would print.',
  parameters: [{ name: 'Width', type: 'UInt32' }, inputObject],
};

/** Format-List, Format-Table and Out-String. */
export const formatCmdlets: readonly Cmdlet[] = [
  perCollection(formatListDefinition, formatAsList),
  perCollection(formatTableDefinition, formatAsTable),
  perCollection(outString, function* (context, parameters, items) {
    const width = parameters.number('Width') ?? context.width;
    const { budget } = context;
    const builder = new DocumentBuilder(budget);
    for (const piece of formatPieces(items, Math.min(Math.max(width, 20), 400), budget)) {
      builder.add(piece);
      if (budget.sliceIsOver()) yield 'pause';
    }
    yield* context.emit(builder.text());
  }),
];

/** The properties a list shows when none are named. */
function defaultSpecs(item: Value, context: CmdletContext): readonly PropertySpec[] {
  const names =
    item instanceof ShellObject ? (item.type.listProperties ?? item.names()) : propertyNames(item);
  return readPropertySpecs(names, context.name);
}

const isPlain = (item: Value): boolean =>
  propertyNames(item).length === 0 || typeof item === 'string';

function* formatAsList(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<void> {
  const named = readPropertySpecs(parameters.list('Property'), context.name);
  const { budget } = context;
  const shown = items.filter((item) => item !== null);
  for (const [index, item] of shown.entries()) {
    if (budget.sliceIsOver()) yield 'pause';
    const end = index === shown.length - 1 ? [''] : [];
    if (named.length === 0 && isPlain(item)) {
      const records = formatOutput([item], context.width, budget);
      yield* context.emit(formatBlock([...records.map(({ text }) => text), ...end]));
      continue;
    }
    const specs =
      named.length === 0 ? defaultSpecs(item, context) : expandWildcards(named, item, budget);
    const fields = [];
    for (const spec of specs) {
      fields.push({ label: spelledLabel(spec, item), value: yield* readSpec(spec, item, context) });
    }
    // Each object is a block of its own, so that a file takes any number of them.
    yield* context.emit(
      formatBlock(['', ...formatListEntry(fields, context.width, budget), ...end]),
    );
  }
}

function* formatAsTable(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<void> {
  const objects = items.filter((item) => item !== null);
  context.budget.checkPrinted(objects.length);
  const [first] = objects;
  if (first === undefined) return;
  const named = readPropertySpecs(parameters.list('Property'), context.name);
  const { budget } = context;
  const specs =
    named.length === 0 ? tableSpecs(first, context) : expandWildcards(named, first, budget);
  if (specs.length === 0) {
    const records = formatOutput(objects, context.width, budget);
    yield* context.emit(formatBlock(records.map(({ text }) => text)));
    return;
  }
  const rows: (readonly Value[])[] = [];
  for (const item of objects) {
    const row: Value[] = [];
    if (budget.sliceIsOver()) yield 'pause';
    for (const spec of specs) row.push(yield* readSpec(spec, item, context));
    rows.push(row);
  }
  const columns = specs.map((spec, index) => ({
    label: spelledLabel(spec, first),
    alignment: spec.alignment ?? alignmentOf(spec, first, rows[0]?.[index] ?? null),
    ...(spec.width === null ? {} : { width: spec.width }),
  }));
  const layout = {
    autoSize: parameters.isOn('AutoSize'),
    wrap: parameters.isOn('Wrap'),
    hideHeaders: parameters.isOn('HideTableHeaders'),
  };
  const { lines, removed } = formatTable(columns, rows, context.width, layout, budget);
  if (removed > 0) {
    context.writeWarning(
      removed === 1
        ? 'The last column does not fit into the display and was removed.'
        : `${removed} columns do not fit into the display and were removed.`,
    );
  }
  yield* context.emit(formatBlock(['', ...lines, '']));
}

/** As PowerShell aligns a column that says nothing of it: by its first value. */
function alignmentOf({ source }: PropertySpec, first: Value, value: Value): 'left' | 'right' {
  return naturalAlignment(first, typeof source === 'string' ? source : '', value);
}

/** The columns a table shows when none are named: those of the type, else the first ten properties. */
function tableSpecs(item: Value, context: CmdletContext): readonly PropertySpec[] {
  // A table with a heading per group is laid out as it is without Format-Table.
  if (isPlain(item) || (item instanceof ShellObject && item.type.groupBy !== undefined)) return [];
  if (item instanceof ShellObject && item.type.tableColumns !== undefined) {
    return readPropertySpecs(
      item.type.tableColumns.map(({ property }) => property),
      context.name,
    );
  }
  return defaultSpecs(item, context).slice(0, 10);
}
