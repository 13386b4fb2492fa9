import type { BoundParameters } from '../binding/bound-parameters.js';
import { formatBlock } from '../format/format-block.js';
import { formatListEntry } from '../format/format-list.js';
import { formatOutput } from '../format/format-output.js';
import { formatTable } from '../format/format-table.js';
import { costs } from '../language/budget.js';
import { propertyNames } from '../language/members.js';
import type { Steps } from '../language/steps.js';
import {
  expandWildcards,
  type PropertySpec,
  readPropertySpecs,
  readSpec,
  spelledLabel,
} from '../objects/property-spec.js';
import { ShellObject } from '../values/shell-object.js';
import type { Value } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perCollection } from './cmdlet.js';
import { formatListDefinition, formatTableDefinition, outString } from './object-definitions.js';

/** Format-List, Format-Table and Out-String. */
export const formatCmdlets: readonly Cmdlet[] = [
  perCollection(formatListDefinition, formatAsList),
  perCollection(formatTableDefinition, formatAsTable),
  perCollection(outString, function* (context, parameters, items) {
    const width = parameters.number('Width') ?? context.width;
    const [record] = formatOutput(
      items,
      Math.min(Math.max(width, 20), 400),
      context.budget.limits.stringLength,
    );
    yield* context.emit(context.budget.checkLength(record?.text ?? ''));
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
  const lines: string[] = [];
  let length = 0;
  for (const item of items) {
    if (item === null) continue;
    if (named.length === 0 && isPlain(item)) {
      lines.push(...formatOutput([item], context.width).map(({ text }) => text));
      continue;
    }
    const specs = named.length === 0 ? defaultSpecs(item, context) : expandWildcards(named, item);
    const fields = [];
    for (const spec of specs) {
      fields.push({ label: spelledLabel(spec, item), value: yield* readSpec(spec, item, context) });
    }
    const entry = formatListEntry(fields, context.width);
    context.budget.spend(entry.length * costs.line);
    length += entry.reduce((sum, line) => sum + line.length, 0);
    lines.push('', ...entry);
    // The console cuts here anyway.
    if (length > context.budget.limits.outputLength) break;
  }
  if (lines.length > 0) yield* context.emit(formatBlock([...lines, '']));
}

function* formatAsTable(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<void> {
  const objects = items.filter((item) => item !== null);
  const [first] = objects;
  if (first === undefined) return;
  const named = readPropertySpecs(parameters.list('Property'), context.name);
  const specs = named.length === 0 ? tableSpecs(first, context) : expandWildcards(named, first);
  if (specs.length === 0) {
    yield* context.emit(formatBlock(formatOutput(objects, context.width).map(({ text }) => text)));
    return;
  }
  const rows: (readonly Value[])[] = [];
  for (const item of objects) {
    const row: Value[] = [];
    for (const spec of specs) row.push(yield* readSpec(spec, item, context));
    rows.push(row);
  }
  const columns = specs.map((spec) => ({
    label: spelledLabel(spec, first),
    ...(spec.alignment === null ? {} : { alignment: spec.alignment }),
    ...(spec.width === null ? {} : { width: spec.width }),
  }));
  const layout = {
    autoSize: parameters.isOn('AutoSize'),
    wrap: parameters.isOn('Wrap'),
    hideHeaders: parameters.isOn('HideTableHeaders'),
  };
  const { lines, removed } = formatTable(columns, rows, context.width, layout);
  context.budget.spend(lines.length * specs.length * costs.line);
  if (removed > 0) {
    context.writeWarning(
      removed === 1
        ? 'The last column does not fit into the display and was removed.'
        : `${removed} columns do not fit into the display and were removed.`,
    );
  }
  yield* context.emit(formatBlock(['', ...lines, '']));
}

/** The columns a table shows when none are named: those of the type, else the first ten properties. */
function tableSpecs(item: Value, context: CmdletContext): readonly PropertySpec[] {
  if (isPlain(item)) return [];
  if (item instanceof ShellObject && item.type.tableColumns !== undefined) {
    return readPropertySpecs(
      item.type.tableColumns.map(({ property }) => property),
      context.name,
    );
  }
  return defaultSpecs(item, context).slice(0, 10);
}
