import { policyScopes, settingsScopes } from '../../lync/effective.js';
import { statusChoices } from '../../lync/presence.js';
import { settingsKindNames } from '../../policy/setting-kinds.js';
import { policyValueSchema } from '../../policy/setting-values-schema.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { defineTopic, type EntriesOf } from '../define-topic.js';
import { logEntrySchema } from '../log.js';
import { textOf } from '../text-kinds.js';
import { presenceViewSchema } from './client.js';
import { messageSummarySchema } from './conversation.js';
import { type Data, instantSchema, ruleIdSchema, view } from './data.js';
import { endpointsViewSchema } from './endpoint.js';
import { frontEndRegistryViewSchema, frontEndsViewSchema } from './front-end.js';
import { mailboxViewSchema } from './mailbox.js';
import { keptSettingSchema } from './resultant-policy.js';

const clockViewSchema = view('ClockView', 'The virtual clock.', () => ({
  now: instantSchema,
  rate: z.number().describe('Virtual seconds per real second; 0 when paused.'),
  lastRate: z.number().describe('The rate that `play` would resume.'),
  next: z
    .strictObject({ at: instantSchema, label: z.string() })
    .nullable()
    .describe('The next event.'),
  run: z
    .strictObject({ from: instantSchema, to: instantSchema })
    .nullable()
    .describe(
      'The run under way, which `clock.pause` stops; shown once it takes longer than a moment.',
    ),
  timeZone: z
    .string()
    .describe('IANA name of the organisation’s time zone; all times are shown in it.'),
}));
export type ClockView = Data<typeof clockViewSchema>;

const organisationViewSchema = view('OrganisationView', 'The organisation on show.', () => ({
  name: z.string(),
  domain: z.string(),
  people: z.int(),
  sites: z.array(z.strictObject({ name: z.string(), people: z.int() })),
  partners: z.array(z.string()).describe('Domains of federated partners.'),
  fileName: z.string().nullable().describe('Null for the built-in sample.'),
}));
export type OrganisationView = Data<typeof organisationViewSchema>;

export const personViewSchema = view('PersonView', 'A person as the operator finds them.', () => ({
  sip: z.string(),
  displayName: z.string(),
  title: z.string(),
  department: z.string(),
  site: z.string().nullable(),
  federated: z.boolean(),
  policy: z
    .string()
    .nullable()
    .describe('The client policy that governs; null for people of partners.'),
  cannotSignIn: textOf('sentence', z.string())
    .nullable()
    .describe('Why nobody can sign in as this person; null where one can.'),
  signedIn: z.boolean(),
  photo: z.string().nullable(),
  presence: presenceViewSchema,
  identities: z
    .array(z.string())
    .describe('`CONTOSO\\alice` and so on: the forms that `Grant-CsClientPolicy` takes.'),
}));
export type PersonView = Data<typeof personViewSchema>;

const pendingChangeSchema = view(
  'PendingChange',
  'One setting that would differ after the next sign-in.',
  () => ({ parameter: z.string(), now: z.string(), afterSignIn: z.string() }),
);
export type PendingChange = Data<typeof pendingChangeSchema>;

const statusChoiceViewSchema = view(
  'StatusChoiceView',
  'A state that the user may choose.',
  () => ({
    status: z.enum(statusChoices),
    label: z.string(),
  }),
);
export type StatusChoiceView = Data<typeof statusChoiceViewSchema>;

const ladderRungViewSchema = view('LadderRungView', 'A scope that may hold a policy.', () => ({
  scope: z.enum(policyScopes),
  identity: z.string().nullable(),
  wins: z.boolean(),
  reason: z.string(),
}));
export type LadderRungView = Data<typeof ladderRungViewSchema>;

export const ladderViewSchema = view(
  'LadderView',
  'Which policy governs a person, and which lost.',
  () => ({ sip: z.string(), rungs: z.array(ladderRungViewSchema) }),
);
export type LadderView = Data<typeof ladderViewSchema>;

const governingPolicySchema = lateObject(() => ({
  identity: z.string(),
  scope: z.enum(policyScopes),
}));

const stageClientViewSchema = view('StageClientView', 'A signed-in client on the stage.', () => ({
  sip: z.string(),
  displayName: z.string(),
  site: z.string().nullable(),
  photo: z.string().nullable(),
  presence: presenceViewSchema,
  signedInAt: instantSchema,
  signIn: z
    .int()
    .describe('Greater for a client that signed in later, if only within the same instant.'),
  statuses: z
    .array(statusChoiceViewSchema)
    .describe('What the client’s own status menu offers, in its order.'),
  policy: governingPolicySchema,
  style: z.enum(['photo tiles', 'classic squares']),
  ladder: ladderViewSchema,
  pending: z
    .strictObject({
      policy: governingPolicySchema,
      changes: z.array(pendingChangeSchema),
      since: instantSchema,
    })
    .nullable()
    .describe('What the next sign-in would change.'),
}));
export type StageClientView = Data<typeof stageClientViewSchema>;

const policyViewSchema = view('PolicyView', 'A policy or configuration.', () => ({
  kind: z.enum(settingsKindNames),
  identity: z.string(),
  scope: z.enum(settingsScopes),
  changed: z
    .array(
      z.strictObject({
        parameter: z.string(),
        value: z.string().describe('As the shell prints it.'),
        stored: policyValueSchema.describe('As it is stored: a length of time in milliseconds.'),
        since: instantSchema,
      }),
    )
    .describe('Parameters whose value is not the stored default.'),
  kept: z.array(keptSettingSchema),
  people: z
    .array(z.string())
    .describe('People it is granted to, or who fall to it, at most 20 of them.'),
  peopleCount: z.int(),
}));
export type PolicyView = Data<typeof policyViewSchema>;

export const noticeViewSchema = view(
  'NoticeView',
  'Something the operator should know, such as a state file set aside.',
  () => ({
    id: textOf('program', z.string()),
    severity: z.enum(['information', 'warning', 'error']),
    title: textOf('sentence', z.string()),
    text: textOf('sentence', z.string()),
    dismissible: z.boolean(),
    rule: ruleIdSchema
      .exactOptional()
      .describe('Present where the notice is about what documents say.'),
  }),
);
export type NoticeView = Data<typeof noticeViewSchema>;

const settingsViewSchema = view('SettingsView', 'The settings of the emulator.', () => ({
  profile: z.enum(['lync2010', 'technet']).describe('Which documented ranges the cmdlets enforce.'),
  allowPrivateAddresses: z
    .boolean()
    .describe('Whether web pictures and custom states may come from a private network.'),
  calendarMayOverrideManualAvailable: z
    .boolean()
    .describe('Whether a calendar state counts that is newer than a manual Available.'),
  lastActive: z
    .enum(['published', 'removed'])
    .describe(
      '`removed`: the server update that keeps the time of last activity from every watcher is installed.',
    ),
}));
export type SettingsView = Data<typeof settingsViewSchema>;

const hostViewSchema = view('HostView', 'The program that runs the emulator.', () => ({
  kind: z.enum(['electron', 'browser', 'memory']),
  dataFolder: z
    .string()
    .nullable()
    .describe('Folder or file that holds the state; null when nothing persists.'),
  version: z.string(),
}));
export type HostView = Data<typeof hostViewSchema>;

const scriptFilesViewSchema = view('ScriptFilesView', 'The files of the management shell.', () => ({
  items: z
    .array(
      z.strictObject({
        path: z.string().describe('From the folder of the shell on, with `/` between names.'),
        kind: z.enum(['file', 'folder']),
        size: z.int().nonnegative().describe('Bytes.'),
        modified: instantSchema,
      }),
    )
    .describe('Each folder before what is in it.'),
}));
export type ScriptFilesView = Data<typeof scriptFilesViewSchema>;

/** The operator's side. */
export const stageTopic = defineTopic({
  name: 'stage',
  summary: 'All that the operator sees.',
  parameters: {
    fqdn: 'Fully qualified name of a Front End.',
    sip: 'SIP address of a person who is signed in.',
    identity: 'Identity of a client policy, such as `Global` or `Tag:PhotosControl`.',
    object:
      'Kind and identity of another policy or configuration, such as `presence/Global` or `privacy/Site:Redmond`.',
    notice: 'Id of a notice.',
    message: 'Id of a message, such as `m1`.',
    entry: 'Id of an entry of the log, such as `e1`.',
  },
  entries: {
    clock: clockViewSchema,
    organisation: organisationViewSchema,
    settings: settingsViewSchema,
    host: hostViewSchema,
    files: scriptFilesViewSchema,
    'front-ends': frontEndsViewSchema,
    'front-end/{fqdn}/registry': frontEndRegistryViewSchema,
    'client/{sip}': stageClientViewSchema,
    'policy/{identity}': policyViewSchema,
    'server-settings/{object}': policyViewSchema,
    'endpoints/{sip}': endpointsViewSchema,
    'mailbox/{sip}': mailboxViewSchema,
    'notice/{notice}': noticeViewSchema,
    'message/{message}': messageSummarySchema.describe(
      'One of the last 200 messages of the organisation.',
    ),
    'log/{entry}': logEntrySchema.describe('One of the last 500 entries of the log.'),
  },
});
export type StageEntries = EntriesOf<typeof stageTopic>;
