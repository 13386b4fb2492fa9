import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import type { PersonPresence } from './person-presence.js';
import type { PersonPresenceState } from './presence-state.js';

/** What outlives every endpoint of a person. */
export function storePerson(person: PersonPresence): PersonPresenceState {
  const { notePublishedAt, outOfOffice, contactsOnly } = person;
  const { wasShown, chosen, note, location, photo, lastActive } = person;
  return {
    wasShown,
    status: chosen === null ? null : { ...chosen },
    note,
    notePublishedAt,
    outOfOffice,
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
  const { status, lastActive } = stored;
  person.wasShown = stored.wasShown;
  person.note = stored.note;
  person.notePublishedAt = stored.notePublishedAt;
  person.publishOutOfOffice(stored.outOfOffice);
  person.location = stored.location;
  person.contactsOnly = stored.contactsOnly;
  person.photo = stored.photo;
  person.lastActive = lastActive === null ? null : notAhead(lastActive);
  if (status !== null) person.choose({ ...status, chosenAt: notAhead(status.chosenAt) });
  person.refresh(now);
  for (const [sip, container] of Object.entries(stored.containers)) {
    person.access.assign(sip, container);
  }
  return person;
}
