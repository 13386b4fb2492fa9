import type { BoundParameters } from '../binding/bound-parameters.js';
import { compareValues } from '../language/comparison.js';
import { propertyNames, readProperty } from '../language/members.js';
import { declaredMember, memberKind } from '../language/ps-object.js';
import { sorted } from '../language/sorted.js';
import type { Steps } from '../language/steps.js';
import { type PropertySpec, readPropertySpecs, readSpec } from '../objects/property-spec.js';
import { ShellError } from '../shell-error.js';
import { itemText, joinTexts, toNumber, toText, typeNameOf } from '../values/conversion.js';
import { type ObjectType, ShellObject, type Value } from '../values/value.js';
import { matchesWildcard } from '../values/wildcard.js';
import { type Cmdlet, type CmdletContext, perCollection } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import { inputObject, property } from './object-parameters.js';

const sortObject: CmdletDefinition = {
  name: 'Sort-Object',
  aliases: ['sort'],
  synopsis: 'Sorts objects by their values or properties.',
  parameters: [
    property(0),
    { name: 'Descending', type: 'SwitchParameter' },
    { name: 'Unique', type: 'SwitchParameter' },
    { name: 'CaseSensitive', type: 'SwitchParameter' },
    inputObject,
  ],
};

const groupObject: CmdletDefinition = {
  name: 'Group-Object',
  aliases: ['group'],
  synopsis: 'Puts objects with equal properties together.',
  parameters: [property(0), { name: 'NoElement', type: 'SwitchParameter' }, inputObject],
};

const measureObject: CmdletDefinition = {
  name: 'Measure-Object',
  aliases: ['measure'],
  synopsis: 'Counts objects; works out sum, average and limits of a property.',
  parameters: [
    property(0),
    { name: 'Average', type: 'SwitchParameter' },
    { name: 'Maximum', type: 'SwitchParameter' },
    { name: 'Minimum', type: 'SwitchParameter' },
    { name: 'Sum', type: 'SwitchParameter' },
    inputObject,
  ],
};

const getMember: CmdletDefinition = {
  name: 'Get-Member',
  aliases: ['gm'],
  synopsis: 'Lists the properties of objects.',
  parameters: [
    { name: 'Name', type: 'String[]', position: 0 },
    {
      name: 'MemberType',
      type: 'String[]',
      aliases: ['Type'],
      help: 'Property, NoteProperty, Properties or All.',
    },
    inputObject,
  ],
};

/** Sort-Object, Group-Object, Measure-Object and Get-Member: what needs all objects first. */
export const collectionCmdlets: readonly Cmdlet[] = [
  perCollection(sortObject, sort),
  perCollection(groupObject, group),
  perCollection(measureObject, measure),
  perCollection(getMember, members),
];

interface Keyed {
  readonly item: Value;
  readonly keys: readonly Value[];
}

function* keyed(
  context: CmdletContext,
  specs: readonly PropertySpec[],
  items: readonly Value[],
): Steps<readonly Keyed[]> {
  const result: Keyed[] = [];
  for (const item of items) {
    if (context.budget.sliceIsOver()) yield 'pause';
    const keys: Value[] = [];
    for (const spec of specs) keys.push(yield* readSpec(spec, item, context));
    result.push({ item, keys: specs.length === 0 ? [item] : keys });
  }
  return result;
}

function* sort(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<void> {
  const specs = readPropertySpecs(parameters.list('Property'), context.name);
  const exact = parameters.isOn('CaseSensitive');
  const directions = specs.map(({ descending }) =>
    (descending ?? parameters.isOn('Descending')) ? -1 : 1,
  );
  const whole = parameters.isOn('Descending') ? -1 : 1;
  const compare = (one: Keyed, other: Keyed): number => {
    for (const [index, key] of one.keys.entries()) {
      const order = compareValues(key, other.keys[index] ?? null, context.budget, exact);
      if (order !== 0) return order * (directions[index] ?? whole);
    }
    return 0;
  };
  const pairs = yield* keyed(context, specs, items);
  const inOrder = yield* sorted(pairs, compare, context.budget);
  for (const [index, pair] of inOrder.entries()) {
    const before = inOrder[index - 1];
    const repeated = before !== undefined && compare(before, pair) === 0;
    if (!(repeated && parameters.isOn('Unique'))) yield* context.emit(pair.item);
  }
}

export const groupType: ObjectType = {
  name: 'Microsoft.PowerShell.Commands.GroupInfo',
  tableColumns: [
    { property: 'Count', alignment: 'right' },
    { property: 'Name' },
    { property: 'Group' },
  ],
};

export const groupWithoutItemsType: ObjectType = {
  name: 'Microsoft.PowerShell.Commands.GroupInfoNoElement',
  tableColumns: [{ property: 'Count', alignment: 'right' }, { property: 'Name' }],
};

function* group(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<void> {
  const specs = readPropertySpecs(parameters.list('Property'), context.name);
  const groups = new Map<string, { readonly name: string; readonly items: Value[] }>();
  for (const { item, keys } of yield* keyed(context, specs, items)) {
    const name = joinTexts(keys, ', ', context.budget, (key) => toText(key, context.budget));
    const folded = name.toLowerCase();
    const known = groups.get(folded);
    if (known === undefined) groups.set(folded, { name, items: [item] });
    else known.items.push(item);
  }
  const withoutItems = parameters.isOn('NoElement');
  for (const { name, items: members } of groups.values()) {
    yield* context.emit(
      new ShellObject(withoutItems ? groupWithoutItemsType : groupType, [
        ['Count', members.length],
        ['Name', name],
        ...(withoutItems ? [] : [['Group', members] as const]),
      ]),
    );
  }
}

export const measureType: ObjectType = {
  name: 'Microsoft.PowerShell.Commands.GenericMeasureInfo',
  listProperties: ['Count', 'Average', 'Sum', 'Maximum', 'Minimum', 'Property'],
};

function* measure(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<void> {
  const specs = readPropertySpecs(parameters.list('Property'), context.name);
  if (specs.length === 0) {
    yield* context.emit(measurement(parameters, items, null, context));
    return;
  }
  for (const spec of specs) {
    const values: Value[] = [];
    for (const item of items) {
      const value = yield* readSpec(spec, item, context);
      if (value !== null) values.push(value);
    }
    yield* context.emit(measurement(parameters, values, spec.label, context));
  }
}

function measurement(
  parameters: BoundParameters,
  values: readonly Value[],
  property: string | null,
  context: CmdletContext,
): ShellObject {
  const numeric = (
    name: string,
    work: (numbers: readonly number[]) => number,
  ): readonly [string, Value] => [
    name,
    parameters.isOn(name) && values.length > 0 ? work(numbersOf(values, property, context)) : null,
  ];
  const extreme = (name: string, sign: number): readonly [string, Value] => [
    name,
    parameters.isOn(name)
      ? values.reduce<Value>(
          (best, value) =>
            best === null || compareValues(value, best, context.budget) * sign > 0 ? value : best,
          null,
        )
      : null,
  ];
  const sum = (numbers: readonly number[]): number =>
    numbers.reduce((total, number) => total + number, 0);
  return new ShellObject(measureType, [
    ['Count', values.length],
    numeric('Average', (numbers) => sum(numbers) / numbers.length),
    numeric('Sum', sum),
    extreme('Maximum', 1),
    extreme('Minimum', -1),
    ['Property', property],
  ]);
}

function numbersOf(
  values: readonly Value[],
  property: string | null,
  context: CmdletContext,
): readonly number[] {
  return values.map((value) => {
    const number = toNumber(value);
    if (number !== null) return number;
    throw new ShellError({
      message: `Input object "${itemText(value).slice(0, 60)}" is not numeric${property === null ? '' : `; property ${property}`}.`,
      category: 'InvalidType',
      id: 'NonNumericInputObject',
      exception: 'PSInvalidOperationException',
      cmdlet: context.name,
    });
  });
}

/** Prints under a heading with the type, which is no object of its own. */
export const memberType: ObjectType = {
  name: 'Microsoft.PowerShell.Commands.MemberDefinition',
  groupBy: 'TypeName',
  tableColumns: [{ property: 'Name' }, { property: 'MemberType' }, { property: 'Definition' }],
  declared: declaredMember,
  text: (member) => itemText(member.get('Definition')),
};

function* members(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<void> {
  const patterns = parameters.list('Name').map(itemText);
  const seen = new Set<string>();
  for (const item of items) {
    const type = typeNameOf(item);
    if (seen.has(type)) continue;
    seen.add(type);
    const kind = memberKind(item);
    const kinds = parameters.list('MemberType').map((each) => itemText(each).toLowerCase());
    const shown = [kind.toLowerCase(), 'properties', 'all'];
    if (kinds.length > 0 && !kinds.some((each) => shown.includes(each))) continue;
    for (const name of [...propertyNames(item)].sort()) {
      if (
        patterns.length > 0 &&
        !patterns.some((pattern) => matchesWildcard(name, pattern, context.budget))
      )
        continue;
      const value = readProperty(item, name, context.budget);
      context.budget.makeProperties(4);
      yield* context.emit(
        new ShellObject(memberType, [
          ['TypeName', type],
          ['Name', name],
          ['MemberType', kind],
          ['Definition', definitionOf(kind, name, value)],
        ]),
      );
    }
  }
  if (items.length === 0) {
    throw new ShellError({
      message: 'No object has been specified to get-member.',
      category: 'InvalidOperation',
      id: 'NoObjectInGetMember',
      exception: 'InvalidOperationException',
    });
  }
}

function definitionOf(kind: 'NoteProperty' | 'Property', name: string, value: Value): string {
  const type = value === null ? 'System.Object' : typeNameOf(value);
  return kind === 'Property'
    ? `${type} ${name} {get;set;}`
    : `${type} ${name}=${itemText(value).slice(0, 200)}`;
}
