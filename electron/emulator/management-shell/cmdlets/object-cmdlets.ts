import type { BoundParameters } from '../binding/bound-parameters.js';
import { comparisonNames, sameValue } from '../language/comparison.js';
import { readProperty } from '../language/members.js';
import { callMethod } from '../language/methods.js';
import { applyBinary } from '../language/operators.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText, toBoolean } from '../values/conversion.js';
import { enumerate, ScriptBlock, ShellObject, type Value } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perObject, sideEffect } from './cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';
import { inputObject } from './object-parameters.js';
import { selectObject } from './select-object.js';

const operatorSwitches: readonly ParameterDefinition[] = ['', 'c'].flatMap((prefix) =>
  comparisonNames.map((name) => ({
    name: `${prefix}${name}`.toUpperCase(),
    type: 'SwitchParameter' as const,
    sets: [`${prefix}${name}`],
  })),
);

const operatorSets = operatorSwitches.flatMap(({ sets }) => sets ?? []);

const whereObject: CmdletDefinition = {
  name: 'Where-Object',
  aliases: ['where', '?'],
  synopsis: 'Lets through the objects for which a script block or comparison is true.',
  defaultSet: 'ScriptBlock',
  parameters: [
    {
      name: 'FilterScript',
      type: 'ScriptBlock',
      position: 0,
      mandatory: true,
      sets: ['ScriptBlock'],
    },
    {
      name: 'Property',
      type: 'String',
      position: 0,
      mandatory: true,
      sets: ['truth', ...operatorSets],
      completes: 'properties',
    },
    { name: 'Value', type: 'Object', position: 1, sets: operatorSets },
    ...operatorSwitches,
    { name: 'Not', type: 'SwitchParameter', sets: ['truth'] },
    inputObject,
  ],
};

const forEachObject: CmdletDefinition = {
  name: 'ForEach-Object',
  aliases: ['foreach', '%'],
  synopsis: 'Runs a script block for each object, or reads one of its members.',
  defaultSet: 'ScriptBlock',
  parameters: [
    {
      name: 'Process',
      type: 'Object[]',
      position: 0,
      takesRest: true,
      mandatory: true,
      sets: ['ScriptBlock'],
    },
    { name: 'Begin', type: 'ScriptBlock', sets: ['ScriptBlock'] },
    { name: 'End', type: 'ScriptBlock', sets: ['ScriptBlock'] },
    {
      name: 'MemberName',
      type: 'String',
      mandatory: true,
      sets: ['Member'],
      completes: 'properties',
    },
    { name: 'ArgumentList', type: 'Object[]', aliases: ['Args'], sets: ['Member'] },
    inputObject,
  ],
};

const outNull: CmdletDefinition = {
  name: 'Out-Null',
  synopsis: 'Throws objects away.',
  parameters: [inputObject],
};

const writeOutput: CmdletDefinition = {
  name: 'Write-Output',
  aliases: ['echo', 'write'],
  synopsis: 'Puts values into the pipe.',
  parameters: [{ ...inputObject, type: 'Object[]', position: 0, takesRest: true }],
};

/** Where-Object, ForEach-Object, Select-Object, Write-Output and Out-Null. */
export const objectCmdlets: readonly Cmdlet[] = [
  perObject(whereObject, where),
  { definition: forEachObject, start: forEach },
  selectObject,
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
