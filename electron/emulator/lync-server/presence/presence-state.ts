import { toInstant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { chosenStatusSchema } from './manual-status.js';
import { lastingPublications } from './person-snapshot.js';
import { publishedPhotoSchema } from './published-photo.js';
import { lastActiveDeliveries } from './watched-presence.js';

const instantSchema = z.int().nonnegative().transform(toInstant);

/** What the server keeps of one person beyond sign-out. */
const personSchema = lateObject(() => ({
  /** Whether a client of this person has been shown. */
  wasShown: z.boolean(),
  /** The manual status; one that lapsed meanwhile is dropped on reading. */
  status: chosenStatusSchema.extend({ chosenAt: instantSchema }).nullable(),
  note: z.string().nullable(),
  notePublishedAt: instantSchema.nullable().default(null),
  /** Automatic replies stand until they are withdrawn. */
  outOfOffice: z
    .strictObject({ note: z.string().nullable(), publishedAt: instantSchema })
    .nullable()
    .default(null),
  /** In which order these were made; files of earlier versions tell it by their times alone. */
  order: z.array(z.enum(lastingPublications)).max(lastingPublications.length).default([]),
  location: z.string().nullable(),
  contactsOnly: z.boolean().default(false),
  photo: publishedPhotoSchema,
  lastActive: instantSchema.nullable(),
  /** Container of each contact that the person assigned by hand, by SIP address. */
  containers: z.record(z.string(), z.int().min(0).max(32_767)),
}));

/** Presence as a file holds it: what outlives every endpoint. */
export const presenceStateSchema = lateObject(() => ({
  lastActive: z.enum(lastActiveDeliveries),
  people: z.record(z.string(), personSchema),
}));

export type PresenceState = z.output<typeof presenceStateSchema>;
export type PersonPresenceState = z.output<typeof personSchema>;
