import { z } from 'zod';
import { displayChoiceSchema } from '../contract/commands/client.js';
import { durationSchema } from '../contract/commands/clock.js';
import { commandSchema } from '../contract/commands/command.js';
import { deviceSchema } from '../contract/commands/endpoint.js';
import { localMomentSchema } from '../contract/commands/local-moment.js';
import { faultKinds, faultTargets } from '../lync/exchange-faults.js';
import {
  customStatuses,
  manualStatuses,
  type Relationship,
  relationshipContainers,
} from '../lync/presence.js';
import { expectationSchema } from './expectation-schema.js';
import { entryShape, mailboxSettings } from './mailbox-schema.js';
import { fileSchema, lineSchema, peopleSchema, personSchema, scriptSchema } from './vocabulary.js';

const who = personSchema;

const relationshipNames = Object.keys(relationshipContainers) as [Relationship, ...Relationship[]];

/** A device: the PC of the person's client, or another one by the id that the stage shows. */
const atDevice = z.union(
  [who, z.strictObject({ who, device: z.string().max(100) })],
  'a person, or a person and a device',
);

const note = z.string().max(2000);

/** What a step may do, by its key; a step does exactly one of these. Each stands for commands of the contract. */
export const actShape = {
  shell: scriptSchema.meta({
    description:
      'Runs text in the management shell. An error fails the step unless the next expect asks for it.',
  }),
  answer: z.string().max(10).meta({ description: 'Answers the prompt of the shell: Y, N, A, L.' }),
  'sign-in': peopleSchema,
  'sign-out': peopleSchema,
  'sign-out-and-in': peopleSchema,
  run: durationSchema.meta({ description: 'Lets so much virtual time pass: hh:mm:ss.' }),
  until: z
    .union(
      [
        localMomentSchema,
        z.strictObject({
          kind: z.string().max(100),
          who: personSchema.optional(),
          within: durationSchema,
        }),
      ],
      'a time such as 08:30:00, or a kind of log entry and within',
    )
    .meta({ description: 'Lets time pass up to a moment, or to the first such log entry.' }),
  next: z.int().min(1).max(1000).meta({ description: 'Goes to the next event, so many times.' }),
  sleep: z
    .strictObject({ who, for: durationSchema })
    .meta({ description: 'The PC sleeps so long, then wakes.' }),
  play: z
    .strictObject({ rate: z.number().min(1).max(3600), for: durationSchema })
    .meta({ description: 'Plays so much virtual time; where nobody watches, it passes at once.' }),
  meeting: z
    .strictObject({ who, ...entryShape })
    .meta({ description: 'Puts an entry into a calendar.' }),
  'change-meeting': z
    .strictObject({
      who,
      subject: lineSchema,
      'new-subject': lineSchema.optional(),
      start: localMomentSchema.optional(),
      end: localMomentSchema.optional(),
      location: lineSchema.optional(),
      busy: entryShape.busy,
      meeting: z.boolean().optional(),
    })
    .meta({ description: 'Changes the entry of that subject.' }),
  'delete-meeting': z
    .strictObject({ who, subject: lineSchema })
    .meta({ description: 'Takes the entry of that subject out of the calendar.' }),
  calendar: z
    .strictObject({ who, file: fileSchema })
    .meta({ description: 'Imports an iCalendar file.' }),
  mailbox: z.strictObject({ who, ...mailboxSettings }),
  fault: z
    .strictObject({
      target: z.enum(faultTargets),
      kind: z.enum(faultKinds),
      who: personSchema.optional(),
      times: z.int().min(1).max(100_000).optional(),
      until: localMomentSchema.optional(),
    })
    .meta({ description: 'Something goes wrong with Exchange.' }),
  'clear-faults': z.literal(true),
  lock: atDevice,
  unlock: atDevice,
  idle: atDevice.meta({ description: 'Nobody touches the device from now on.' }),
  activity: atDevice.meta({ description: 'Somebody touches a key or the mouse.' }),
  disconnect: atDevice,
  reconnect: atDevice,
  call: z.union(
    [
      who,
      z.strictObject({
        who,
        kind: z.enum(['call', 'conference']).optional(),
        device: z.string().max(100).optional(),
      }),
    ],
    'a person, or a person, a kind and a device',
  ),
  'end-call': atDevice,
  'add-device': z.strictObject({ who, device: deviceSchema }),
  'remove-device': z.strictObject({ who, device: z.string().max(100) }),
  relationship: z
    .strictObject({ who, contact: personSchema, is: z.enum([...relationshipNames, 'none']) })
    .meta({ description: 'What a person lets a contact see of himself.' }),
  status: z.strictObject({ who, status: z.enum([...manualStatuses, ...customStatuses]) }),
  'note-text': z.strictObject({ who, text: z.string().max(500) }),
  location: z.strictObject({ who, text: z.string().max(64) }),
  display: z
    .strictObject({ who, ...displayChoiceSchema.shape })
    .meta({ description: 'How a person lays out the contact list.' }),
  picture: z
    .strictObject({
      who,
      source: z.enum(['web', 'corporate', 'none']).optional(),
      url: z.string().max(2048).optional(),
    })
    .meta({
      description: 'Connects to the picture at a url of the scenario’s web, and chooses a source.',
    }),
  'option-values': z
    .strictObject({
      who,
      values: z.record(
        z.string().max(100),
        z.union([z.boolean(), z.number(), z.string().max(2048)]),
      ),
    })
    .meta({ description: 'OK in the Options dialog, by the names of the controls.' }),
  'last-active': z
    .enum(['published', 'removed'])
    .meta({ description: 'Whether the server update that removes Last Active is installed.' }),
  command: commandSchema.meta({ description: 'Any command, exactly as the contract has it.' }),
  expect: expectationSchema,
} as const;

export const actNames = Object.keys(actShape) as readonly (keyof typeof actShape)[];

const hasOneAct = (step: object): boolean => actNames.filter((name) => name in step).length === 1;

const optionalActs = Object.fromEntries(
  Object.entries(actShape).map(([name, schema]) => [name, schema.optional()]),
) as { [K in keyof typeof actShape]: z.ZodOptional<(typeof actShape)[K]> };

/** One step: what happens, or what must be seen. */
export const stepSchema = z
  .strictObject({
    title: z.string().max(200).optional(),
    note: note.optional(),
    at: localMomentSchema.optional().meta({
      description:
        'Brings the clock there first. An act comes before the polls and publications of that moment, an expect after them.',
    }),
    ...optionalActs,
  })
  .refine((step) => ('at' in step && !actNames.some((name) => name in step)) || hasOneAct(step), {
    message: 'exactly one thing that happens, such as shell, run or expect',
  })
  .meta({ description: 'What happens, or what must be seen.' });
export type StepForm = z.infer<typeof stepSchema>;
export type ActName = keyof typeof actShape;
export type ActForm<N extends ActName> = z.infer<(typeof actShape)[N]>;
