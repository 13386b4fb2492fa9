import type { PresenceClass } from '../../../shared/lync/presence.js';

/** The drawings of the presence graphic; several classes share one. */
export type PresenceLook =
  | 'available'
  | 'away'
  | 'busy'
  | 'do-not-disturb'
  | 'offline'
  | 'unknown'
  | 'blocked';

const looks: Readonly<Record<PresenceClass, PresenceLook>> = {
  available: 'available',
  inactive: 'away',
  busy: 'busy',
  'busy-inactive': 'busy',
  'do-not-disturb': 'do-not-disturb',
  'be-right-back': 'away',
  away: 'away',
  offline: 'offline',
  unknown: 'unknown',
  blocked: 'blocked',
};

/**
 * Which drawing stands for a class: the visual states of the Lync Controls indicator. Follows
 * `presence/icon-colours`.
 */
export function presenceLook(presence: PresenceClass): PresenceLook {
  return looks[presence];
}

/** Whether a person counts as online in a group header's `(online/total)`. */
export function isOnline(presence: PresenceClass): boolean {
  const look = looks[presence];
  return look !== 'offline' && look !== 'unknown' && look !== 'blocked';
}
