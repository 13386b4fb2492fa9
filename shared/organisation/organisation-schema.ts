import { z } from 'zod';
import { textOf } from '../contract/text-kinds.js';
import { configurationKinds, policyKinds, type SettingsKind } from '../policy/setting-kinds.js';
import {
  policyValueSchema,
  settingValuesSchema,
  storedValue,
} from '../policy/setting-values-schema.js';
import { parseWallTime } from '../time/wall-time.js';
import { importReportSchema } from './import-report.js';

/** The version this program writes and the newest it reads. Version 1 is the same without settings and estates. */
export const organisationSchemaVersion = 2;

const oneLine = 'text on one line with no space at either end';

const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^\S(.*\S)?$/, oneLine);
const optionalText = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^(\S(.*\S)?)?$/, oneLine)
    .optional();

const domain = z
  .string()
  .max(255)
  .regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, 'a domain name such as contoso.com');

const netbiosDomain = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,15}$/, 'a NetBIOS name of at most 15 letters and digits')
  .optional()
  .meta({ description: 'Left out: the first label of the SIP domain in capitals.' });

const address = z
  .string()
  .max(320)
  .regex(
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/,
    'an address such as alice@contoso.com',
  );

const sipReference = address.meta({ description: 'The SIP address of a person in this file.' });
const sipReferences = z.array(sipReference).max(20_000);

const poolName = domain.meta({ description: 'Fully qualified name of a Front End pool.' });

const frontEnds = z.array(domain).min(1).max(20).optional().meta({
  description:
    'Fully qualified names of the servers of the pool. Left out: the pool is one server of its name.',
});

const siteName = text(128);

const site = z
  .strictObject({
    name: siteName.meta({ description: 'As site policies name it: Redmond.' }),
    pool: poolName
      .optional()
      .meta({ description: 'Its first Front End pool. Further ones stand under pools.' }),
    frontEnds,
    description: optionalText(256),
  })
  .meta({ description: 'A Lync site.' });

const pool = z
  .strictObject({
    name: poolName,
    site: siteName
      .nullable()
      .meta({ description: 'The site it stands in; null where that is not known.' }),
    frontEnds,
  })
  .meta({ description: 'A further pool of a site, or one whose site is not known.' });

const frontEndRegistry = z
  .strictObject({
    frontEnd: domain.meta({ description: 'Fully qualified name of a Front End.' }),
    file: textOf('registry-file', z.string().max(1_000_000)).meta({
      description: 'Text of a .reg file, which the Front End has in its registry at the start.',
    }),
  })
  .meta({ description: 'What the registry of a Front End holds at the start.' });

const department = z
  .strictObject({
    name: text(128),
    ou: text(64)
      .optional()
      .meta({ description: 'The organisational unit of its people. Left out: the name.' }),
  })
  .meta({ description: 'A department and its organisational unit.' });

const phones = z
  .strictObject({
    work: text(64).optional(),
    mobile: text(64).optional(),
    home: text(64).optional(),
    other: text(64).optional(),
  })
  .meta({ description: 'Telephone numbers as the directory prints them.' });

const sizeKB = z
  .number()
  .positive()
  .max(100)
  .meta({ description: 'Size that MaxPhotoSizeKB is compared with; the attribute holds 100 KB.' });

const photoFile = z
  .string()
  .max(260)
  .regex(
    /^(?!\.\.?\/|.*\/\.\.?\/)[^\\/:*?"<>|]+(\/[^\\/:*?"<>|]+)*\.([Jj][Pp][Ee]?[Gg]|[Pp][Nn][Gg])$/,
    'a .jpg, .jpeg or .png file below the folder of this file, with forward slashes',
  )
  .meta({ description: 'A JPEG or PNG file, relative to this file, with forward slashes.' });

const photo = z
  .union(
    [
      z.enum(['generated', 'none']),
      z.strictObject({ seed: text(128), sizeKB: sizeKB.optional() }),
      z.strictObject({ file: photoFile, sizeKB: sizeKB.optional() }),
    ],
    '"generated", "none", an object with a seed, or an object with a file',
  )
  .meta({
    description:
      '"generated" draws a portrait, "none" leaves the attribute empty, {"seed"} chooses the portrait, {"file"} reads a JPEG or PNG beside this file. Left out: "generated".',
  });

/** What a person whose PC the emulator does not show may be publishing at the start. */
export const startStatuses = [
  'available',
  'busy',
  'do-not-disturb',
  'be-right-back',
  'away',
  'off-work',
  'inactive',
  'offline',
] as const;
export type StartStatus = (typeof startStatuses)[number];

const startStatus = z
  .strictObject({
    status: z.enum(startStatuses),
    note: textOf('prose', text(500)).optional(),
    sinceMinutes: z
      .int()
      .min(0)
      .max(525_600)
      .optional()
      .meta({ description: 'Minutes before the start at which the status began. Left out: 0.' }),
  })
  .meta({
    description: 'What the person publishes from a PC that is not shown. Left out: offline.',
  });

const contacts = z
  .strictObject({
    frequent: sipReferences.optional().meta({ description: 'Frequent Contacts, in order.' }),
    groups: z
      .array(z.strictObject({ name: text(64), members: sipReferences }))
      .max(200)
      .optional()
      .meta({ description: 'Groups of the person’s own, in order.' }),
    ungrouped: sipReferences.optional().meta({ description: 'Contacts in no group of their own.' }),
    distributionGroups: z
      .array(address.meta({ description: 'Mail address of a distribution group in this file.' }))
      .max(200)
      .optional(),
  })
  .meta({ description: 'The contact list at the first sign-in.' });

const relationships = z
  .strictObject({
    'friends-and-family': sipReferences.optional(),
    workgroup: sipReferences.optional(),
    colleagues: sipReferences.optional(),
    'external-contacts': sipReferences.optional(),
    'blocked-contacts': sipReferences.optional(),
  })
  .meta({ description: 'Privacy relationships given by hand.' });

const policyName = text(128).meta({ description: 'Name of a per-user policy, without Tag:.' });

const person = z
  .strictObject({
    sip: address,
    givenName: optionalText(64),
    surname: optionalText(64),
    displayName: optionalText(256).meta({
      description: 'Left out: given name and surname, or the first part of the address.',
    }),
    title: optionalText(128),
    department: optionalText(128),
    company: optionalText(128).meta({ description: 'Left out: the organisation’s name.' }),
    office: optionalText(128),
    site: z
      .union([z.null(), z.literal(''), siteName], 'the name of a site, or null')
      .optional()
      .meta({
        description: 'Left out: that of the pool, else the first site. Null: not known.',
      }),
    pool: poolName.nullable().optional().meta({
      description: 'Left out: the first pool of the site. Null: no pool homes the person.',
    }),
    enabled: z.boolean().optional().meta({
      description: 'False: known to Lync Server and not enabled, so that nobody signs in.',
    }),
    policies: z
      .strictObject({ client: policyName.optional(), presence: policyName.optional() })
      .optional()
      .meta({ description: 'The per-user policies that are granted to the person.' }),
    manager: sipReference.optional(),
    mail: address.optional().meta({ description: 'Left out: the SIP address.' }),
    upn: address
      .optional()
      .meta({ description: 'User principal name. Left out: the SIP address.' }),
    samAccountName: z
      .string()
      .regex(/^[^"/\\[\]:;|=,+*?<>@\s]{1,20}$/, 'a logon name of at most 20 characters, no domain')
      .optional()
      .meta({ description: 'Logon name without domain. Left out: first part of the address.' }),
    distinguishedName: z
      .string()
      .max(1024)
      .regex(/^[Cc][Nn]=.+,[Dd][Cc]=[^,]+$/, 'a distinguished name such as CN=…,OU=…,DC=…')
      .optional()
      .meta({ description: 'Left out: CN=display name,OU=…,DC=….' }),
    phones: phones.optional(),
    photo: photo.optional(),
    startStatus: startStatus.optional(),
    contacts: contacts.optional(),
    relationships: relationships.optional(),
  })
  .meta({ description: 'A person of the directory.' });

const federatedPerson = person
  .omit({ site: true, pool: true, enabled: true, policies: true })
  .meta({ description: 'A person of a federated partner.' });

const distributionGroup = z
  .strictObject({ name: text(256), mail: address, members: sipReferences })
  .meta({ description: 'A distribution group of Active Directory.' });

const partner = z
  .strictObject({
    name: text(128),
    sipDomain: domain,
    netbiosDomain,
    people: z.array(federatedPerson).max(10_000),
  })
  .meta({ description: 'A federated organisation.' });

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

/** The organisation file. Unknown keys are refused and sizes are capped. */
export const organisationSchema = z
  .strictObject({
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
    start: z
      .string()
      .regex(
        /^(19(7[1-9]|[89]\d)|20\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
        {
          message: 'a local date and time of the years 1971 to 2099, such as 2010-12-06T08:00:00',
          abort: true,
        },
      )
      .refine((text) => parseWallTime(text) !== null, 'a date of the calendar')
      .meta({ description: 'Local date and time at which the clock begins: 2010-12-06T08:00:00.' }),
    sites: z.array(site).max(2000),
    pools: z.array(pool).max(2000).optional(),
    departments: z.array(department).max(1000).optional(),
    people: z.array(person).min(1).max(200_000),
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
  })
  .meta({
    title: 'Organisation of the Lync client emulator',
    description:
      'Sites, people, contact lists and policies from which an emulated organisation starts.',
  });

/** An organisation file that fits the schema; references in it are not checked yet. */
export type OrganisationFile = z.infer<typeof organisationSchema>;
export type PersonEntry = z.infer<typeof person>;
export type FederatedPersonEntry = z.infer<typeof federatedPerson>;
export type PhotoEntry = z.infer<typeof photo>;
export type SettingsFileEntry = NonNullable<
  NonNullable<OrganisationFile['policies']>['client']
>[number];
