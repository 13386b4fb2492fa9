import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { personSchema } from '../resolve-names.js';
import { clientsOnStageSchema } from '../views/clients-on-stage.js';
import type { Data } from '../views/data.js';
import { defineCommand, hostAct, hostQuery } from './define-command.js';

export const textFileSchema = lateObject(() => ({ text: z.string(), fileName: z.string() }));
/** A file to be kept by whoever asked for it. */
export type TextFile = Data<typeof textFileSchema>;

const openedCapsuleSchema = lateObject(() => ({
  commands: z.int().nonnegative().describe('Commands that had been given when it was saved.'),
  withoutExchange: z
    .array(z.string())
    .describe(
      'People whose clients read a real Exchange when it was saved; they reopen without the way to it.',
    ),
}));
/** What came of opening a capsule. */
export type OpenedCapsule = Data<typeof openedCapsuleSchema>;

/** What concerns the emulator as a whole: how it came to be what it is, kept, taken back, written down. */
export const hostCommands = [
  defineCommand({
    name: 'organisation.load',
    ...hostAct,
    summary: 'Replaces the organisation by the one in a file of the published format.',
    input: () => ({ text: z.string(), fileName: z.string().max(500) }),
    prepare: 'organisation-file',
    sentence: ({ fileName }) => `Load the organisation from ${fileName}.`,
  }),
  defineCommand({
    name: 'organisation.reset',
    ...hostAct,
    summary: 'Goes back to the sample organisation as it came, policies included.',
    prepare: 'sample-organisation',
    sentence: () => 'Return to the sample organisation.',
  }),
  defineCommand({
    name: 'organisation.export',
    ...hostQuery,
    summary:
      'Writes the organisation as it stands as a file of the published format: policies, configurations, grants and registries as they were changed, and its pictures.',
    result: () =>
      textFileSchema.extend({
        pictures: z
          .record(z.string(), z.base64())
          .describe('Picture files by the path that the file has for them.'),
      }),
    inTurn: true,
  }),
  defineCommand({
    name: 'stage.arrange-clients',
    ...hostAct,
    summary:
      'Arranges the clients on the stage of every window. Undo passes over it; what is left out stays as it is.',
    input: () => ({
      first: clientsOnStageSchema.shape.order
        .optional()
        .describe('SIP addresses of those that come first, in this order; the others keep theirs.'),
      hidden: clientsOnStageSchema.shape.hidden
        .optional()
        .describe('SIP addresses of all that are not to stand on the stage.'),
    }),
    sentence: () => 'Arrange the clients on the stage.',
  }),
  defineCommand({
    name: 'capsule.save',
    ...hostAct,
    summary:
      'Writes the whole state into one file, which opens to the same screen and the same next event.',
    input: () => ({
      pseudonyms: z
        .boolean()
        .optional()
        .describe(
          'Made-up names and texts instead of the real ones, in all of the file: people, sites, departments, hosts, groups, policies, notes, subjects, messages, pictures.',
        ),
    }),
    result: () => textFileSchema,
    sentence: () => 'Save a capsule.',
  }),
  defineCommand({
    name: 'capsule.open',
    ...hostAct,
    summary:
      'Replaces everything by what a capsule holds. The clock stands, whatever it did when the capsule was saved.',
    input: () => ({
      text: z
        .string()
        .describe('The file as it is; its size is capped by the reader, which says so.'),
      fileName: z.string().max(500).optional(),
      anyway: z
        .boolean()
        .optional()
        .describe(
          'Opens also a capsule of version 0.1.0, which says what was done: done again here, it may come to something else.',
        ),
    }),
    result: () => openedCapsuleSchema,
    prepare: 'capsule-file',
    sentence: ({ fileName = 'the capsule' }) => `Open ${fileName}.`,
  }),
  defineCommand({
    name: 'emulator.undo',
    ...hostAct,
    summary:
      'Takes back the last act that was not refused, and the time since; can be repeated. The pace of the clock stays.',
    result: () =>
      lateObject(() => ({
        undone: z.string().describe('What was taken back, in a sentence.'),
      })),
    sentence: () => 'Undo.',
  }),
  defineCommand({
    name: 'emulator.redo',
    ...hostAct,
    summary:
      'Does again what was undone last, with the time that had passed since; until something else is done. The pace of the clock stays.',
    result: () =>
      lateObject(() => ({
        redone: z.string().describe('What was done again, in a sentence.'),
      })),
    sentence: () => 'Redo.',
  }),
  defineCommand({
    name: 'emulator.reset',
    ...hostAct,
    summary: 'Goes back to where this organisation or capsule began.',
    sentence: () => 'Return to the beginning.',
  }),
  defineCommand({
    name: 'recorder.start',
    ...hostAct,
    summary: 'From now on, what is done becomes the steps of a scenario file.',
    sentence: () => 'Start recording.',
  }),
  defineCommand({
    name: 'recorder.expect',
    ...hostAct,
    summary:
      'Adds what a client shows now, of one contact or of its own user, as an expectation to the recording.',
    input: () => ({ sip: personSchema, contact: personSchema.optional() }),
    result: () =>
      lateObject(() => ({
        expected: z.string().describe('What is expected, in a sentence.'),
      })),
    sentence: ({ sip, contact = sip }) => `Expect what ${sip} is shown of ${contact}.`,
  }),
  defineCommand({
    name: 'recorder.stop',
    ...hostAct,
    summary: 'Ends the recording and returns the scenario file.',
    result: () => textFileSchema,
    sentence: () => 'Stop recording.',
  }),
] as const;
