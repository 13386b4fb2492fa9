import type { Scenario, StepAction } from './scenario.js';
import { showOf } from './show.js';

/** Whose windows a scenario speaks of: who signs in and is named by an expectation, in the order of the sign-ins. */
export function peopleShown({ steps }: Scenario): readonly string[] {
  const actions = steps.flatMap((step) => step.actions);
  const named = new Set(actions.flatMap(namesIn));
  const signedIn = actions
    .flatMap((action) => (action.kind === 'commands' ? action.commands : []))
    .flatMap((command) => (command.name === 'client.sign-in' ? [command.sip] : []));
  return [...new Set(signedIn)].filter((sip) => named.has(sip));
}

function namesIn(action: StepAction): readonly string[] {
  if (action.kind !== 'expect') return [];
  const { row, card, conversations = [] } = showOf([action]);
  const { client } = action.expectation;
  return [client, row?.of, card?.of, ...conversations.map((one) => one.with)].filter(
    (sip) => sip !== undefined,
  );
}
