import { textOf } from '../contract/text-kinds.js';
import { configurationKinds, policyKinds, type SettingsKind } from '../policy/setting-kinds.js';
import {
  policyValueSchema,
  settingValuesSchema,
  storedValue,
} from '../policy/setting-values-schema.js';
import { lateObject } from '../schema/late-object.js';
import * as z from '../schema/late-zod.js';
import { parseWallTime } from '../time/wall-time.js';
import { importReportSchema } from './import-report.js';
import {
  address,
  domain,
  optionalText,
  poolName,
  sipReference,
  sipReferences,
  siteName,
  text,
} from './organisation-values.js';
import { federatedPersonSchema, personSchema } from './person-schema.js';

/** The version this program writes and the newest it reads. Version 1 is the same without settings and estates. */
export const organisationSchemaVersion = 2;

const netbiosDomain = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,15}$/, 'a NetBIOS name of at most 15 letters and digits')
  .optional()
  .meta({ description: 'Left out: the first label of the SIP domain in capitals.' });

const frontEnds = z.array(domain).min(1).max(20).optional().meta({
  description:
    'Fully qualified names of the servers of the pool. Left out: the pool is one server of its name.',
});

const site = lateObject(() => ({
  name: siteName.meta({ description: 'As site policies name it: Redmond.' }),
  pool: poolName
    .optional()
    .meta({ description: 'Its first Front End pool. Further ones stand under pools.' }),
  frontEnds,
  description: optionalText(256),
})).meta({ description: 'A Lync site.' });

const pool = lateObject(() => ({
  name: poolName,
  site: siteName
    .nullable()
    .meta({ description: 'The site it stands in; null where that is not known.' }),
  frontEnds,
})).meta({ description: 'A further pool of a site, or one whose site is not known.' });

const frontEndRegistry = lateObject(() => ({
  frontEnd: domain.meta({ description: 'Fully qualified name of a Front End.' }),
  file: textOf('registry-file', z.string().max(1_000_000)).meta({
    description: 'Text of a .reg file, which the Front End has in its registry at the start.',
  }),
})).meta({ description: 'What the registry of a Front End holds at the start.' });

const department = lateObject(() => ({
  name: text(128),
  ou: text(64)
    .optional()
    .meta({ description: 'The organisational unit of its people. Left out: the name.' }),
})).meta({ description: 'A department and its organisational unit.' });

const distributionGroup = lateObject(() => ({
  name: text(256),
  mail: address,
  members: sipReferences,
})).meta({ description: 'A distribution group of Active Directory.' });

const partner = lateObject(() => ({
  name: text(128),
  sipDomain: domain,
  netbiosDomain,
  people: z.array(federatedPersonSchema).max(10_000),
})).meta({ description: 'A federated organisation.' });

/** Policies or configurations of one kind. */
const settingsList = (kind: SettingsKind) =>
  z
    .array(
      z.strictObject({
        identity: z
          .string()
          .max(300)
          .refine((name) => kind.identities.read(name) !== null, kind.identities.allowed)
          .meta({ description: 'As the shell prints it: Global, Site:Redmond.' }),
        settings: settingValuesSchema(kind, storedValue)
          .optional()
          .meta({ description: 'Those that are set; a length of time as 00:15:00.' }),
        kept: z
          .record(textOf('program', text(256)), policyValueSchema)
          .optional()
          .meta({
            description: 'Properties of later versions: Get- shows them, and nothing goes by them.',
          }),
      }),
    )
    .max(10_000)
    .optional();

/** When the clock of an organisation begins. */
export const startSchema = z
  .string()
  .regex(
    /^(19(7[1-9]|[89]\d)|20\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
    {
      message: 'a local date and time of the years 1971 to 2099, such as 2010-12-06T08:00:00',
      abort: true,
    },
  )
  .refine((text) => parseWallTime(text) !== null, 'a date of the calendar')
  .meta({ description: 'Local date and time at which the clock begins: 2010-12-06T08:00:00.' });

/** The organisation file. Unknown keys are refused and sizes are capped. */
export const organisationSchema = lateObject(() => ({
  $schema: z.string().max(2048).optional(),
  schemaVersion: z.union([z.literal(1), z.literal(organisationSchemaVersion)], '1 or 2'),
  name: text(128),
  sipDomain: domain,
  otherSipDomains: z
    .array(domain)
    .max(200)
    .optional()
    .meta({ description: 'Further domains that addresses of its people may have.' }),
  netbiosDomain,
  timeZone: textOf('program', text(64).meta({ description: 'IANA name such as Europe/Berlin.' })),
  start: startSchema,
  sites: z.array(site).max(2000),
  pools: z.array(pool).max(2000).optional(),
  departments: z.array(department).max(1000).optional(),
  people: z.array(personSchema).min(1).max(200_000),
  policies: z
    .strictObject({
      client: settingsList(policyKinds.client),
      presence: settingsList(policyKinds.presence),
    })
    .optional()
    .meta({ description: 'Policies at the start.' }),
  configurations: z
    .strictObject({
      privacy: settingsList(configurationKinds.privacy),
      userServices: settingsList(configurationKinds.userServices),
      imFilter: settingsList(configurationKinds.imFilter),
      fileTransferFilter: settingsList(configurationKinds.fileTransferFilter),
    })
    .optional()
    .meta({ description: 'Configurations of sites and servers at the start.' }),
  registry: z.array(frontEndRegistry).max(2000).optional(),
  importReport: importReportSchema
    .optional()
    .meta({ description: 'What became of the dumps that the organisation was made from.' }),
  contactLists: z.enum(['as-listed', 'from-directory']).optional().meta({
    description:
      'from-directory: people without "contacts" begin with their manager, their reports and some colleagues, as an imported organisation does, since no dump has contact lists. Left out: as-listed.',
  }),
  distributionGroups: z.array(distributionGroup).max(1000).optional(),
  partners: z.array(partner).max(100).optional(),
  signedIn: z
    .array(sipReference)
    .max(50)
    .optional()
    .meta({ description: 'People with a client open at the first start, in order.' }),
})).meta({
  title: 'Organisation of the Lync client emulator',
  description:
    'Sites, people, contact lists and policies from which an emulated organisation starts.',
});

/** An organisation file that fits the schema; references in it are not checked yet. */
export type OrganisationFile = z.infer<typeof organisationSchema>;
export type SettingsFileEntry = NonNullable<
  NonNullable<OrganisationFile['policies']>['client']
>[number];
