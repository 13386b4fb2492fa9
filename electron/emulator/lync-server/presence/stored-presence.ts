import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import {
  type LastingPublication,
  lastingPublications,
  type PersonPresence,
} from './person-presence.js';
import type { PersonPresenceState } from './presence-state.js';

/** What outlives every endpoint of a person. */
export function storePerson(person: PersonPresence): PersonPresenceState {
  const { notePublishedAt, outOfOffice, contactsOnly, lasting } = person;
  const { wasShown, chosen, note, location, photo, lastActive } = person;
  return {
    wasShown,
    status: chosen === null ? null : { ...chosen },
    note,
    notePublishedAt,
    outOfOffice,
    order: [...lasting],
    location,
    contactsOnly,
    photo: { ...photo },
    lastActive,
    containers: person.access.assignments(),
  };
}

/** Fills a blank person. Times after `now` come from a run whose clock was ahead, and count as now. */
export function restorePerson(
  person: PersonPresence,
  stored: PersonPresenceState,
  now: Instant,
): PersonPresence {
  const notAhead = (at: Instant): Instant => toInstant(Math.min(at, now));
  const { status, outOfOffice, notePublishedAt, lastActive } = stored;
  person.wasShown = stored.wasShown;
  person.location = stored.location;
  person.contactsOnly = stored.contactsOnly;
  person.photo = stored.photo;
  person.lastActive = lastActive === null ? null : notAhead(lastActive);
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
  for (const [sip, container] of Object.entries(stored.containers)) {
    person.access.assign(sip, container);
  }
  return person;
}
