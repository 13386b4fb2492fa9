import { presenceClasses, relationships, statusChoices } from '../../lync/presence.js';
import * as z from '../../schema/late-zod.js';
import { defineTopic, type EntriesOf } from '../define-topic.js';
import { textOf } from '../text-kinds.js';
import {
  conversationsViewSchema,
  conversationViewSchema,
  messageViewSchema,
} from './conversation.js';
import {
  type Data,
  effective,
  effectiveBoolean,
  effectiveText,
  instantSchema,
  view,
} from './data.js';
import { optionsViewSchema } from './options.js';

export const presenceClassSchema = z.enum(presenceClasses).meta({
  id: 'PresenceClass',
  description: 'What a watcher is shown of a person’s availability.',
});

export const presenceViewSchema = view(
  'PresenceView',
  'Presence as one watcher is shown it.',
  () => ({
    class: presenceClassSchema,
    text: z
      .string()
      .describe('`Available`, `In a meeting`, `Off Work`; what stands after the name in a row.'),
    availability: z
      .number()
      .describe(
        'Aggregated availability number; orders rows by availability. 0 when unknown or withheld.',
      ),
    lastActive: instantSchema
      .nullable()
      .describe(
        'Since when the person is not active; null while active, when withheld and when never.',
      ),
    outOfOffice: z.boolean().describe('Whether the out-of-office asterisk lies over the icon.'),
  }),
);
export type PresenceView = Data<typeof presenceViewSchema>;

export const photoReasonSchema = z
  .enum([
    'shown',
    'viewer-policy',
    'subject-policy',
    'not-federated',
    'too-large',
    'hidden-by-subject',
    'none-stored',
    'relationship',
    'pictures-off',
  ])
  .describe('Why a photo is shown or not; the sentence to it comes from `client.explain-photo`.');
export type PhotoReason = z.output<typeof photoReasonSchema>;

const photoViewSchema = view(
  'PhotoView',
  'The photo that is shown of a person, or why none is.',
  () => ({
    kind: z.enum(['ad', 'web', 'none']),
    href: z
      .string()
      .nullable()
      .describe(
        'Where the page fetches the bytes from, relative to its origin; null when there are none.',
      ),
    reason: photoReasonSchema,
  }),
);
export type PhotoView = Data<typeof photoViewSchema>;

const relationshipSchema = z
  .enum(relationships)
  .meta({ id: 'Relationship', description: 'A privacy relationship.' });

export const contactViewSchema = view('ContactView', 'One row of a contact list.', () => ({
  sip: z.string(),
  displayName: z.string(),
  friendlyName: z.string(),
  title: z.string(),
  federated: z.boolean(),
  presence: presenceViewSchema,
  note: z.string().nullable(),
  photo: photoViewSchema,
  relationship: relationshipSchema,
  tagged: z.boolean(),
  groups: z
    .array(z.string())
    .describe('Ids of the groups of the list that the person is in, in their order.'),
}));
export type ContactView = Data<typeof contactViewSchema>;

const groupViewSchema = view(
  'GroupView',
  'One group of the Groups view; each contact says which it is in.',
  () => ({
    id: z.string(),
    title: z.string(),
    kind: z.enum(['frequent', 'other', 'custom', 'distribution', 'federated']),
    expanded: z.boolean(),
  }),
);
export type GroupView = Data<typeof groupViewSchema>;

const meViewSchema = view('MeView', 'The user’s own corner of the window.', () => ({
  sip: z.string(),
  displayName: z.string(),
  presence: presenceViewSchema,
  note: z.strictObject({
    text: z.string(),
    allowed: effectiveBoolean,
    history: z.array(z.string()).describe('The user’s last notes, newest first.'),
  }),
  location: z.strictObject({ text: z.string(), shown: effectiveBoolean }),
  photo: photoViewSchema,
}));
export type MeView = Data<typeof meViewSchema>;

const statusMenuItemSchema = view('StatusMenuItem', 'An entry of the status menu.', () => ({
  status: z.enum(statusChoices),
  label: z.string(),
  class: presenceClassSchema.nullable(),
  separatorBefore: z.boolean(),
  checked: z.boolean(),
  why: effectiveBoolean.nullable().describe('Present where a policy put it there.'),
}));
export type StatusMenuItem = Data<typeof statusMenuItemSchema>;

const layoutViewSchema = view('LayoutView', 'How the contact list is drawn.', () => ({
  style: effective(z.enum(['photo tiles', 'classic squares'])),
  view: z.enum(['groups', 'status', 'relationship']),
  relationshipView: effectiveBoolean,
  rows: z.enum(['two-lines', 'one-line']),
  sort: z.enum(['name', 'availability']),
  friendlyNames: z.boolean(),
  frequentContacts: effectiveBoolean,
}));
export type LayoutView = Data<typeof layoutViewSchema>;

const sessionViewSchema = view(
  'SessionView',
  'Who is signed in, and what sign-in brought.',
  () => ({
    sip: z.string(),
    displayName: z.string(),
    signedInAt: instantSchema,
    signIn: z.int().describe('Another one for each sign-in.'),
    connected: z
      .boolean()
      .describe(
        'False while the network of this PC is gone: nothing is received and nothing published.',
      ),
    policy: z
      .strictObject({ identity: z.string(), scope: z.enum(['global', 'site', 'user']) })
      .describe('The one effective policy that sign-in brought.'),
    organisationTab: effectiveBoolean,
    feedsTab: effectiveBoolean,
    settings: z
      .record(z.string(), effectiveText)
      .describe(
        'Every provisioned setting by cmdlet parameter, for "why?" and the configuration window.',
      ),
  }),
);
export type SessionView = Data<typeof sessionViewSchema>;

export const alertViewSchema = view(
  'AlertView',
  'A tagged contact became available or went offline, someone added this user, or a message came.',
  () => ({
    id: textOf('program', z.string()),
    at: instantSchema,
    text: textOf('sentence', z.string()),
    contact: z.string().describe('SIP address of the person that it is about.'),
    conversation: z
      .string()
      .exactOptional()
      .describe('Present on the alert of a message: the conversation to open.'),
  }),
);
export type AlertView = Data<typeof alertViewSchema>;

const signedOutViewSchema = view(
  'SignedOutView',
  'Shown instead of everything else while the person is signed out.',
  () => ({ sip: z.string(), displayName: z.string() }),
);
export type SignedOutView = Data<typeof signedOutViewSchema>;

const clientClockViewSchema = view(
  'ClientClockView',
  'The clock as the person at the client sees it; ages tick with it.',
  () => ({
    now: instantSchema.describe('A whole second.'),
    timeZone: z.string().describe('IANA name of the organisation’s time zone.'),
  }),
);
export type ClientClockView = Data<typeof clientClockViewSchema>;

const configurationRowSchema = view(
  'ConfigurationRow',
  'One line of the Configuration Information window.',
  () => ({
    id: z.string(),
    label: z.string(),
    value: z.string(),
    why: effectiveText.nullable().describe('Present where a setting decides the value.'),
  }),
);
export type ConfigurationRow = Data<typeof configurationRowSchema>;

const configurationViewSchema = view(
  'ConfigurationView',
  'The Configuration Information window.',
  () => ({
    rows: z.array(configurationRowSchema),
  }),
);
export type ConfigurationView = Data<typeof configurationViewSchema>;

/** One client. Signed out, it has the entry `signed-out` only. */
export const clientTopic = defineTopic({
  name: 'client/{sip}',
  summary: 'All that one client shows.',
  parameters: {
    sip: 'SIP address of the person whose client it is.',
    contact: 'SIP address of a person on the contact list.',
    conversation: 'Id of an open conversation: the address of the other person.',
    message: 'Ids of an open conversation and of a message in it, such as `bob@contoso.com/m5`.',
    participant: 'SIP address of the other person of an open conversation.',
    alert: 'Id of an alert.',
  },
  entries: {
    'signed-out': signedOutViewSchema,
    session: sessionViewSchema,
    me: meViewSchema,
    'status-menu': z.array(statusMenuItemSchema).describe('The status menu, in its order.'),
    layout: layoutViewSchema,
    groups: z.array(groupViewSchema).describe('The groups of the contact list, in their order.'),
    options: optionsViewSchema,
    clock: clientClockViewSchema,
    configuration: configurationViewSchema,
    conversations: conversationsViewSchema,
    'open-conversations': z
      .array(z.string())
      .describe(
        'Ids of the open conversations, that of the latest message first; without messages, by when it was opened.',
      ),
    'contact/{contact}': contactViewSchema.describe(
      'Somebody on the contact list; a snapshot has them by display name.',
    ),
    'alert/{alert}': alertViewSchema,
    'conversation/{conversation}': conversationViewSchema,
    'message/{message}': messageViewSchema.describe(
      'A message of an open conversation, those of one in their order.',
    ),
    'participant/{participant}': contactViewSchema.describe(
      'The other person of an open conversation, on the contact list or not.',
    ),
  },
});
export type ClientEntries = EntriesOf<typeof clientTopic>;
