import type { Command } from '../../../../shared/contract/commands/command.js';
import type { Show } from '../../../../shared/scenario/show-schema.js';
import type { Scenario, ScenarioStep } from '../scenario.js';
import { mergeShows, showOf } from '../show.js';

/** A step as somebody plays it: what is done, and what is to be seen then. */
export interface StoryStep {
  /** The step of the file that gives it its title and does something. */
  readonly step: ScenarioStep;
  /** The expectations that follow; its own, where it is one. */
  readonly sights: readonly ScenarioStep[];
  readonly show: Show;
}

/** What is done before the story begins: what the file says of the beginning, and a capsule that it opens first. */
export function beginningOfStory({ steps }: Scenario): readonly ScenarioStep[] {
  const first = steps.findIndex((step) => !step.isBeginning && !opensCapsule(step));
  return first < 0 ? steps : steps.slice(0, first);
}

const opensCapsule = ({ actions }: ScenarioStep): boolean =>
  commandsIn(actions).some(({ name }) => name === 'capsule.open');

export const commandsIn = (actions: ScenarioStep['actions']): readonly Command[] =>
  actions.flatMap((action) => (action.kind === 'commands' ? action.commands : []));

/** The rest: each step that does something begins one, and expectations belong to the one before. */
export function storySteps(scenario: Scenario): readonly StoryStep[] {
  const grouped: { readonly step: ScenarioStep; readonly sights: ScenarioStep[] }[] = [];
  for (const step of scenario.steps.slice(beginningOfStory(scenario).length)) {
    const isSight = step.act === 'expect';
    const onlyLooks = step.actions.every(({ kind }) => kind === 'expect');
    const before = grouped.at(-1);
    if (onlyLooks && before) before.sights.push(step);
    else grouped.push({ step, sights: isSight ? [step] : [] });
  }
  return grouped.map(({ step, sights }) => ({ step, sights, show: showOfAll(step, sights) }));
}

function showOfAll(step: ScenarioStep, sights: readonly ScenarioStep[]): Show {
  const said = [step, ...sights].flatMap(({ show }) => show ?? []);
  if (said.length > 0) return mergeShows(said);
  return showOf([...sights.flatMap(({ actions }) => actions), ...step.actions]);
}

/** What a step runs in the management shell, where it does nothing else; without the end of a block of YAML. */
export function shellTextOf({ step }: StoryStep): string | null {
  const [command, ...others] = commandsIn(step.actions);
  return command?.name === 'shell.run' && others.length === 0 ? command.text.trimEnd() : null;
}

/** Whether a command that somebody gave by hand is all that the step does. */
export function isDoneBy({ step }: StoryStep, command: Command): boolean {
  const [action, ...others] = step.actions;
  if (action?.kind !== 'commands' || others.length > 0) return false;
  const [only, ...further] = action.commands;
  return only !== undefined && further.length === 0 && sameCommand(only, command);
}

function sameCommand(one: Command, other: Command): boolean {
  if (one.name === 'shell.run' && other.name === 'shell.run')
    return tidied(one.text) === tidied(other.text);
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

const tidied = (text: string): string => text.trim().replace(/\r\n?/g, '\n');

const sorted = (command: Command) =>
  Object.entries(command)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
