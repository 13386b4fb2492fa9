import type { JsonPath } from '../../../../shared/file-format/json-source.js';
import type { ActName, StepForm } from '../../../../shared/scenario/step-schema.js';
import type { Compilation } from '../compilation.js';
import type { StepAction } from '../scenario.js';
import { clientActs } from './client-acts.js';
import { clockActs } from './clock-acts.js';
import { compileExpectation } from './compile-expectation.js';
import { type Compiler, type Compilers, commands } from './compiler.js';
import { deviceActs } from './device-acts.js';
import { mailboxActs } from './mailbox-acts.js';
import { serverActs } from './server-acts.js';
import { actOf } from './step-title.js';

/** Everything a step can do: the sugar of scenario files, mapped to commands of the contract. */
const compilers: Compilers<ActName> = {
  ...clockActs,
  ...clientActs,
  ...deviceActs,
  ...mailboxActs,
  ...serverActs,
  command: (command) => commands(command),
  expect: (form, names, path) => [
    { kind: 'expect', expectation: compileExpectation(form, names, path) },
  ],
};

/** What a step does. The moment it names comes before what is due then for an act, and after it for what must be seen. */
export function compileStep(
  step: StepForm,
  names: Compilation,
  path: JsonPath,
): readonly StepAction[] {
  const act = actOf(step);
  const reach = (before: boolean): readonly StepAction[] =>
    step.at === undefined
      ? []
      : commands({ name: 'clock.run-to', time: step.at, ...(before && { before }) });
  if (act === 'at') return reach(false);
  // Each compiler takes the form of its own act; the compiler cannot see the pairing.
  const compile = compilers[act] as Compiler<unknown>;
  return [...reach(act !== 'expect'), ...compile(step[act], names, [...path, act])];
}
