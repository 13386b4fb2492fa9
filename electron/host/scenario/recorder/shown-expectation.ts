import { CommandError } from '../../../../shared/contract/errors.js';
import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import type { Deployment } from '../../../emulator/deployment/deployment.js';
import { readListLook } from '../expectations/list-look.js';
import { readRow } from '../expectations/person-reading.js';
import type { EmulatorViews } from '../views.js';

/**
 * What a client shows now of a contact, or of its own user, as an expectation that holds.
 * @throws {CommandError} `not-signed-in`, or `not-found` without such a row in its list
 */
export async function shownExpectation(
  deployment: Deployment,
  sip: string,
  contact: string | undefined,
): Promise<{ readonly expectation: Expectation; readonly sentence: string }> {
  const client = deployment.clients.of(sip).sip;
  const row = contact === undefined ? client : deployment.clients.person(contact).sip;
  const views = viewsOf(deployment);
  const reading = await readRow(views, client, row);
  const list = await readListLook(views, client);
  if (reading === null || list === null) {
    const message = `The list of ${client} has no row of ${row}.`;
    throw new CommandError('not-found', message, 'command.contact');
  }
  const { presence, activity, age, photo, note } = reading;
  return {
    expectation: {
      client,
      row,
      presence,
      class: reading.class,
      activity: activity ?? 'none',
      age: age ?? 'none',
      photo,
      note: note ?? 'none',
      list,
    },
    sentence: `In the client of ${client}, ${reading.name} is ${presence}${age === null ? '' : ` ${age}`}.`,
  };
}

const viewsOf = (deployment: Deployment): EmulatorViews => ({
  entries: async (topic) => deployment.shown(topic),
  ask: () => Promise.reject(new Error('Nothing is asked here.')),
});
