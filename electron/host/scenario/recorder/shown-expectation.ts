import { CommandError } from '../../../../shared/contract/errors.js';
import { topicName } from '../../../../shared/contract/keys.js';
import {
  type Expectation,
  expectationSchema,
} from '../../../../shared/scenario/expectations/expectations.js';
import { rowIn } from '../../../../shared/scenario/expectations/person-reading.js';
import type { Deployment } from '../../../emulator/deployment/deployment.js';

/**
 * What a client shows now of a contact, or of its own user, as an expectation that holds.
 * @throws {CommandError} `not-signed-in`, or `not-found` without such a row in its list
 */
export function shownExpectation(
  deployment: Deployment,
  sip: string,
  contact: string | undefined,
): { readonly expectation: Expectation; readonly sentence: string } {
  const client = deployment.clients.of(sip).sip;
  const row = contact === undefined ? client : deployment.clients.person(contact).sip;
  const entries = deployment.shown(topicName('client/{sip}', client)) ?? {};
  const person = rowIn(entries, client, row);
  if (person === null) {
    const message = `The list of ${client} has no row of ${row}.`;
    throw new CommandError('not-found', message, 'contact');
  }
  const { name, shown } = person;
  const values = Object.entries(shown).map(([key, value]) => [key, value ?? 'none']);
  const list = entries.layout?.style.value;
  return {
    expectation: expectationSchema.parse({ client, row, ...Object.fromEntries(values), list }),
    sentence: `In the client of ${client}, ${name} is ${shown.presence}${shown.age === null ? '' : ` ${shown.age}`}.`,
  };
}
