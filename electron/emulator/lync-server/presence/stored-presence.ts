import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import { type AccessList, assignContainer } from './access-list.js';
import { PersonPresence } from './person-presence.js';
import {
  type LastingPublication,
  lastingPublications,
  nobodyYet,
  type PersonSnapshot,
} from './person-snapshot.js';
import { newPresence, type PresenceSnapshot } from './presence-snapshot.js';
import { type PersonPresenceState, presenceStateSchema } from './presence-state.js';

/**
 * Presence as it begins after a state file of version 1, with nobody signed in. Times after `now` come from a run whose
 * clock was ahead, and count as now.
 * @throws {z.ZodError} for any other content
 */
export function presenceFromState(state: unknown, now: Instant): PresenceSnapshot {
  const { lastActive, people } = presenceStateSchema.parse(state);
  const read = Object.entries(people).map(([sip, stored]) => readPerson(sip, stored, now));
  return { ...newPresence, lastActive, people: read };
}

function readPerson(sip: string, stored: PersonPresenceState, now: Instant): PersonSnapshot {
  const notAhead = (at: Instant): Instant => toInstant(Math.min(at, now));
  const { wasShown, location, contactsOnly, photo, containers } = stored;
  const { status, outOfOffice, notePublishedAt, lastActive } = stored;
  // Without an endpoint no rule of the server counts.
  const rules = { calendarMayOverrideManualAvailable: true };
  const person = new PersonPresence(rules, () => {}, nobodyYet(sip));
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
