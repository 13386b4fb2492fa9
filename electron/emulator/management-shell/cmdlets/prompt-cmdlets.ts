import type { BoundParameters } from '../binding/bound-parameters.js';
import { elementsOfScript } from '../language/held-memory.js';
import type { Steps } from '../language/steps.js';
import { scriptBlockOf } from '../syntax/parse-script.js';
import { joinTexts } from '../values/conversion.js';
import { enumerate } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perObject } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';

const readHost: CmdletDefinition = {
  name: 'Read-Host',
  synopsis: 'Asks for a line of text, and waits for it.',
  parameters: [{ name: 'Prompt', type: 'Object', position: 0, takesRest: true }],
};

const invokeExpression: CmdletDefinition = {
  name: 'Invoke-Expression',
  aliases: ['iex'],
  synopsis: 'Runs a text as it would run if it was typed.',
  parameters: [
    { name: 'Command', type: 'String', position: 0, mandatory: true, pipeline: ['value'] },
  ],
};

/** Read-Host and Invoke-Expression: what was not in the script itself. */
export const promptCmdlets: readonly Cmdlet[] = [
  perObject(readHost, ask),
  perObject(invokeExpression, runText),
];

function* runText(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const text = parameters.text('Command') ?? '';
  context.budget.makeElements(elementsOfScript(text));
  const block = scriptBlockOf(text, null, context.budget.limits);
  for (const value of yield* context.call(block, [], true)) yield* context.emit(value);
}

function* ask(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const prompt = joinTexts(enumerate(parameters.get('Prompt')), ' ', context.budget);
  yield* context.emit(yield* context.ask(prompt));
}
