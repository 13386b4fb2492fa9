/** What a watcher is shown of a person's availability. Follows `presence/ranges`, `presence/inactive-yellow`. */
export const presenceClasses = [
  'available',
  'inactive',
  'busy',
  'busy-inactive',
  'do-not-disturb',
  'be-right-back',
  'away',
  'offline',
  'unknown',
  'blocked',
] as const;
export type PresenceClass = (typeof presenceClasses)[number];

/** What a client says of a class when no activity says it better. */
export const defaultPresenceText: Readonly<Record<PresenceClass, string>> = {
  available: 'Available',
  inactive: 'Inactive',
  busy: 'Busy',
  'busy-inactive': 'Busy',
  'do-not-disturb': 'Do not disturb',
  'be-right-back': 'Be right back',
  away: 'Away',
  offline: 'Offline',
  unknown: 'Presence unknown',
  blocked: 'Blocked',
};

/** The choices of the status menu, in its order. `reset` clears a manual status. */
export const manualStatuses = [
  'available',
  'busy',
  'do-not-disturb',
  'be-right-back',
  'off-work',
  'appear-away',
  'reset',
  'appear-offline',
] as const;
export type ManualStatus = (typeof manualStatuses)[number];

/** The states an organisation adds to the menu, by their place; what they are comes from CustomStateUrl. */
export const customStatuses = ['custom-1', 'custom-2', 'custom-3', 'custom-4'] as const;
type CustomStatusName = (typeof customStatuses)[number];

/** Whatever the status menu offers. */
export const statusChoices = [...manualStatuses, ...customStatuses] as const;
export type StatusChoice = (typeof statusChoices)[number];

export const isCustomStatus = (choice: StatusChoice): choice is CustomStatusName =>
  customStatuses.some((name) => name === choice);

/** What a custom state may stand for (Lync Server 2010 documentation on custom presence states). */
export const customStatusClasses = ['available', 'busy', 'do-not-disturb'] as const;
export type CustomStatusClass = (typeof customStatusClasses)[number];

/** Characters of a custom state's text. */
export const longestCustomText = 64;

/** A privacy relationship, and the container that holds what it may see. */
export const relationshipContainers = {
  'friends-and-family': 400,
  workgroup: 300,
  colleagues: 200,
  'external-contacts': 100,
  'blocked-contacts': 32000,
} as const;
export type Relationship = keyof typeof relationshipContainers;
export const relationships = Object.keys(relationshipContainers) as readonly Relationship[];
