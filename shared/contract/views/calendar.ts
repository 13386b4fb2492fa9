import { busyTypes } from '../../lync/mailbox.js';
import { presenceClasses } from '../../lync/presence.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { type Data, effectiveNumber, instantSchema, ruleIdSchema, view } from './data.js';

export const busyTypeSchema = z
  .enum(busyTypes)
  .meta({ id: 'BusyType', description: 'How a calendar counts a time, as Exchange names it.' });

const calendarModelSchema = z.enum(['two-timers', 'chained', 'boundary-aware']).meta({
  id: 'CalendarModel',
  description: 'A reading of how calendar data becomes presence.',
});
export type CalendarModel = z.output<typeof calendarModelSchema>;

const flipsSchema = view(
  'Flips',
  'When presence shows an entry; both null when it never does.',
  () => ({
    flipsAt: instantSchema.nullable(),
    returnsAt: instantSchema.nullable(),
  }),
);
export type Flips = Data<typeof flipsSchema>;

export const flipsByModelSchema = z.record(calendarModelSchema, flipsSchema);

export const describedModelsSchema = z.array(
  lateObject(() => ({
    model: calendarModelSchema,
    title: z.string(),
    note: z.string(),
    rule: ruleIdSchema,
    isDefault: z.boolean(),
  })),
);

const forecastEntrySchema = view('ForecastEntry', 'What will come of one calendar entry.', () => ({
  ...flipsSchema.shape,
  entry: z
    .string()
    .describe(
      'Id of the entry in Exchange; of a deleted one, that of the copy in the client’s cache.',
    ),
  subject: z.string(),
  start: instantSchema,
  end: instantSchema,
  busyType: busyTypeSchema,
  text: z
    .string()
    .describe(
      'What watchers read while it is published, such as `In a meeting`; empty when nothing is published.',
    ),
  why: z
    .string()
    .describe('Whole sentences: which poll sees it, which publication shows it, or why none does.'),
  byModel: flipsByModelSchema.describe('The same under each model.'),
}));
export type ForecastEntry = Data<typeof forecastEntrySchema>;

export const forecastViewSchema = view(
  'ForecastView',
  'When presence will show each calendar entry, and how long a change takes to show.',
  () => ({
    entries: z.array(forecastEntrySchema),
    pollInterval: effectiveNumber.describe('In seconds.'),
    publicationInterval: effectiveNumber.describe('In seconds.'),
    worstLagSeconds: z
      .number()
      .describe('Seconds from a change in the calendar to presence: always less than this.'),
    meanLagSeconds: z.number(),
    pollsPerHour: z.number().describe('Of one client.'),
    models: describedModelsSchema,
  }),
);
export type ForecastView = Data<typeof forecastViewSchema>;

const timelineClassSchema = z.enum([...presenceClasses, ...busyTypes]);
/** How a span of the timeline is coloured. */
export type TimelineClass = z.output<typeof timelineClassSchema>;

const timelineSpanSchema = view(
  'TimelineSpan',
  'One stretch of a lane; half-open. Where nothing is, there is no span.',
  () => ({
    from: instantSchema,
    to: instantSchema,
    text: z.string(),
    class: timelineClassSchema.describe('How the span is coloured.'),
  }),
);
export type TimelineSpan = Data<typeof timelineSpanSchema>;

const timelineTickSchema = view('TimelineTick', 'A poll or a publication.', () => ({
  at: instantSchema,
  failed: z.boolean(),
  text: z.string().describe('What the tick brought; empty when it brought nothing new.'),
}));
export type TimelineTick = Data<typeof timelineTickSchema>;

export const timelineViewSchema = view(
  'TimelineView',
  'What happened between two moments.',
  () => ({
    from: instantSchema,
    to: instantSchema,
    until: instantSchema.describe(
      'Where what was published and seen ends: right after the present, or with the range.',
    ),
    calendar: z.array(timelineSpanSchema).describe('The mailbox as it is now.'),
    polled: z.array(timelineSpanSchema).describe('The client’s cache as it was at each moment.'),
    published: z
      .array(timelineSpanSchema)
      .describe('The calendar state as it was published at each moment.'),
    watchers: z.array(
      z.strictObject({
        sip: z.string(),
        displayName: z.string(),
        relationship: z.string(),
        spans: z.array(timelineSpanSchema),
      }),
    ),
    polls: z.array(timelineTickSchema),
    publications: z.array(timelineTickSchema),
  }),
);
export type TimelineView = Data<typeof timelineViewSchema>;
