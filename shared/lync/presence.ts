/**
 * What a watcher is shown of a person's availability: what a client says of it when no activity says it better, and
 * which drawing of the presence graphic stands for it, one of the visual states of the Lync Controls indicator. Follows
 * `presence/ranges`, `presence/inactive-yellow`, `presence/icon-colours`.
 */
export const presenceTable = {
  available: { text: 'Available', look: 'available' },
  inactive: { text: 'Inactive', look: 'away' },
  busy: { text: 'Busy', look: 'busy' },
  'busy-inactive': { text: 'Busy', look: 'busy' },
  'do-not-disturb': { text: 'Do not disturb', look: 'do-not-disturb' },
  'be-right-back': { text: 'Be right back', look: 'away' },
  away: { text: 'Away', look: 'away' },
  offline: { text: 'Offline', look: 'offline' },
  unknown: { text: 'Presence unknown', look: 'unknown' },
  blocked: { text: 'Blocked', look: 'blocked' },
} as const;
export type PresenceClass = keyof typeof presenceTable;
export const presenceClasses = Object.keys(presenceTable) as readonly PresenceClass[];

/** The drawings; several classes share one. */
export type PresenceLook = (typeof presenceTable)[PresenceClass]['look'];

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
/** Names of the privacy relationships as the 2010 client shows them. */
export const relationshipNames: Readonly<Record<Relationship, string>> = {
  'friends-and-family': 'Friends and Family',
  workgroup: 'Workgroup',
  colleagues: 'Colleagues',
  'external-contacts': 'External Contacts',
  'blocked-contacts': 'Blocked Contacts',
};
export const relationships = Object.keys(relationshipContainers) as readonly Relationship[];
