import { textOf } from '../../../../shared/contract/text-kinds.js';
import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { accessListSchema } from './access-list.js';
import { aggregatesSchema, notSignedIn } from './aggregate.js';
import { calendarDataSchema, outOfOfficeSchema } from './calendar-data.js';
import { chosenStatusSchema } from './manual-status.js';
import { ownPhonesSchema } from './own-phones.js';
import { publishedPhotoSchema } from './published-photo.js';
import { statePublicationSchema } from './state-publication.js';

/** What is kept of publications beyond sign-out and can be at odds with each other. */
export const lastingPublications = ['note', 'outOfOffice', 'status'] as const;
export type LastingPublication = (typeof lastingPublications)[number];

/** All that the server holds about one person's presence. Never changes: a publication makes another one. */
export const personSnapshotSchema = lateObject(() => ({
  /** SIP address, as the directory has it. */
  sip: z.string(),
  /** Published something that outlives the endpoint, and is no longer as the organisation file lets them begin. */
  isKept: z.boolean(),
  /** A client of this person has been shown: no PC out of sight speaks for them any more. */
  wasShown: z.boolean(),
  /** The choice of the status menu; null after Reset Status and when it has lapsed. */
  chosen: chosenStatusSchema.nullable(),
  note: textOf('prose', z.string()).nullable(),
  /** When the personal note was written; null when that was before anybody counted. */
  notePublishedAt: instantSchema.nullable(),
  outOfOffice: outOfOfficeSchema.nullable(),
  /** In the order in which they were made, so that the later counts of two of one instant. */
  lasting: z.array(z.enum(lastingPublications)).max(lastingPublications.length),
  location: textOf('prose', z.string()).nullable(),
  /** Privacy mode: only people of the contact list are told more than name and e-mail address. */
  contactsOnly: z.boolean(),
  /** Until a client publishes another one, the address book's picture stands on the card. */
  photo: publishedPhotoSchema,
  /** What the person said of each number in Options: another one, or an empty text to keep it back. */
  phones: ownPhonesSchema.default({}),
  lastActive: instantSchema.nullable(),
  access: accessListSchema,
  calendar: calendarDataSchema.nullable(),
  /** In the order in which they were published. */
  states: z.array(statePublicationSchema),
  /** What came of the states when they were last aggregated. A state may have ended since: its timer aggregates again. */
  aggregates: aggregatesSchema,
}));
export type PersonSnapshot = Data<typeof personSnapshotSchema>;

/** Somebody about whom nothing is recorded. */
export const nobodyYet = (sip: string): PersonSnapshot => ({
  sip,
  isKept: false,
  wasShown: false,
  chosen: null,
  note: null,
  notePublishedAt: null,
  outOfOffice: null,
  lasting: [],
  location: null,
  contactsOnly: false,
  photo: { kind: 'corporate' },
  phones: {},
  lastActive: null,
  access: {},
  calendar: null,
  states: [],
  aggregates: notSignedIn,
});
