import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import { type ManualStatus, manualStatuses } from '../../../../shared/lync/presence.js';
import { after, type Instant, toSeconds } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { type CustomActivity, customActivitySchema } from './activity.js';
import { publishedAvailability } from './availability.js';
import type { StatePublication } from './state-publication.js';

/**
 * A choice of the status menu that stands until another is made; Reset Status leaves none. Follows `presence/reset`.
 */
export type StandingStatus = Exclude<ManualStatus, 'reset'>;

/** A state of the organisation's own making, chosen in the status menu. */
export type CustomStatus = CustomActivity;

/** A manual status and when it was chosen. */
export const chosenStatusSchema = lateObject(() => ({
  status: z.union([
    z.enum(manualStatuses.filter((status): status is StandingStatus => status !== 'reset')),
    customActivitySchema,
  ]),
  chosenAt: instantSchema,
}));
export type ChosenStatus = Data<typeof chosenStatusSchema>;

/** Busy and Do Not Disturb lapse a day after they were chosen. Follows `presence/custom-state-life`. */
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

const classOf = (status: StandingStatus | CustomStatus): StandingStatus =>
  typeof status === 'string' ? status : status.class;

/** A custom state lives as long as the plain one of its class. */
function isTimed(status: StandingStatus | CustomStatus): boolean {
  const of = classOf(status);
  return of === 'busy' || of === 'do-not-disturb';
}

/** The moment a manual status chosen at `chosenAt` lapses; null for one that stays. */
export const lapseOf = (
  status: StandingStatus | CustomStatus,
  chosenAt: Instant,
): Instant | null => (isTimed(status) ? after(chosenAt, timedStatusLife) : null);

/** The userState a choice of the status menu publishes: the timed instance or the static one. */
export function userStateOf(
  status: StandingStatus | CustomStatus,
  chosenAt: Instant,
): StatePublication {
  const until = lapseOf(status, chosenAt);
  const plainActivity = status === 'off-work' ? status : null;
  return {
    type: 'userState',
    instance: until === null ? '0x20000000' : '0x24000000',
    availability: availabilities[classOf(status)],
    activity: typeof status === 'string' ? plainActivity : status,
    publishedAt: chosenAt,
    lifetime: until === null ? { kind: 'static' } : { kind: 'time', until },
  };
}
