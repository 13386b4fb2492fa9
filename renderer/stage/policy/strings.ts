/** Every visible string of this folder. */
export const policyStrings = {
  ladderOf: (name: string) => `Which policy governs ${name}`,
  choose: 'Pick a person to see which policy governs them.',
  person: 'Person',
  rung: { user: 'User', site: 'Site', global: 'Global' },
  wins: 'Governs',
  none: 'none',
  signedInWith: 'Signed in with',
  pendingTitle: 'At the next sign-in',
  pendingPolicy: (from: string, to: string) => `${from} gives way to ${to}`,
  parameter: 'Setting',
  now: 'Now',
  after: 'After',
  unset: 'not set',
  resultant: 'Resultant policy…',
  all: 'All policies',
  holders: (count: number) =>
    count === 0 ? 'nobody' : count === 1 ? '1 person' : `${count} people`,
  defaults: 'Every setting at its default',
  since: (when: string) => `since ${when}`,
  andMore: (count: number) => `and ${count} more`,
  people: 'People',
} as const;
