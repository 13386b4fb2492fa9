import { z } from 'zod';
import {
  customStatusClasses,
  longestCustomText,
  manualStatuses,
} from '../../../../shared/lync/presence.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { StandingStatus } from './manual-status.js';
import { lastingPublications } from './person-presence.js';

const instantSchema = z
  .int()
  .nonnegative()
  .transform((value) => value as Instant);

const standingStatuses = manualStatuses.filter(
  (status): status is StandingStatus => status !== 'reset',
);

const customStatusSchema = z.strictObject({
  text: z.string().min(1).max(longestCustomText),
  class: z.enum(customStatusClasses),
});

const photoSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('corporate') }),
  z.strictObject({ kind: z.literal('web'), uri: z.string().max(2048) }),
  z.strictObject({ kind: z.literal('none'), because: z.enum(['policy', 'choice']) }),
]);

/** What the server keeps of one person beyond sign-out. */
const personSchema = z.strictObject({
  /** Whether a client of this person has been shown. */
  wasShown: z.boolean(),
  /** The manual status; one that lapsed meanwhile is dropped on reading. */
  status: z
    .strictObject({
      status: z.union([z.enum(standingStatuses), customStatusSchema]),
      chosenAt: instantSchema,
    })
    .nullable(),
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
  photo: photoSchema,
  lastActive: instantSchema.nullable(),
  /** Container of each contact that the person assigned by hand, by SIP address. */
  containers: z.record(z.string(), z.int().min(0).max(32_767)),
});

/** Presence as a file holds it: what outlives every endpoint. */
export const presenceStateSchema = z.strictObject({
  lastActive: z.enum(['published', 'removed']),
  people: z.record(z.string(), personSchema),
});

export type PresenceState = z.output<typeof presenceStateSchema>;
export type PersonPresenceState = z.output<typeof personSchema>;
