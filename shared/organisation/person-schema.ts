import { textOf } from '../contract/text-kinds.js';
import { lateObject } from '../schema/late-object.js';
import * as z from '../schema/late-zod.js';
import {
  address,
  optionalText,
  poolName,
  sipReference,
  sipReferences,
  siteName,
  text,
} from './organisation-values.js';

const phones = lateObject(() => ({
  work: text(64).optional(),
  mobile: text(64).optional(),
  home: text(64).optional(),
  other: text(64).optional(),
})).meta({ description: 'Telephone numbers as the directory prints them.' });

const sizeKB = z
  .number()
  .positive()
  .max(100)
  .meta({ description: 'Size that MaxPhotoSizeKB is compared with; the attribute holds 100 KB.' });

const photoFile = z
  .string()
  .max(260)
  .regex(
    /^(?!(?:[^/]*\/)*\.\.?\/)[^\\/:*?"<>|]+(\/[^\\/:*?"<>|]+)*\.([Jj][Pp][Ee]?[Gg]|[Pp][Nn][Gg])$/,
    'a .jpg, .jpeg or .png file below the folder of this file, with forward slashes',
  )
  .meta({ description: 'A JPEG or PNG file, relative to this file, with forward slashes.' });

const photo = z
  .union(
    [
      z.enum(['generated', 'none']),
      lateObject(() => ({ seed: text(128), sizeKB: sizeKB.optional() })),
      lateObject(() => ({ file: photoFile, sizeKB: sizeKB.optional() })),
    ],
    '"generated", "none", an object with a seed, or an object with a file',
  )
  .meta({
    description:
      '"generated" draws a portrait, "none" leaves the attribute empty, {"seed"} chooses the portrait, {"file"} reads a JPEG or PNG beside this file. Left out: "generated".',
  });

/** What a person whose PC the emulator does not show may be publishing at the start. */
const startStatuses = [
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

const startStatus = lateObject(() => ({
  status: z.enum(startStatuses),
  note: textOf('prose', text(500)).optional(),
  sinceMinutes: z
    .int()
    .min(0)
    .max(525_600)
    .optional()
    .meta({ description: 'Minutes before the start at which the status began. Left out: 0.' }),
})).meta({
  description: 'What the person publishes from a PC that is not shown. Left out: offline.',
});

const contacts = lateObject(() => ({
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
})).meta({ description: 'The contact list at the first sign-in.' });

const relationships = lateObject(() => ({
  'friends-and-family': sipReferences.optional(),
  workgroup: sipReferences.optional(),
  colleagues: sipReferences.optional(),
  'external-contacts': sipReferences.optional(),
  'blocked-contacts': sipReferences.optional(),
})).meta({ description: 'Privacy relationships given by hand.' });

const policyName = text(128).meta({ description: 'Name of a per-user policy, without Tag:.' });

/** A person of the organisation, as the file has them. */
export const personSchema = lateObject(() => ({
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
  upn: address.optional().meta({ description: 'User principal name. Left out: the SIP address.' }),
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
})).meta({ description: 'A person of the directory.' });

/** A person of a federated partner, whom no policy of the organisation governs. */
export const federatedPersonSchema = personSchema
  .omit({ site: true, pool: true, enabled: true, policies: true })
  .meta({ description: 'A person of a federated partner.' });

export type PersonEntry = z.infer<typeof personSchema>;
export type FederatedPersonEntry = z.infer<typeof federatedPersonSchema>;
export type PhotoEntry = z.infer<typeof photo>;
