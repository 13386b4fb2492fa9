import type { BoundParameters } from '../binding/bound-parameters.js';
import { comparisonNames, sameValue } from '../language/comparison.js';
import { readProperty } from '../language/members.js';
import { callMethod } from '../language/methods.js';
import { applyBinary } from '../language/operators.js';
import type { Steps } from '../language/steps.js';
import {
  expandWildcards,
  type PropertySpec,
  readPropertySpecs,
  readSpec,
  spelledLabel,
} from '../objects/property-spec.js';
import { ShellError } from '../shell-error.js';
import { itemText, toBoolean, toText, typeNameOf } from '../values/conversion.js';
import {
  customObjectType,
  enumerate,
  type ObjectType,
  ScriptBlock,
  ShellObject,
  type Value,
} from '../values/value.js';
import { hasWildcard, matchesWildcard } from '../values/wildcard.js';
import { type Cmdlet, type CmdletContext, perCollection, perObject, sideEffect } from './cmdlet.js';
import {
  forEachObject,
  outNull,
  selectObject,
  whereObject,
  writeOutput,
} from './object-definitions.js';

/** Where-Object, ForEach-Object, Select-Object, Write-Output and Out-Null. */
export const objectCmdlets: readonly Cmdlet[] = [
  perObject(whereObject, where),
  { definition: forEachObject, start: forEach },
  perCollection(selectObject, select),
  perObject(writeOutput, function* (context, parameters) {
    for (const value of enumerate(parameters.get('InputObject'))) yield* context.emit(value);
  }),
  sideEffect(outNull, () => undefined),
];

function* where(context: CmdletContext, parameters: BoundParameters, input: Value): Steps<void> {
  if (!parameters.has('InputObject')) return;
  if (yield* passes(context, parameters, input)) yield* context.emit(input);
}

function* passes(
  context: CmdletContext,
  parameters: BoundParameters,
  input: Value,
): Steps<boolean> {
  const block = parameters.scriptBlock('FilterScript');
  if (block !== null) {
    const results = yield* context.invoke(block, input);
    return results.length > 1 || toBoolean(results[0] ?? null);
  }
  const left = readProperty(input, parameters.text('Property') ?? '', context.budget);
  for (const prefix of ['', 'c']) {
    const operator = comparisonNames.find((name) =>
      parameters.isOn(`${prefix}${name}`.toUpperCase()),
    );
    if (operator === undefined) continue;
    return toBoolean(
      applyBinary(`-${prefix}${operator}`, left, parameters.get('Value'), context.budget),
    );
  }
  if (parameters.has('Value')) return sameValue(left, parameters.get('Value'), context.budget);
  return toBoolean(left) !== parameters.isOn('Not');
}

function forEach(context: CmdletContext, commandLine: BoundParameters) {
  const blocks = commandLine.list('Process');
  const scripts = blocks.filter((block) => block instanceof ScriptBlock);
  const member = memberName(commandLine, blocks);
  if (scripts.length !== blocks.length && member === null) {
    throw new ShellError({
      message: `Cannot bind parameter 'Process'. Cannot convert value "${itemText(blocks.find((block) => !(block instanceof ScriptBlock)) ?? null)}" to type "System.Management.Automation.ScriptBlock". Allowed: script blocks, or the name of one member.`,
      category: 'InvalidArgument',
      id: 'CannotConvertArgumentNoMessage',
      exception: 'ParameterBindingException',
      cmdlet: context.name,
    });
  }
  // `{begin} {process} {end}` by position.
  const [first, second, third] = scripts;
  const begin = commandLine.scriptBlock('Begin') ?? (scripts.length > 1 ? first : undefined);
  const process = scripts.length > 1 ? second : first;
  const end = commandLine.scriptBlock('End') ?? third;
  let begun = false;
  function* run(block: ScriptBlock | null | undefined, current: Value): Steps<void> {
    if (block === null || block === undefined) return;
    for (const value of yield* context.invoke(block, current)) yield* context.emit(value);
  }
  function* beginOnce(): Steps<void> {
    if (!begun) yield* run(begin, null);
    begun = true;
  }
  return {
    *process(parameters: BoundParameters, input: Value): Steps<void> {
      yield* beginOnce();
      if (member === null) yield* run(process, input);
      else if (parameters.has('InputObject')) {
        for (const value of enumerate(readMember(member, parameters, input, context))) {
          yield* context.emit(value);
        }
      }
    },
    *end(): Steps<void> {
      yield* beginOnce();
      yield* run(end, null);
    },
  };
}

/** `ForEach-Object Name`: the word stands where a script block could. */
function memberName(commandLine: BoundParameters, blocks: readonly Value[]): string | null {
  const [only] = blocks;
  return (
    commandLine.text('MemberName') ??
    (blocks.length === 1 && typeof only === 'string' ? only : null)
  );
}

function readMember(
  name: string,
  parameters: BoundParameters,
  input: Value,
  context: CmdletContext,
): Value {
  const inputs = parameters.list('ArgumentList');
  const value = readProperty(input, name, context.budget);
  if (inputs.length === 0 && (value !== null || input instanceof ShellObject)) return value;
  return callMethod(input, name, inputs, context.budget);
}

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

// biome-ignore lint/correctness/useYield: kept a step so that it can be followed by one
function* chooseItems(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<readonly Value[]> {
  const first = parameters.number('First');
  const last = parameters.number('Last');
  const skip = parameters.number('Skip') ?? 0;
  context.budget.makeList(items.length);
  const rest =
    first === null && last !== null ? items.slice(0, items.length - skip) : items.slice(skip);
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
  const name = item.type.name.startsWith('Selected.')
    ? item.type.name
    : `Selected.${item.type.name}`;
  const { isEnumeration } = item.type;
  return { name, ...(isEnumeration === undefined ? {} : { isEnumeration }) };
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
