import { cannotBindNull } from '../binding/binding-errors.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import type { Budget } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import {
  type PropertySpec,
  readPropertySpecs,
  readSpec,
  spelledLabel,
} from '../objects/property-spec.js';
import { joinTexts, toText, typeNameOf } from '../values/conversion.js';
import { customObjectType, ShellObject, type Value } from '../values/value.js';
import type { Cmdlet, CmdletContext, CmdletRun } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import { property } from './object-parameters.js';

const compareObject: CmdletDefinition = {
  name: 'Compare-Object',
  aliases: ['compare', 'diff'],
  synopsis:
    'Tells which objects are in only one of two sets: <= in the reference, => in the other.',
  parameters: [
    { name: 'ReferenceObject', type: 'Object[]', position: 0, mandatory: true },
    {
      name: 'DifferenceObject',
      type: 'Object[]',
      position: 1,
      mandatory: true,
      pipeline: ['value'],
    },
    { ...property(2), takesRest: false },
    { name: 'IncludeEqual', type: 'SwitchParameter', help: 'Also what is in both, as ==.' },
    { name: 'ExcludeDifferent', type: 'SwitchParameter', help: 'Not what is in one only.' },
    { name: 'PassThru', type: 'SwitchParameter', help: 'The objects, with the side added.' },
    { name: 'CaseSensitive', type: 'SwitchParameter' },
    { name: 'SyncWindow', type: 'Int32', help: 'Accepted; all objects are looked at.' },
  ],
};

/** Compare-Object. */
export const compareCmdlets: readonly Cmdlet[] = [{ definition: compareObject, start }];

interface Keyed {
  readonly item: Value;
  readonly values: readonly (readonly [string, Value])[];
  /** Equal for objects that are equal. */
  readonly key: string;
}

function start(context: CmdletContext, commandLine: BoundParameters): CmdletRun {
  const items: Value[] = [];
  return {
    // biome-ignore lint/correctness/useYield: the signature is that of all cmdlets
    *process(parameters) {
      for (const item of parameters.list('DifferenceObject')) {
        context.budget.extendList(items.length);
        items.push(item);
      }
    },
    *end() {
      if (commandLine.get('ReferenceObject') === null)
        throw cannotBindNull(context.name, 'ReferenceObject', ' Give the objects to compare with.');
      yield* compare(context, commandLine, items);
    },
  };
}

/** What is in both comes first, then what only the difference has, then what only the reference has. */
function* compare(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<void> {
  const specs = readPropertySpecs(parameters.list('Property'), context.name);
  const exact = parameters.isOn('CaseSensitive');
  const keyed = (each: readonly Value[]) => withKeys(context, specs, each, exact);
  const waiting = new Map<string, Keyed[]>();
  for (const entry of yield* keyed(parameters.list('ReferenceObject'))) {
    const same = waiting.get(entry.key);
    if (same) same.push(entry);
    else waiting.set(entry.key, [entry]);
  }
  const [both, added]: [Keyed[], Keyed[]] = [[], []];
  for (const entry of yield* keyed(items)) {
    const match = waiting.get(entry.key)?.shift();
    (match ? both : added).push(match ?? entry);
  }
  const removed = [...waiting.values()].flat();
  const put = function* (entries: readonly Keyed[], side: string): Steps<void> {
    for (const entry of entries) {
      context.budget.makeProperties(entry.values.length + 2);
      yield* context.emit(sided(entry, side, parameters));
    }
  };
  if (parameters.isOn('IncludeEqual')) yield* put(both, '==');
  if (parameters.isOn('ExcludeDifferent')) return;
  yield* put(added, '=>');
  yield* put(removed, '<=');
}

function* withKeys(
  context: CmdletContext,
  specs: readonly PropertySpec[],
  items: readonly Value[],
  exact: boolean,
): Steps<readonly Keyed[]> {
  const { budget } = context;
  const result: Keyed[] = [];
  for (const item of items) {
    if (budget.sliceIsOver()) yield 'pause';
    const values: (readonly [string, Value])[] = [];
    for (const spec of specs)
      values.push([spelledLabel(spec, item), yield* readSpec(spec, item, context)]);
    const compared = specs.length === 0 ? [item] : values.map(([, value]) => value);
    const text = joinTexts(compared, '\u0000', budget, (value) => comparable(value, budget));
    result.push({ item, values, key: exact ? text : text.toLowerCase() });
  }
  return result;
}

const comparable = (value: Value, budget: Budget): string =>
  value === null ? '' : `${typeNameOf(value)}:${toText(value, budget)}`;

function sided({ item, values }: Keyed, side: string, parameters: BoundParameters): Value {
  if (!parameters.isOn('PassThru')) {
    const shown = parameters.has('Property') ? values : [['InputObject', item] as const];
    return new ShellObject(customObjectType, [...shown, ['SideIndicator', side]]);
  }
  if (!(item instanceof ShellObject)) return item;
  return new ShellObject(item.type, [...item.entries(), ['SideIndicator', side]]);
}
