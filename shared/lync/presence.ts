/** What a watcher is shown of a person's availability. Ranges: MS-PRES, aggregation.md section 3. */
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
