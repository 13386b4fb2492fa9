import type { ScenarioStep } from '../../electron/host/scenario/scenario.js';
import type { Command } from '../../shared/contract/commands/command.js';
import type { Expectation } from '../../shared/scenario/expectation-schema.js';

/** A question to the detective. */
export type Explain = NonNullable<Expectation['explain']>;

/** A part of the stage that shows what a step is about. */
export type StageView =
  | { readonly kind: 'front-end'; readonly frontEnd: string }
  | { readonly kind: 'detective'; readonly question: Explain }
  | { readonly kind: 'forecast'; readonly sip: string; readonly subject: string | null }
  | { readonly kind: 'last-active' };

/** The part to look at; `null` for a step that the windows of the clients tell in full. */
export function stageViewOf({ actions }: ScenarioStep): StageView | null {
  for (const action of actions) {
    const view =
      action.kind === 'expect'
        ? viewOfExpectation(action.expectation)
        : action.kind === 'commands'
          ? firstOf(action.commands.map(viewOfCommand))
          : null;
    if (view) return view;
  }
  return null;
}

function viewOfExpectation(expectation: Expectation): StageView | null {
  const { explain, forecast, client, 'front-end': frontEnd } = expectation;
  if (explain) return { kind: 'detective', question: explain };
  if (frontEnd) return { kind: 'front-end', frontEnd: frontEnd.name };
  if (forecast && client !== undefined)
    return { kind: 'forecast', sip: client, subject: forecast.subject ?? null };
  return null;
}

function viewOfCommand(command: Command): StageView | null {
  if ('frontEnd' in command && typeof command.frontEnd === 'string')
    return { kind: 'front-end', frontEnd: command.frontEnd };
  if (command.name === 'server.set-last-active') return { kind: 'last-active' };
  return null;
}

const firstOf = (views: readonly (StageView | null)[]): StageView | null =>
  views.find((view) => view !== null) ?? null;
