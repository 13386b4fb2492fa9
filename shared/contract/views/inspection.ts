import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { logEntrySchema } from '../log.js';
import { textOf } from '../text-kinds.js';
import { busyTypeSchema } from './calendar.js';
import { presenceClassSchema } from './client.js';
import { type Data, effectiveText, instantSchema, view } from './data.js';

const madeBy = z
  .string()
  .nullable()
  .describe('Id of the entry in `log` that made it so; null where none is kept, or at the start.');

const inspectedEntry = {
  id: z.string(),
  subject: z.string(),
  location: z.string(),
  start: instantSchema,
  end: instantSchema,
  busyType: busyTypeSchema,
  isMeeting: z.boolean(),
  decides: z.boolean().describe('Whether this entry decides what the time is, at that moment.'),
  madeBy,
};

const heldEntrySchema = view('HeldEntry', 'An entry that the mailbox holds.', () => ({
  ...inspectedEntry,
  inCache: z
    .enum(['same', 'otherwise', 'not-yet'])
    .describe('How the client has it: just so, as an earlier poll read it, or not at all.'),
}));
export type HeldEntry = Data<typeof heldEntrySchema>;

const cachedEntrySchema = view('CachedEntry', 'An entry as the client read it.', () => ({
  ...inspectedEntry,
  inCalendar: z
    .enum(['same', 'otherwise', 'gone'])
    .describe('How the mailbox holds it: just so, changed since, or not any more.'),
}));
export type CachedEntry = Data<typeof cachedEntrySchema>;

const inspectedTickSchema = lateObject(() => ({
  at: instantSchema,
  failed: z.boolean(),
  text: z.string().describe('What it brought; empty when it brought nothing new.'),
})).nullable();
export type InspectedTick = Data<typeof inspectedTickSchema>;

const toldSchema = {
  text: z.string(),
  class: presenceClassSchema,
  since: instantSchema,
  madeBy,
};

const inspectedWatcherSchema = view('InspectedWatcher', 'What one watcher is told.', () => ({
  sip: z.string(),
  displayName: z.string(),
  relationship: z.string(),
  told: z
    .strictObject(toldSchema)
    .nullable()
    .describe('Null where nobody kept what was told at that moment.'),
}));
export type InspectedWatcher = Data<typeof inspectedWatcherSchema>;

/** How a calendar becomes what watchers see, at one moment. */
export const inspectionSchema = view(
  'Inspection',
  'How a calendar becomes what watchers are told, at one moment: four places, and what made each of them so.',
  () => ({
    sip: z.string(),
    displayName: z.string(),
    at: instantSchema,
    from: instantSchema.describe('Entries are those that share time with [from, to).'),
    to: instantSchema,
    calendar: z
      .array(heldEntrySchema)
      .nullable()
      .describe('What the mailbox held, by start; null where that moment is forgotten.'),
    cache: z
      .strictObject({
        since: instantSchema.nullable(),
        lastPoll: inspectedTickSchema,
        entries: z.array(cachedEntrySchema),
      })
      .describe('What the client had read.'),
    published: z
      .strictObject({
        lastPublication: inspectedTickSchema,
        calendarState: z
          .strictObject({
            entry: z.string().describe('Id of the entry whose state is published.'),
            subject: z.string(),
            text: z.string(),
            busyType: busyTypeSchema,
            since: instantSchema,
            madeBy,
          })
          .nullable(),
        presence: z
          .strictObject(toldSchema)
          .nullable()
          .describe('What all publications come to, as the person reads it.'),
        publications: z
          .array(textOf('sentence', z.string()))
          .nullable()
          .describe('Each state and what became of it; null for a moment that is over.'),
      })
      .describe('What the client had published.'),
    watchers: z.array(inspectedWatcherSchema),
    log: z
      .array(logEntrySchema)
      .describe('The entries that are named, and those that caused them, in order.'),
  }),
);
export type Inspection = Data<typeof inspectionSchema>;

const settingLayersSchema = view(
  'SettingLayers',
  'One setting in the three places it has.',
  () => ({
    parameter: textOf('program', z.string()),
    cmdlet: textOf('program', z.string()).describe('The noun of its cmdlets: `CsClientPolicy`.'),
    set: z
      .strictObject({
        identity: z.string(),
        value: z.string().describe('As the shell prints it; empty where there is none.'),
      })
      .describe('On the server now, in what governs the person.'),
    provisioned: z
      .strictObject({ identity: z.string(), value: z.string() })
      .nullable()
      .describe('What the last sign-in brought; null while the person is signed out.'),
    effective: effectiveText
      .nullable()
      .describe('What the client goes by; null while the person is signed out.'),
    pending: z.boolean().describe('Whether the next sign-in brings another value.'),
  }),
);
export type SettingLayers = Data<typeof settingLayersSchema>;

/** Settings as set, as provisioned and as effective. */
export const settingLayersListSchema = z.array(settingLayersSchema);
