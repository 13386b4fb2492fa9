import { JsonWriter, jsonDepth } from '../../../../shared/dumps/write-json.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import type { Budget } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { toDump } from '../objects/to-dump.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { DocumentBuilder } from '../values/text-builder.js';
import { collect, customObjectType, ShellObject, type Value } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perCollection } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import { inputObject } from './object-parameters.js';

/** More is refused, as by PowerShell. */
const deepestJson = 100;

const convertToJson: CmdletDefinition = {
  name: 'ConvertTo-Json',
  synopsis: 'Turns objects into one text in JSON, as Windows PowerShell 5.1 writes it.',
  parameters: [
    { ...inputObject, position: 0, mandatory: true, allowsNull: true },
    {
      name: 'Depth',
      type: 'UInt32',
      help: `How many levels are written below the first; ${jsonDepth} unless given.`,
    },
    { name: 'Compress', type: 'SwitchParameter', help: 'Without blanks and line ends.' },
  ],
};

const convertFromJson: CmdletDefinition = {
  name: 'ConvertFrom-Json',
  synopsis: 'Makes objects of a text in JSON.',
  parameters: [{ ...inputObject, type: 'String', position: 0, mandatory: true }],
};

/** ConvertTo-Json and ConvertFrom-Json. */
export const jsonCmdlets: readonly Cmdlet[] = [
  perCollection(convertToJson, writeJson),
  perCollection(convertFromJson, readJson),
];

function* writeJson(
  context: CmdletContext,
  parameters: BoundParameters,
  items: readonly Value[],
): Steps<void> {
  const { budget } = context;
  const depth = parameters.number('Depth') ?? jsonDepth;
  if (depth < 1 || depth > deepestJson) throw depthRefused(depth, context.name);
  const writer = new JsonWriter(depth, parameters.isOn('Compress'));
  const builder = new DocumentBuilder(budget);
  for (const piece of writer.write(toDump(collect(items), budget))) {
    builder.add(piece);
    if (budget.sliceIsOver()) yield 'pause';
  }
  yield* context.emit(builder.text());
}

const depthRefused = (depth: number, cmdlet: string): ShellError =>
  new ShellError({
    message: `Cannot validate argument on parameter 'Depth'. ${depth} is not between 1 and ${deepestJson}. Give a number in that range.`,
    category: 'InvalidData',
    id: 'ParameterArgumentValidationError',
    exception: 'ParameterBindingValidationException',
    cmdlet,
  });

/** Lines that come piece by piece are one text, unless the first of them is whole by itself. */
function* readJson(
  context: CmdletContext,
  _parameters: BoundParameters,
  items: readonly Value[],
): Steps<void> {
  const { budget } = context;
  const lines = items.map(itemText);
  const [first = ''] = lines;
  if (lines.length > 1 && parsed(first, budget) !== undefined) {
    for (const line of lines) yield* context.emit(valueFrom(parsedOrThrow(line, context), context));
    return;
  }
  const builder = new DocumentBuilder(budget);
  for (const line of lines) builder.add(`${line}\n`);
  const text = builder.text();
  if (text.trim() !== '') yield* context.emit(valueFrom(parsedOrThrow(text, context), context));
}

function parsed(text: string, budget: Budget): unknown {
  budget.spendOnText(text.length);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parsedOrThrow(text: string, { name, budget }: CmdletContext): unknown {
  const value = parsed(text, budget);
  if (value !== undefined) return value;
  const shown = text.trim().slice(0, 60);
  throw invalidJson(`Invalid JSON primitive: ${shown}. Give the whole of a text in JSON.`, name);
}

const invalidJson = (message: string, cmdlet: string): ShellError =>
  new ShellError({
    message,
    category: 'InvalidArgument',
    id: 'System.ArgumentException',
    exception: 'ArgumentException',
    cmdlet,
  });

/** @throws {ShellError} for keys that differ in case alone, which no object of PowerShell can have */
function valueFrom(json: unknown, context: CmdletContext): Value {
  const { budget, name: cmdlet } = context;
  budget.spend();
  if (json === null || typeof json === 'boolean' || typeof json === 'number') return json;
  if (typeof json === 'string') {
    budget.makeText(json.length);
    return json;
  }
  if (Array.isArray(json)) {
    budget.makeList(json.length);
    return json.map((item: unknown) => valueFrom(item, context));
  }
  const object = new ShellObject(customObjectType);
  for (const [name, value] of Object.entries(json as object)) {
    if (object.has(name))
      throw invalidJson(
        `Cannot convert the JSON string because a dictionary that was converted from the string contains the duplicated keys '${object.names().find((each) => each.toLowerCase() === name.toLowerCase()) ?? name}' and '${name}'. Rename one of them.`,
        cmdlet,
      );
    budget.makeProperties(1);
    object.define(name, valueFrom(value, context));
  }
  return object;
}
