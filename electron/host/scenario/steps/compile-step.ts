import type { z } from 'zod';
import type { Command } from '../../../../shared/contract/commands/command.js';
import type { JsonPath } from '../../../../shared/file-format/json-source.js';
import { acts, type CommandActName, commandsOfAct } from '../../../../shared/scenario/acts/acts.js';
import type { ActNames } from '../../../../shared/scenario/acts/define-act.js';
import { expectationSchema } from '../../../../shared/scenario/expectations/expectations.js';
import type { StepForm } from '../../../../shared/scenario/step-schema.js';
import { parseDuration } from '../../../emulator/clock/time-span.js';
import type { Compilation } from '../compilation.js';
import type { StepAction } from '../scenario.js';
import { actOf } from './step-title.js';

/** What a step does. The moment it names comes before what is due then for an act, and after it for what must be seen. */
export function compileStep(
  step: StepForm,
  names: Compilation,
  path: JsonPath,
): readonly StepAction[] {
  const act = actOf(step);
  const before = act !== 'at' && act !== 'expect';
  const reach =
    step.at === undefined
      ? []
      : commands([{ name: 'clock.run-to', time: step.at, ...(before && { before }) }]);
  return act === 'at' ? reach : [...reach, ...actionsOf(act, step, names, [...path, act])];
}

function actionsOf(
  act: Exclude<ReturnType<typeof actOf>, 'at'>,
  { play, command, expect, ...forms }: StepForm,
  names: Compilation,
  path: JsonPath,
): readonly StepAction[] {
  if (act === 'play')
    return play ? [{ kind: 'play', rate: play.rate, seconds: parseDuration(play.for) }] : [];
  if (act === 'command') return command ? commands([command]) : [];
  if (act === 'expect')
    return expect
      ? [{ kind: 'expect', expectation: names.resolved(expectationSchema, expect, path) }]
      : [];
  const schema: z.ZodType = acts[act].schema;
  names.checkWords(schema, forms[act], path);
  return actionOf(act, forms[act], namesBelow(names, path));
}

function actionOf(act: CommandActName, form: unknown, names: ActNames): readonly StepAction[] {
  const found = commandsOfAct(act, form, names);
  return 'commands' in found ? [{ kind: 'reached', ...found }] : commands(found);
}

const commands = (all: readonly Command[]): readonly StepAction[] =>
  all.length === 0 ? [] : [{ kind: 'commands', commands: all }];

/** The names of a file, as a form that stands at `path` in it uses them. */
const namesBelow = (names: Compilation, path: JsonPath): ActNames => ({
  person: (name, ...at) => names.person(name, [...path, ...at]),
  people: (all, ...at) => names.people(all, [...path, ...at]),
  frontEnd: (name, ...at) => names.frontEnd(name, [...path, ...at]),
  text: (file, ...at) => names.text(file, [...path, ...at]),
});
