import type { PrivacyCase, PrivacySheet } from '../../shared/contract/index.js';
import { toInstant } from '../../shared/lync/time.js';

const places = [
  ['row', 'Contact list row', 'Alice Ahlberg - Away 25 mins'],
  ['log', 'Log shown to users', ''],
] as const;

/** A case in which the first place tells it to the first relationship, or does not. */
const aCase = (update: boolean, leaks: boolean): PrivacyCase => ({
  update,
  isNow: !update,
  surfaces: places.map(([id, label, found]) => ({
    id,
    label,
    found: leaks ? found : found.replace(' 25 mins', ''),
    checks: ['friends-and-family', 'federated'].map((column) => ({
      passes: !(leaks && id === 'row' && column === 'friends-and-family'),
      found,
    })),
  })),
  failed: leaks ? 1 : 0,
  checks: 4,
  learning: leaks ? ['Friends and Family'] : [],
  places: leaks ? 1 : 0,
  people: leaks ? 46 : 0,
});

/** The sheet of Alice: told without the update, not with it. */
export const alicesSheet: PrivacySheet = {
  sip: 'alice@contoso.com',
  displayName: 'Alice Ahlberg',
  organisation: 'Contoso',
  policy: 'Tag:Sales',
  at: toInstant(Date.UTC(2010, 11, 6, 9, 7)),
  timeZone: 'UTC',
  version: '2.0.0',
  minutes: 25,
  otherMinutes: 47,
  columns: [
    { id: 'friends-and-family', label: 'Friends and Family' },
    { id: 'federated', label: 'Federated' },
  ],
  cases: [aCase(false, true), aCase(true, false)],
};

/** A sheet of a server that has the update and tells it all the same. */
export const leakingSheet: PrivacySheet = {
  ...alicesSheet,
  cases: [aCase(true, true), aCase(false, true)],
};
