import * as z from '../../schema/late-zod.js';
import { textOf } from '../text-kinds.js';
import { type Data, instantSchema, view } from './data.js';

const windowsServiceViewSchema = view(
  'WindowsServiceView',
  'A Windows service of a Front End.',
  () => ({
    name: z.string().describe('Short name: `RTCSRV`.'),
    displayName: z.string(),
    status: z.enum(['Running', 'Stopped']),
    account: z.string().describe('The account it runs under: `NT AUTHORITY\\NetworkService`.'),
    startedAt: instantSchema.nullable().describe('When it started last; null while it is stopped.'),
  }),
);
export type WindowsServiceView = Data<typeof windowsServiceViewSchema>;

const windowsAccountViewSchema = view(
  'WindowsAccountView',
  'A user or service account whose part of the registry is loaded under `HKEY_USERS`.',
  () => ({
    sid: z.string().describe('`S-1-5-20`: the name of its key.'),
    name: z.string().describe('`NT AUTHORITY\\NetworkService`, `CONTOSO\\Administrator`.'),
    isServiceAccount: z
      .boolean()
      .describe(
        'Whether the Front-End service runs under it: only its zones count for the filter.',
      ),
  }),
);
export type WindowsAccountView = Data<typeof windowsAccountViewSchema>;

const frontEndViewSchema = view('FrontEndView', 'A server of a Front End pool.', () => ({
  fqdn: z.string(),
  pool: z.string().describe('Fully qualified name of its pool.'),
  sites: z.array(z.string()).describe('The sites whose people the pool homes.'),
  services: z.array(windowsServiceViewSchema),
  restartPending: z
    .boolean()
    .describe(
      'Whether the zones of the service’s account differ from what the service read at its last start.',
    ),
  pendingChanges: z
    .array(z.string())
    .describe('One sentence for each zone value that a restart would bring, take away or change.'),
  accounts: z.array(windowsAccountViewSchema),
  users: z
    .array(z.string())
    .describe(
      'SIP addresses of the people whose messages go through it now, at most 40 of them; none while its service is stopped.',
    ),
  userCount: z.int(),
}));
export type FrontEndView = Data<typeof frontEndViewSchema>;

export const frontEndsViewSchema = z
  .array(frontEndViewSchema)
  .describe('The Front Ends of the organisation, by pool and name.');
export type FrontEndsView = Data<typeof frontEndsViewSchema>;

const zoneValueViewSchema = view(
  'ZoneValueView',
  'A value of a site’s key, such as `https` = 1.',
  () => ({
    protocol: z
      .string()
      .describe('`http`, `https`, `ftp`, `file` or `*`; other names mean nothing to Windows.'),
    zone: z
      .int()
      .nullable()
      .describe(
        '0 My Computer, 1 Local intranet, 2 Trusted sites, 3 Internet, 4 Restricted sites; null for a value that is no zone.',
      ),
    readByService: z
      .boolean()
      .describe(
        'Whether the service has it as it is: its account’s own, and as it was at the last start.',
      ),
  }),
);
export type ZoneValueView = Data<typeof zoneValueViewSchema>;

const zoneSiteViewSchema = view(
  'ZoneSiteView',
  'A key below `ZoneMap\\Domains`, or an address range below `ZoneMap\\Ranges`.',
  () => ({
    domain: z.string().describe('`contoso.local`; of a range its addresses: `10.0.0.*`.'),
    subdomain: z.string().nullable(),
    isRange: z.boolean(),
    values: z.array(zoneValueViewSchema),
  }),
);
export type ZoneSiteView = Data<typeof zoneSiteViewSchema>;

const zoneAccountViewSchema = view('ZoneAccountView', 'The zones of one account.', () => ({
  sid: z.string(),
  name: z.string(),
  isServiceAccount: z.boolean(),
  zoneMapExists: z.boolean(),
  domainsExists: z.boolean(),
  path: z
    .string()
    .describe(
      'Path of the account’s `Internet Settings` key, whether or not the keys below it exist.',
    ),
  sites: z.array(zoneSiteViewSchema).describe('The first 500.'),
  moreSites: z.int().describe('How many more there are.'),
}));
export type ZoneAccountView = Data<typeof zoneAccountViewSchema>;

export const frontEndRegistryViewSchema = view(
  'FrontEndRegistryView',
  'The zones that each account of a Front End has in the registry.',
  () => ({ fqdn: z.string(), accounts: z.array(zoneAccountViewSchema) }),
);
export type FrontEndRegistryView = Data<typeof frontEndRegistryViewSchema>;

const detectiveStepIdSchema = z
  .enum([
    'filter',
    'prefix',
    'file-extension',
    'ignore-local',
    'account',
    'key',
    'protocol',
    'zone',
    'read-at-start',
    'link-count',
    'action',
  ])
  .meta({
    id: 'DetectiveStepId',
    description: 'The questions of the detective, in the order in which they are asked.',
  });
export type DetectiveStepId = z.output<typeof detectiveStepIdSchema>;

const detectiveStepSchema = view(
  'DetectiveStep',
  'A question of the detective, and its answer.',
  () => ({
    id: detectiveStepIdSchema,
    question: textOf('sentence', z.string().describe('`Does a prefix of the list fit?`')),
    answer: textOf('sentence', z.string()),
    outcome: z
      .enum(['continues', 'decides', 'not-reached'])
      .describe(
        '`decides`: the one step that settled the matter, or that kept the link from being spared, after which the number of links and the action are still asked.',
      ),
    evidence: textOf(
      'sentence',
      z
        .string()
        .describe(
          'What the answer rests on: a configuration and its parameter, a registry path, a moment.',
        ),
    ),
  }),
);
export type DetectiveStep = Data<typeof detectiveStepSchema>;

export const detectiveViewSchema = view(
  'DetectiveView',
  'Why the filter of one Front End does with a link what it does.',
  () => ({
    url: z.string(),
    frontEnd: z.string(),
    steps: z.array(detectiveStepSchema).describe('Every step, in order.'),
    verdict: z.enum(['passes', 'exempt', 'blocked', 'defused', 'warned']),
    decidedBy: detectiveStepIdSchema,
  }),
);
export type DetectiveView = Data<typeof detectiveViewSchema>;
