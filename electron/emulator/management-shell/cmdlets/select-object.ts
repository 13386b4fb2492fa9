import type { BoundParameters } from '../binding/bound-parameters.js';
import { readProperty } from '../language/members.js';
import type { Steps } from '../language/steps.js';
import {
  expandWildcards,
  type PropertySpec,
  readPropertySpecs,
  readSpec,
  spelledLabel,
} from '../objects/property-spec.js';
import { ShellError } from '../shell-error.js';
import { itemText, toNumber, toText, typeNameOf } from '../values/conversion.js';
import {
  customObjectType,
  enumerate,
  type ObjectType,
  ShellObject,
  type Value,
} from '../values/value.js';
import { hasWildcard, matchesWildcard } from '../values/wildcard.js';
import { type Cmdlet, type CmdletContext, perCollection } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import { inputObject, property } from './object-parameters.js';

const definition: CmdletDefinition = {
  name: 'Select-Object',
  aliases: ['select'],
  synopsis: 'Chooses properties of objects, or some of the objects.',
  parameters: [
    property(0),
    { name: 'ExcludeProperty', type: 'String[]', completes: 'properties' },
    { name: 'ExpandProperty', type: 'String', completes: 'properties' },
    { name: 'First', type: 'UInt32' },
    { name: 'Last', type: 'UInt32' },
    { name: 'Skip', type: 'UInt32' },
    { name: 'SkipLast', type: 'UInt32' },
    { name: 'Index', type: 'Object[]', help: 'Places from 0.' },
    { name: 'Unique', type: 'SwitchParameter' },
    inputObject,
  ],
};

export const selectObject: Cmdlet = perCollection(definition, select);

function* select(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<void> {
  const specs = readPropertySpecs(parameters.list('Property'), context.name);
  const expanded = parameters.text('ExpandProperty');
  const chosen = yield* chooseItems(context, parameters, items);
  const values: Value[] = [];
  for (const item of chosen) {
    if (context.budget.sliceIsOver()) yield 'pause';
    const picked =
      specs.length === 0 ? item : yield* pickProperties(context, specs, parameters, item);
    for (const value of expanded === null ? [picked] : expandProperty(item, expanded, context)) {
      context.budget.extendList(values.length);
      values.push(value);
    }
  }
  for (const value of parameters.isOn('Unique') ? unique(values, context) : values) {
    yield* context.emit(value);
  }
}

function* chooseItems(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<readonly Value[]> {
  if (parameters.has('Index')) {
    const places = new Set(parameters.list('Index').map(toNumber));
    return items.filter((_, index) => places.has(index));
  }
  const skipLast = parameters.number('SkipLast');
  if (skipLast !== null) return items.slice(0, Math.max(0, items.length - skipLast));
  const last = parameters.number('Last');
  const asked = parameters.number('First');
  // What is skipped is the end with -Last alone, and -First 0 leaves it alone.
  const first = asked === 0 && last !== null ? null : asked;
  const skip = parameters.number('Skip') ?? 0;
  context.budget.makeList(items.length);
  const rest =
    first === null && last !== null
      ? items.slice(0, Math.max(0, items.length - skip))
      : items.slice(skip);
  if (first === null && last === null) return rest;
  const head = rest.slice(0, first ?? 0);
  const tail =
    last === null || last === 0 ? [] : rest.slice(Math.max(head.length, rest.length - last));
  return [...head, ...tail];
}

function* pickProperties(
  context: CmdletContext,
  specs: readonly PropertySpec[],
  parameters: BoundParameters,
  item: Value,
): Steps<ShellObject> {
  const excluded = parameters.list('ExcludeProperty').map(itemText);
  const object = new ShellObject(selectedType(item));
  for (const spec of expandWildcards(specs, item, context.budget)) {
    const label = spelledLabel(spec, item);
    if (excluded.some((pattern) => matchesWildcard(label, pattern, context.budget))) continue;
    context.budget.makeProperties(1);
    object.define(label, yield* readSpec(spec, item, context));
  }
  return object;
}

function selectedType(item: Value): ObjectType {
  if (!(item instanceof ShellObject) || item.type === customObjectType) return customObjectType;
  return item.type.name.startsWith('Selected.') ? item.type : selectedFrom(item.type);
}

/** The type of what Select-Object makes of objects of that type. */
export function selectedFrom({ name, declared }: ObjectType): ObjectType {
  return { name: `Selected.${name}`, ...(declared === undefined ? {} : { declared }) };
}

function expandProperty(item: Value, name: string, context: CmdletContext): readonly Value[] {
  const known =
    item instanceof ShellObject
      ? item.has(name)
      : readProperty(item, name, context.budget) !== null;
  if (!known || hasWildcard(name)) {
    throw new ShellError({
      message: `Property "${name}" cannot be found.`,
      category: 'InvalidArgument',
      id: 'ExpandPropertyNotFound',
      exception: 'PSArgumentException',
      target: `${itemText(item).slice(0, 60)}:${typeNameOf(item).replace(/^.*\./, '')}`,
    });
  }
  return enumerate(readProperty(item, name, context.budget));
}

/** The first of each set of equal values. */
function unique(values: readonly Value[], context: CmdletContext): readonly Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key =
      value instanceof ShellObject
        ? toText(new ShellObject(customObjectType, value.entries()), context.budget)
        : `${typeof value}:${toText(value, context.budget)}`;
    context.budget.spendOnText(key.length);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
