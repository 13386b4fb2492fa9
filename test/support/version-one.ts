import type {
  ExchangeSnapshot,
  ExchangeState,
} from '../../electron/emulator/exchange/exchange-server.js';
import { assignedContainers } from '../../electron/emulator/lync-server/presence/access-list.js';
import type { PersonSnapshot } from '../../electron/emulator/lync-server/presence/person-snapshot.js';
import type { PresenceSnapshot } from '../../electron/emulator/lync-server/presence/presence-snapshot.js';
import type {
  PersonPresenceState,
  PresenceState,
} from '../../electron/emulator/lync-server/presence/presence-state.js';

// What version 1 of the state file kept, as that version wrote it.

/** Leaves out people who are still as the organisation file lets them begin. */
export const presenceOfVersionOne = ({ lastActive, people }: PresenceSnapshot): PresenceState => ({
  lastActive,
  people: Object.fromEntries(
    people.filter(({ isKept }) => isKept).map((person) => [person.sip, writePerson(person)]),
  ),
});

/** What outlives every endpoint of a person. */
function writePerson(person: PersonSnapshot): PersonPresenceState {
  const { wasShown, chosen, note, notePublishedAt, outOfOffice, lasting } = person;
  const { location, contactsOnly, photo, lastActive, access } = person;
  return {
    wasShown,
    status: chosen,
    note,
    notePublishedAt,
    outOfOffice,
    order: [...lasting],
    location,
    contactsOnly,
    photo,
    lastActive,
    containers: assignedContainers(access),
  };
}

/** Mailboxes in which nothing was done are left out. */
export const exchangeOfVersionOne = ({ mailboxes, faults }: ExchangeSnapshot): ExchangeState => ({
  mailboxes: Object.entries(mailboxes)
    .filter(([, { revision }]) => revision > 0)
    .map(([sip, { revision: _, past: _past, ...mailbox }]) => ({ sip, ...mailbox }))
    .sort((a, b) => (a.sip < b.sip ? -1 : 1)),
  faults,
});
