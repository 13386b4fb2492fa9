import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import { type AccessList, assignContainer, assignedContainers } from './access-list.js';
import { PersonPresence } from './person-presence.js';
import {
  type LastingPublication,
  lastingPublications,
  type PersonSnapshot,
} from './person-snapshot.js';
import { newPresence, type PresenceSnapshot } from './presence-snapshot.js';
import type { PersonPresenceState, PresenceState } from './presence-state.js';

/**
 * Presence as it begins after a state file of version 1, with nobody signed in. Times after `now` come from a run whose
 * clock was ahead, and count as now.
 */
export const presenceFromState = (
  { lastActive, people }: PresenceState,
  now: Instant,
): PresenceSnapshot => ({
  ...newPresence,
  lastActive,
  people: Object.fromEntries(
    Object.entries(people).map(([sip, stored]) => [sip, readPerson(sip, stored, now)]),
  ),
});

/** Leaves out people who are still as the organisation file lets them begin. */
export const presenceToState = ({ lastActive, people }: PresenceSnapshot): PresenceState => ({
  lastActive,
  people: Object.fromEntries(
    Object.entries(people)
      .filter(([, { isKept }]) => isKept)
      .map(([sip, person]) => [sip, writePerson(person)]),
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

function readPerson(sip: string, stored: PersonPresenceState, now: Instant): PersonSnapshot {
  const notAhead = (at: Instant): Instant => toInstant(Math.min(at, now));
  const { wasShown, location, contactsOnly, photo, containers } = stored;
  const { status, outOfOffice, notePublishedAt, lastActive } = stored;
  // Without an endpoint no rule of the server counts.
  const person = new PersonPresence(sip, { calendarMayOverrideManualAvailable: true }, () => {});
  person.publish({
    isKept: true,
    wasShown,
    location,
    contactsOnly,
    photo,
    lastActive: lastActive === null ? null : notAhead(lastActive),
    access: Object.entries(containers).reduce<AccessList>(
      (access, [contact, container]) => assignContainer(access, contact, container),
      {},
    ),
  });
  const chosen = status && { ...status, chosenAt: notAhead(status.chosenAt) };
  const replies = outOfOffice && { ...outOfOffice, publishedAt: notAhead(outOfOffice.publishedAt) };
  const notedAt = notePublishedAt === null ? null : notAhead(notePublishedAt);
  const publish: Readonly<Record<LastingPublication, () => void>> = {
    note: () => person.publishNote(stored.note, notedAt),
    outOfOffice: () => person.publishOutOfOffice(replies),
    status: () => person.choose(chosen),
  };
  const times: Readonly<Record<LastingPublication, number>> = {
    note: notedAt ?? 0,
    outOfOffice: replies?.publishedAt ?? 0,
    status: chosen?.chosenAt ?? 0,
  };
  const inOrder = [...new Set([...stored.order, ...lastingPublications])];
  for (const one of inOrder.sort((a, b) => times[a] - times[b])) publish[one]();
  person.refresh(now);
  return person.snapshot();
}
