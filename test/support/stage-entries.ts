import type {
  ClockView,
  LogEntry,
  OrganisationView,
  PersonView,
  PolicyView,
  PresenceView,
  ResultOf,
  StageClientView,
  StageEntries,
} from '../../shared/contract/index.js';
import { type Instant, toInstant } from '../../shared/lync/time.js';

const start = Date.UTC(2011, 0, 14, 17, 0, 0);

/** A moment `minutes` after nine in the morning of the fixture's day, Pacific time. */
export const at = (minutes: number): Instant => toInstant(start + minutes * 60_000);

const available: PresenceView = {
  class: 'available',
  text: 'Available',
  availability: 3500,
  lastActive: null,
  outOfOffice: false,
};

/** A frozen clock at 9:05:12. */
export const clock: ClockView = {
  now: at(5.2),
  rate: 0,
  lastRate: 1,
  next: { at: at(30), label: 'Calendar poll of Alice Ng' },
  run: null,
  timeZone: 'America/Los_Angeles',
};

export const organisation: OrganisationView = {
  name: 'Contoso',
  domain: 'contoso.com',
  people: 34,
  sites: [
    { name: 'Redmond', people: 16 },
    { name: 'London', people: 10 },
    { name: 'Tokyo', people: 8 },
  ],
  partners: ['fabrikam.com'],
  fileName: null,
};

/** A signed-in client under the global policy, with nothing pending. */
export function stageClient(
  name: string,
  displayName: string,
  changes: Partial<StageClientView> = {},
): StageClientView {
  const sip = `${name}@contoso.com`;
  return {
    sip,
    displayName,
    site: 'Redmond',
    photo: null,
    presence: available,
    signedInAt: at(0),
    signIn: 1,
    statuses: [{ status: 'available', label: 'Available' }],
    policy: { identity: 'Global', scope: 'global' },
    style: 'photo tiles',
    ladder: {
      sip,
      rungs: [
        {
          scope: 'user',
          identity: null,
          wins: false,
          reason: 'No policy is granted to this user.',
        },
        { scope: 'site', identity: null, wins: false, reason: 'Site Redmond has no policy.' },
        {
          scope: 'global',
          identity: 'Global',
          wins: true,
          reason: 'Governs whoever has neither a user nor a site policy.',
        },
      ],
    },
    pending: null,
    ...changes,
  };
}

export const alice = stageClient('alice', 'Alice Ng');
const bob = stageClient('bob', 'Bob Haller');

/** Alice after PhotosControl was granted to her, with `value` for DisplayPhoto, before a sign-in. */
export const aliceGranted = (value: string): StageClientView => ({
  ...alice,
  ladder: {
    sip: alice.sip,
    rungs: [
      {
        scope: 'user',
        identity: 'Tag:PhotosControl',
        wins: true,
        reason: 'Granted to this user; a user policy goes before all others.',
      },
      { scope: 'site', identity: null, wins: false, reason: 'Site Redmond has no policy.' },
      {
        scope: 'global',
        identity: 'Global',
        wins: false,
        reason: 'Overruled by the user policy; nothing of it is merged in.',
      },
    ],
  },
  pending: {
    policy: { identity: 'Tag:PhotosControl', scope: 'user' },
    changes: [{ parameter: 'DisplayPhoto', now: 'AllPhotos', afterSignIn: value }],
    since: at(4),
  },
});

/** Alice with PhotosControl in force. */
export const aliceSignedIn = (): StageClientView => ({
  ...aliceGranted('NoPhoto'),
  policy: { identity: 'Tag:PhotosControl', scope: 'user' },
  pending: null,
});

export const globalPolicy: PolicyView = {
  kind: 'client',
  identity: 'Global',
  scope: 'global',
  changed: [],
  kept: [],
  people: ['Alice Ng', 'Bob Haller'],
  peopleCount: 34,
};

export const photosControl = (value: string): PolicyView => ({
  kind: 'client',
  identity: 'Tag:PhotosControl',
  scope: 'user',
  changed:
    value === 'AllPhotos'
      ? []
      : [{ parameter: 'DisplayPhoto', value, stored: value, since: at(4) }],
  kept: [],
  people: ['Alice Ng'],
  peopleCount: 1,
});

export function person(name: string, displayName: string, title: string): PersonView {
  return {
    sip: `${name}@contoso.com`,
    displayName,
    title,
    department: 'Sales',
    site: 'London',
    federated: false,
    policy: 'Global',
    cannotSignIn: null,
    signedIn: false,
    photo: null,
    presence: available,
    identities: [`${name}@contoso.com`, `CONTOSO\\${name}`],
  };
}

/** The answer to `directory.search` that finds these. */
export const foundPeople = (found: readonly PersonView[]): ResultOf<'directory.search'> => ({
  people: found,
  total: found.length,
  by: { person: found.length, department: 0, policy: 0 },
});

export const people: readonly PersonView[] = [
  person('alice', 'Alice Ng', 'Consultant'),
  person('bob', 'Bob Haller', 'Engineer'),
  person('carol', 'Carol Diaz', 'Account Manager'),
  person('dave', 'Dave Okoro', 'Architect'),
];

export const logEntries: readonly LogEntry[] = [
  {
    id: 'e1',
    at: at(0),
    kind: 'organisation.started',
    actor: 'host',
    sip: null,
    text: 'Contoso starts with 34 people.',
    cause: null,
  },
  {
    id: 'e2',
    at: at(0),
    kind: 'client.signed-in',
    actor: 'client',
    sip: alice.sip,
    text: 'Alice Ng signs in under Global.',
    cause: 'e1',
  },
  {
    id: 'e3',
    at: at(3),
    kind: 'policy.created',
    actor: 'operator',
    sip: null,
    text: 'Tag:PhotosControl is created.',
    cause: null,
  },
];

/** The stage as it is first seen: Alice and Bob under the global policy. */
export function stageEntries(changes: Partial<StageEntries> = {}): StageEntries {
  const log = Object.fromEntries(logEntries.map((entry) => [`log/${entry.id}` as const, entry]));
  return {
    clock,
    organisation,
    settings: {
      profile: 'lync2010',
      allowPrivateAddresses: false,
      calendarMayOverrideManualAvailable: true,
      lastActive: 'published',
    },
    host: { kind: 'memory', dataFolder: null, version: '0.1.0' },
    'front-ends': [],
    files: { items: [] },
    'client/alice@contoso.com': alice,
    'client/bob@contoso.com': bob,
    'policy/Global': globalPolicy,
    ...log,
    ...changes,
  };
}
