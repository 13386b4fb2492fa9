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
    { name: 'IgnoreWhiteSpace', type: 'SwitchParameter', help: 'Counts no blanks.' },
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
  // A line break at the end begins no line.
  ['Line', 'Lines', (text: string) => text.match(/[^\n]*\n|[^\n]+$/g)?.length ?? 0],
  ['Word', 'Words', (text: string) => text.match(/\S+/g)?.length ?? 0],
  [
    'Character',
    'Characters',
    (text: string, dense: boolean) => (dense ? text.replace(/\s+/g, '') : text).length,
  ],
] as const;

function* textMeasurement(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
  property: string | null,
): Steps<ShellObject> {
  const dense = parameters.isOn('IgnoreWhiteSpace');
  const texts: string[] = [];
  for (const item of items) {
    const text = toText(item, context.budget);
    context.budget.spendOnText(text.length);
    texts.push(text);
    if (context.budget.sliceIsOver()) yield 'pause';
  }
  const counted = textCounts.map(([name, shown, count]) => {
    const total = (): number => texts.reduce((sum, text) => sum + count(text, dense), 0);
    return [shown, parameters.isOn(name) ? total() : null] as const;
  });
  return new ShellObject(textMeasureType, [...counted, ['Property', property]]);
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
  const ofTexts = textCounts.some(([name]) => parameters.isOn(name));
  const measured = function* (values: readonly Value[], label: string | null): Steps<ShellObject> {
    return ofTexts
      ? yield* textMeasurement(context, parameters, values, label)
      : measurement(parameters, values, label, context);
  };
  if (specs.length === 0) {
    yield* context.emit(yield* measured(items, null));
    return;
  }
  for (const spec of specs) {
    const values: Value[] = [];
    for (const item of items) {
      const value = yield* readSpec(spec, item, context);
      if (value !== null) values.push(value);
    }
    yield* context.emit(yield* measured(values, spec.label));
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
