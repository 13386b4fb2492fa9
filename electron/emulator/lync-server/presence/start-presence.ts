import { type Instant, minuteMilliseconds, toInstant } from '../../../../shared/lync/time.js';
import type { StartStatus } from '../../../../shared/organisation/person-schema.js';
import { assignContainer } from './access-list.js';
import { publishedAvailability } from './availability.js';
import type { StandingStatus } from './manual-status.js';
import type { PersonPresence } from './person-presence.js';

/** The presence with which the organisation file lets a person begin. */
export interface StartPresence {
  readonly status: StartStatus;
  readonly note: string | null;
  /** Whole minutes before the start at which the status began. */
  readonly sinceMinutes: number;
}

/** What the PC of such a person has published by now. */
export interface StartPublications {
  /** Null: not signed in. */
  readonly machine: number | null;
  readonly chosen: StandingStatus | null;
  readonly since: Instant;
  /** When the person stopped being active; null while active. */
  readonly lastActive: Instant | null;
}

const machines: Readonly<Record<StartStatus, number | null>> = {
  available: publishedAvailability.available,
  busy: publishedAvailability.available,
  'do-not-disturb': publishedAvailability.available,
  'be-right-back': publishedAvailability.available,
  away: publishedAvailability.away,
  'off-work': publishedAvailability.available,
  inactive: publishedAvailability.inactive,
  offline: null,
};

const manualChoices: Readonly<Partial<Record<StartStatus, StandingStatus>>> = {
  busy: 'busy',
  'do-not-disturb': 'do-not-disturb',
  'be-right-back': 'be-right-back',
  'off-work': 'off-work',
};

const activeStatuses: readonly StartStatus[] = ['available', 'busy', 'do-not-disturb'];

/** Away and Inactive are machine states; the other statuses were chosen in the status menu. */
export function startPublications(start: StartPresence, now: Instant): StartPublications {
  const since = toInstant(now - start.sinceMinutes * minuteMilliseconds);
  return {
    machine: machines[start.status],
    chosen: manualChoices[start.status] ?? null,
    since,
    lastActive: activeStatuses.includes(start.status) ? null : since,
  };
}

/** Publishes what has to stand from the beginning, without an endpoint. @param containers given by hand, by SIP address */
export function publishStart(
  person: PersonPresence,
  note: string | null,
  { chosen: status, since: chosenAt, lastActive }: StartPublications,
  containers: readonly (readonly [string, number])[],
): void {
  let { access } = person.snapshot();
  for (const [sip, container] of containers) access = assignContainer(access, sip, container);
  person.begin({ note, lastActive, access }, status && { status, chosenAt });
}
