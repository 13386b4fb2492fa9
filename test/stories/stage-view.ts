import type { ScenarioStep } from '../../electron/host/scenario/scenario.js';
import { showOf } from '../../electron/host/scenario/show.js';
import type { Show } from '../../shared/scenario/show-schema.js';

/** A question to the detective. */
export type Explain = NonNullable<Show['detective']>;

/** A part of the stage that shows what a step is about. */
export type StageView =
  | { readonly kind: 'front-end'; readonly frontEnd: string }
  | { readonly kind: 'detective'; readonly question: Explain }
  | { readonly kind: 'forecast'; readonly sip: string }
  | { readonly kind: 'last-active' };

/** The part to look at; `null` for a step that the windows of the clients tell in full. */
export function stageViewOf({ actions }: ScenarioStep): StageView | null {
  const { detective, 'front-end': frontEnd } = showOf(actions);
  if (detective) return { kind: 'detective', question: detective };
  if (frontEnd !== undefined) return { kind: 'front-end', frontEnd };
  for (const action of actions) {
    if (action.kind === 'commands') {
      if (action.commands.some(({ name }) => name === 'server.set-last-active'))
        return { kind: 'last-active' };
    } else if (action.kind === 'expect') {
      const { forecast, client } = action.expectation;
      if (forecast && client !== undefined) return { kind: 'forecast', sip: client };
    }
  }
  return null;
}
