import type { BoundParameters } from '../binding/bound-parameters.js';
import { compareValues } from '../language/comparison.js';
import type { Steps } from '../language/steps.js';
import { readPropertySpecs, readSpec } from '../objects/property-spec.js';
import { ShellError } from '../shell-error.js';
import { itemText, toNumber, toText } from '../values/conversion.js';
import { type ObjectType, ShellObject, type Value } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perCollection } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import { inputObject, property } from './object-parameters.js';

const definition: CmdletDefinition = {
  name: 'Measure-Object',
  aliases: ['measure'],
  synopsis: 'Counts objects; works out sum, average and limits of a property.',
  parameters: [
    property(0),
    { name: 'Average', type: 'SwitchParameter' },
    { name: 'Maximum', type: 'SwitchParameter' },
    { name: 'Minimum', type: 'SwitchParameter' },
    { name: 'Sum', type: 'SwitchParameter' },
    { name: 'Line', type: 'SwitchParameter', help: 'Counts the lines of texts.' },
    { name: 'Word', type: 'SwitchParameter', help: 'Counts the words of texts.' },
    { name: 'Character', type: 'SwitchParameter', help: 'Counts the characters of texts.' },
    inputObject,
  ],
};

export const measureObject: Cmdlet = perCollection(definition, measure);

export const textMeasureType: ObjectType = {
  name: 'Microsoft.PowerShell.Commands.TextMeasureInfo',
  tableColumns: [
    { property: 'Lines' },
    { property: 'Words' },
    { property: 'Characters' },
    { property: 'Property' },
  ],
};

/** What is counted of texts: the switch, the property of the answer, and how many there are in one text. */
const textCounts = [
  ['Line', 'Lines', (text: string) => (text === '' ? 0 : text.split('\n').length)],
  ['Word', 'Words', (text: string) => text.match(/\S+/g)?.length ?? 0],
  ['Character', 'Characters', (text: string) => text.length],
] as const;

function* textMeasurement(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<ShellObject> {
  const texts: string[] = [];
  for (const item of items) {
    const text = toText(item, context.budget);
    context.budget.spendOnText(text.length);
    texts.push(text);
    if (context.budget.sliceIsOver()) yield 'pause';
  }
  const counted = textCounts.map(([name, shown, count]) => {
    const total = (): number => texts.reduce((sum, text) => sum + count(text), 0);
    return [shown, parameters.isOn(name) ? total() : null] as const;
  });
  return new ShellObject(textMeasureType, [...counted, ['Property', null]]);
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
  if (textCounts.some(([name]) => parameters.isOn(name))) {
    yield* context.emit(yield* textMeasurement(context, parameters, items));
    return;
  }
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
