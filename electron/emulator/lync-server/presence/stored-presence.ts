import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import { assignContainer, assignedContainers } from './access-list.js';
import type { PersonPresence } from './person-presence.js';
import {
  type LastingPublication,
  lastingPublications,
  type PersonSnapshot,
} from './person-snapshot.js';
import type { PersonPresenceState } from './presence-state.js';

/** What outlives every endpoint of a person. */
export function storePerson(person: PersonSnapshot): PersonPresenceState {
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

/** Fills a blank person. Times after `now` come from a run whose clock was ahead, and count as now. */
export function restorePerson(
  person: PersonPresence,
  stored: PersonPresenceState,
  now: Instant,
): PersonPresence {
  const notAhead = (at: Instant): Instant => toInstant(Math.min(at, now));
  const { wasShown, location, contactsOnly, photo, containers } = stored;
  const { status, outOfOffice, notePublishedAt, lastActive } = stored;
  person.publish({
    isKept: true,
    wasShown,
    location,
    contactsOnly,
    photo,
    lastActive: lastActive === null ? null : notAhead(lastActive),
    access: Object.entries(containers).reduce(
      (access, [sip, container]) => assignContainer(access, sip, container),
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
  return person;
}
