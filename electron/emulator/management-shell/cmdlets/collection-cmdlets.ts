import type { BoundParameters } from '../binding/bound-parameters.js';
import { compareValues } from '../language/comparison.js';
import { propertyNames, readProperty, setEntry } from '../language/members.js';
import { declaredMember, memberKind } from '../language/ps-object.js';
import { sorted } from '../language/sorted.js';
import type { Steps } from '../language/steps.js';
import { type PropertySpec, readPropertySpecs, readSpec } from '../objects/property-spec.js';
import { ShellError } from '../shell-error.js';
import { itemText, joinTexts, toText, typeNameOf } from '../values/conversion.js';
import { HashTable, type ObjectType, ShellObject, type Value } from '../values/value.js';
import { matchesWildcard } from '../values/wildcard.js';
import { type Cmdlet, type CmdletContext, perCollection } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import { measureObject } from './measure-object.js';
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
  parameters: [
    property(0),
    { name: 'NoElement', type: 'SwitchParameter' },
    {
      name: 'AsHashTable',
      type: 'SwitchParameter',
      aliases: ['AHT'],
      help: 'One table, with the objects of each group under its name.',
    },
    { name: 'AsString', type: 'SwitchParameter', help: 'Accepted; names are texts here.' },
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
  measureObject,
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
  if (parameters.isOn('AsHashTable')) {
    const table = new HashTable();
    for (const { name, items: members } of groups.values())
      setEntry(table, name, members, context.budget);
    yield* context.emit(table);
    return;
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
