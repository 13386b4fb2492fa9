import type { ManualStatus } from '../../../../shared/lync/presence.js';
import { after, type Instant, toSeconds } from '../../../../shared/lync/time.js';
import { publishedAvailability } from './availability.js';
import type { StatePublication } from './state-publication.js';

/** A choice of the status menu that stands until another is made; Reset Status leaves none. */
export type StandingStatus = Exclude<ManualStatus, 'reset'>;

/** Busy and Do Not Disturb lapse a day after they were chosen. */
const timedStatusLife = toSeconds(24 * 60 * 60);

const availabilities: Readonly<Record<StandingStatus, number>> = {
  available: publishedAvailability.available,
  busy: publishedAvailability.busy,
  'do-not-disturb': publishedAvailability.doNotDisturb,
  'be-right-back': publishedAvailability.beRightBack,
  'off-work': publishedAvailability.away,
  'appear-away': publishedAvailability.away,
  'appear-offline': publishedAvailability.offline,
};

const isTimed = (status: StandingStatus): boolean =>
  status === 'busy' || status === 'do-not-disturb';

/** The moment a manual status chosen at `chosenAt` lapses; null for one that stays. */
export const lapseOf = (status: StandingStatus, chosenAt: Instant): Instant | null =>
  isTimed(status) ? after(chosenAt, timedStatusLife) : null;

/** The userState a choice of the status menu publishes: the timed instance or the static one (MS-PRES). */
export function userStateOf(status: StandingStatus, chosenAt: Instant): StatePublication {
  const until = lapseOf(status, chosenAt);
  return {
    type: 'userState',
    instance: until === null ? '0x20000000' : '0x24000000',
    availability: availabilities[status],
    activity: status === 'off-work' ? 'off-work' : null,
    publishedAt: chosenAt,
    lifetime: until === null ? { kind: 'static' } : { kind: 'time', until },
  };
}
