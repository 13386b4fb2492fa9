import type { Expectation } from '../../../shared/scenario/expectation-schema.js';
import type { Scenario } from './scenario.js';

/** Whose windows a scenario speaks of: who signs in and is named by an expectation, in the order of the sign-ins. */
export function peopleShown({ steps }: Scenario): readonly string[] {
  const actions = steps.flatMap((step) => step.actions);
  const named = new Set(
    actions.flatMap((action) => (action.kind === 'expect' ? namesIn(action.expectation) : [])),
  );
  const signedIn = actions
    .flatMap((action) => (action.kind === 'commands' ? action.commands : []))
    .flatMap((command) => (command.name === 'client.sign-in' ? [command.sip] : []));
  return [...new Set(signedIn)].filter((sip) => named.has(sip));
}

const namesIn = ({ client, row, card, message }: Expectation): readonly string[] =>
  [client, row, card, message?.with].filter((sip) => sip !== undefined);
