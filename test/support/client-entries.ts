import type {
  ClientEntries,
  Command,
  ContactView,
  ConversationsView,
  GroupView,
  LayoutView,
  PresenceView,
  StatusMenuItem,
} from '../../shared/contract/index.js';
import type { Effective } from '../../shared/lync/effective.js';
import type { PresenceClass } from '../../shared/lync/presence.js';
import { toInstant } from '../../shared/lync/time.js';

/** A value that nobody has decided on: the client's own default. */
export function byDefault<T>(value: T): Effective<T> {
  return {
    value,
    source: 'client-default',
    policy: null,
    locked: false,
    rule: 'policies/unset',
    reason: 'No policy says otherwise.',
  };
}

/** A value that the policy PhotosControl has decided. */
export function byPolicy<T>(value: T, parameter: string): Effective<T> {
  return {
    value,
    source: 'policy',
    policy: {
      identity: 'Tag:PhotosControl',
      scope: 'user',
      parameter,
      since: toInstant(Date.UTC(2010, 10, 22, 8)),
    },
    locked: true,
    rule: 'client-policy/DisplayPhoto',
    reason: `${parameter} is set in a policy.`,
  };
}

const availabilities: Readonly<Record<PresenceClass, readonly [number, string]>> = {
  available: [3500, 'Available'],
  inactive: [5000, 'Inactive'],
  busy: [6500, 'Busy'],
  'busy-inactive': [7500, 'Busy'],
  'do-not-disturb': [9500, 'Do Not Disturb'],
  'be-right-back': [12500, 'Be Right Back'],
  away: [15500, 'Away'],
  offline: [18500, 'Offline'],
  unknown: [0, 'Presence unknown'],
  blocked: [18500, 'Offline'],
};

/** What the clock of the fixture shows. */
const now = toInstant(Date.UTC(2010, 10, 22, 9));

const ago = (minutes: number) => toInstant(now - minutes * 60_000);

export function presenceOf(
  presence: PresenceClass,
  changes: Partial<PresenceView> = {},
): PresenceView {
  const [availability, text] = availabilities[presence];
  return { class: presence, text, availability, lastActive: null, outOfOffice: false, ...changes };
}

/** The groups that the contacts of the fixture are in, by logon name. */
const groupsOf: Readonly<Record<string, readonly string[]>> = {
  bob: ['frequent', 'design'],
  carol: ['frequent', 'design'],
  dan: ['design'],
  erin: ['design'],
  frank: ['experts', 'other'],
  gwen: ['experts', 'other'],
  hugo: ['other'],
  ivy: ['other'],
  jane: ['other'],
  karl: ['other'],
};

/** A contact by logon name and display name; everything else at its plainest. */
export function contactOf(
  logon: string,
  displayName: string,
  presence: PresenceView,
  changes: Partial<ContactView> = {},
): ContactView {
  return {
    sip: `${logon}@contoso.com`,
    displayName,
    friendlyName: displayName.split(' ')[0] ?? displayName,
    title: 'Engineer',
    federated: false,
    presence,
    note: null,
    photo: { kind: 'none', href: null, reason: 'none-stored' },
    relationship: 'colleagues',
    tagged: false,
    groups: groupsOf[logon] ?? [],
    ...changes,
  };
}

export const layout: LayoutView = {
  style: byDefault('photo tiles'),
  view: 'groups',
  relationshipView: byDefault(false),
  rows: 'two-lines',
  sort: 'name',
  friendlyNames: false,
  frequentContacts: byDefault(true),
};

const status = (
  name: StatusMenuItem['status'],
  label: string,
  presence: PresenceClass | null,
): StatusMenuItem => ({
  status: name,
  label,
  class: presence,
  separatorBefore: false,
  checked: name === 'available',
  why: null,
});

export const statusMenu: readonly StatusMenuItem[] = [
  status('available', 'Available', 'available'),
  status('busy', 'Busy', 'busy'),
  status('do-not-disturb', 'Do Not Disturb', 'do-not-disturb'),
  status('be-right-back', 'Be Right Back', 'be-right-back'),
  status('off-work', 'Off Work', 'away'),
  status('appear-away', 'Appear Away', 'away'),
  { ...status('reset', 'Reset Status', null), separatorBefore: true },
];

/** The entry of the status menu that `EnableAppearOffline` adds. */
export const appearOffline: StatusMenuItem = {
  ...status('appear-offline', 'Appear Offline', 'offline'),
  why: byPolicy(true, 'EnableAppearOffline'),
};

/** Every kind of presence once, with ages, notes, a tag and an out-of-office. */
const contacts: readonly ContactView[] = [
  contactOf('bob', 'Bob Bergström', presenceOf('busy', { text: 'In a meeting' }), {
    note: 'At the convention',
  }),
  contactOf('carol', 'Carol Clark', presenceOf('available'), { note: 'Reading up', tagged: true }),
  contactOf('dan', 'Dan Drayton', presenceOf('away', { lastActive: ago(120) })),
  contactOf(
    'erin',
    'Erin Ek',
    presenceOf('away', { text: 'Out of Office', lastActive: ago(13 * 60), outOfOffice: true }),
    {
      note: 'Back on Monday',
    },
  ),
  contactOf('frank', 'Frank Fuller', presenceOf('do-not-disturb')),
  contactOf('gwen', 'Gwen Gray', presenceOf('offline', { lastActive: ago(3 * 24 * 60) })),
  contactOf('hugo', 'Hugo Hall', presenceOf('be-right-back', { lastActive: ago(5) }), {
    relationship: 'workgroup',
  }),
  contactOf('ivy', 'Ivy Irons', presenceOf('inactive', { lastActive: ago(7) })),
  contactOf('jane', 'Jane Jones', presenceOf('unknown')),
  contactOf('karl', 'Karl Kent', presenceOf('blocked'), { relationship: 'blocked-contacts' }),
];

export const groups: readonly GroupView[] = [
  {
    id: 'frequent',
    title: 'Frequent Contacts',
    kind: 'frequent',
    expanded: false,
  },
  {
    id: 'design',
    title: 'Design',
    kind: 'custom',
    expanded: true,
  },
  {
    id: 'experts',
    title: 'Contoso Experts',
    kind: 'distribution',
    expanded: false,
  },
  {
    id: 'other',
    title: 'Other Contacts',
    kind: 'other',
    expanded: true,
  },
];

/** Everything allowed, nothing open. */
export const conversationPolicy: ConversationsView = {
  imWarning: byDefault(null),
  canSave: byDefault(true),
  canFormat: byDefault(true),
  keepsPastedFormat: byDefault(true),
  emoticons: byDefault(true),
  links: byDefault(true),
  alternatingBackground: byDefault(false),
  errorLink: byDefault(null),
  withoutEffect: [],
};

/** What the topic of a signed-in client holds. */
export type SignedInEntries = Omit<ClientEntries, 'signed-out'>;

/** The whole topic of one signed-in client: alice, and ten contacts in four groups. */
export function clientEntries(changes: Partial<SignedInEntries> = {}): SignedInEntries {
  return {
    session: {
      sip: 'alice@contoso.com',
      displayName: 'Alice Ahl',
      signedInAt: now,
      signIn: 1,
      connected: true,
      policy: { identity: 'Global', scope: 'global' },
      organisationTab: byDefault(true),
      feedsTab: byDefault(true),
      settings: { EnableAppearOffline: byDefault('') },
    },
    me: {
      sip: 'alice@contoso.com',
      displayName: 'Alice Ahl',
      presence: presenceOf('available'),
      note: { text: '', allowed: byDefault(true), history: [] },
      location: { text: '', shown: byDefault(true) },
      photo: { kind: 'none', href: null, reason: 'none-stored' },
    },
    'status-menu': statusMenu,
    layout,
    groups,
    options: { pages: [], absent: [] },
    clock: { now, timeZone: 'America/Los_Angeles' },
    configuration: { rows: [] },
    conversations: conversationPolicy,
    'open-conversations': [],
    ...Object.fromEntries(contacts.map((contact) => [`contact/${contact.sip}`, contact])),
    ...changes,
  };
}

/** Answers the queries of a client's window; a change of status is refused. */
export function answerClient(command: Command): unknown {
  switch (command.name) {
    case 'client.contact-card':
      return {
        contact: contacts.find((contact) => contact.sip === command.contact),
        fields: [{ id: 'office', label: 'Office', value: '31/1234', link: false }],
        organization: null,
        isContact: true,
      };
    case 'client.search':
      return {
        people: contacts.filter(({ displayName }) => displayName.includes(command.text)),
        more: true,
      };
    case 'client.set-status':
      return new Error('the server is away');
    case 'client.explain-photo':
      return { reason: 'shown', why: byDefault('Default corporate picture') };
    case 'why.explain':
      return {
        label: [command.about, command.of, command.part].filter(Boolean).join(' '),
        why: { ...byDefault('In a meeting, red'), rule: 'presence/least-available' },
        steps: [
          {
            text: 'Bob Bergström publishes two states.',
            rule: 'presence/published-values',
            items: ['The computer: Available (3500).', 'The calendar: In a meeting (6500).'],
          },
          { text: '6500 lies in the range of Busy.', rule: 'presence/ranges', items: [] },
        ],
      };
    case 'why.absent':
      return [
        {
          label: 'Activity Feeds',
          place: 'Icons above the list',
          why: byPolicy('Not there', 'DisableFeedsTab'),
        },
      ];
    default:
      return null;
  }
}
