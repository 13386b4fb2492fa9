import type { BoundParameters } from '../binding/bound-parameters.js';
import type { Steps } from '../language/steps.js';
import { joinTexts } from '../values/conversion.js';
import { enumerate } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perObject } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';

const readHost: CmdletDefinition = {
  name: 'Read-Host',
  synopsis: 'Asks for a line of text, and waits for it.',
  parameters: [{ name: 'Prompt', type: 'Object', position: 0, takesRest: true }],
};

/** Read-Host. */
export const promptCmdlets: readonly Cmdlet[] = [perObject(readHost, ask)];

function* ask(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const prompt = joinTexts(enumerate(parameters.get('Prompt')), ' ', context.budget);
  yield* context.emit(yield* context.ask(prompt));
}
