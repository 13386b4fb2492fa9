import { CommandError } from '../../../shared/contract/errors.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { type EmulatorViews, stageEntries } from './views.js';

/**
 * The id of the entry of that subject in the mailbox of somebody signed in; of several the earliest. Looks a week
 * back and a week ahead, as the stage does.
 * @throws {CommandError} `not-found`
 */
export async function findEntry(
  views: EmulatorViews,
  mailbox: string,
  subject: string,
): Promise<string> {
  const view = (await stageEntries(views))[stageKey('mailbox/{sip}', mailbox)];
  const entry = view?.entries.find((one) => one.subject === subject);
  if (entry) return entry.id;
  const all = view?.entries.map((one) => `"${one.subject}"`).join(', ') ?? '';
  const there = view === undefined ? 'Nobody is signed in there' : `There is ${all || 'none'}`;
  throw new CommandError(
    'not-found',
    `No entry "${subject}" in the calendar of ${mailbox}. ${there}.`,
  );
}
