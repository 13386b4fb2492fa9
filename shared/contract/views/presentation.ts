import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { defineTopic, type EntriesOf } from '../define-topic.js';
import { personSchema } from '../resolve-names.js';
import { textOf } from '../text-kinds.js';
import { type Data, view } from './data.js';
import { mostClientsShown } from './most-clients-shown.js';

export const clientLookSchema = view(
  'ClientLookView',
  'What is open in the window of a client; all else is closed.',
  () => ({
    options: z
      .strictObject({
        page: textOf('program', z.string().max(100))
          .nullable()
          .describe('By its title; null for the first.'),
      })
      .nullable()
      .describe('The Options dialog.'),
    conversation: z
      .string()
      .max(320)
      .nullable()
      .describe('Address of the other person of a conversation that there is.'),
    card: personSchema.nullable().describe('Address of whose contact card it is.'),
    row: z
      .string()
      .max(320)
      .nullable()
      .describe('Address of the contact whose row is to be in sight.'),
  }),
);
export type ClientLookView = Data<typeof clientLookSchema>;

/** What hides the clients from the audience. */
export const coverSchema = z.enum(['none', 'black', 'white']);
export type Cover = z.infer<typeof coverSchema>;

export const pointSchema = lateObject(() => ({
  client: personSchema.describe('SIP address of whose client it is.'),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
})).describe('A place in the window of a client, as shares of its width and height.');
export type PointView = Data<typeof pointSchema>;

const audienceSchema = view('AudienceView', 'All that the audience sees.', () => ({
  clients: z
    .array(z.strictObject({ sip: z.string(), look: clientLookSchema.nullable() }))
    .max(mostClientsShown)
    .describe('From left to right; a look of null leaves open what is open.'),
  zoom: z.string().nullable().describe('The one of them that is shown alone; null for all.'),
  cover: coverSchema,
  caption: z.string().nullable(),
  pointer: pointSchema.nullable(),
  step: z
    .int()
    .nullable()
    .describe(
      'Steps of the story that were taken, by which a window can ask for the next; null without a story.',
    ),
  free: z.boolean().describe('Whether the presenter acts by hand, beside the steps of a story.'),
}));
export type AudienceView = Data<typeof audienceSchema>;

const presentationSchema = view('PresentationView', 'How the presentation is led.', () => ({
  minutes: z.int().nullable().describe('How long it is meant to take; null where nobody said.'),
  clients: z
    .array(z.string())
    .nullable()
    .describe('Chosen by the presenter until the next step; null for those of the step.'),
  caption: z
    .string()
    .nullable()
    .describe('Written by the presenter until the next step; null for the title of the step.'),
  captioned: z.boolean().describe('Whether there is a caption at all.'),
  windows: z.int().describe('How many windows of the audience are open.'),
  swappable: z
    .boolean()
    .describe(
      'Whether presenter and audience can exchange their screens: only in the desktop program, on a screen each.',
    ),
}));
export type PresentationView = Data<typeof presentationSchema>;

/** For those who lead a presentation. */
export const presentationTopic = defineTopic({
  name: 'presentation',
  summary: 'How the presentation under way is led, and what its audience sees; empty without one.',
  parameters: {},
  entries: { presentation: presentationSchema, audience: audienceSchema },
});
export type PresentationEntries = EntriesOf<typeof presentationTopic>;

/** For the windows of the audience; whoever follows it counts as one. */
export const audienceTopic = defineTopic({
  name: 'audience',
  summary: 'What the audience of the presentation under way sees; empty without one.',
  parameters: {},
  entries: { audience: audienceSchema },
});
export type AudienceEntries = EntriesOf<typeof audienceTopic>;
