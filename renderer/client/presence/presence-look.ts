import {
  type PresenceClass,
  type PresenceLook,
  presenceTable,
} from '../../../shared/lync/presence.js';

/** Which drawing stands for a class. */
export const presenceLook = (presence: PresenceClass): PresenceLook => presenceTable[presence].look;

/** Whether a person counts as online in a group header's `(online/total)`. */
export function isOnline(presence: PresenceClass): boolean {
  const look = presenceLook(presence);
  return look !== 'offline' && look !== 'unknown' && look !== 'blocked';
}
