import { lapseOf } from './manual-status.js';
import type { PersonPresence } from './person-presence.js';
import type { PresenceScheduler } from './presence-ports.js';

/** Forgets the end of the former manual status and, if the one in force lapses, waits for that. */
export function watchLapse(person: PersonPresence, scheduler: PresenceScheduler): void {
  const { chosen } = person.snapshot();
  const lapse = { kind: 'status-lapse', sip: person.sip } as const;
  const at = chosen && lapseOf(chosen.status, chosen.chosenAt);
  if (at === null) scheduler.cancel(lapse);
  else scheduler.at(at, lapse);
}
