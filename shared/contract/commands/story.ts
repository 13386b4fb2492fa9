import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { defineCommand, hostAct } from './define-command.js';

const storyFileSchema = lateObject(() => ({
  fileName: z.string().max(500),
  text: z.string().describe('The file as it is.'),
  files: z
    .record(z.string().max(260), z.base64())
    .optional()
    .describe('Files that it names, such as `alice.ics`, in base64.'),
}));

/** Playing a scenario on the stage. What was there before waits meanwhile and comes back when the story is closed. */
export const storyCommands = [
  defineCommand({
    name: 'story.open',
    ...hostAct,
    summary:
      'Puts a scenario on the stage, at its beginning: a story that comes with the program by its name, or a file. What was there before waits until the story is closed.',
    input: () => ({
      story: z.union(
        [z.string().max(100), storyFileSchema],
        'the name of a story that comes with the program, or a scenario file',
      ),
    }),
    prepare: 'story-file',
    sentence: ({ story }) =>
      `Open the story ${typeof story === 'string' ? story : story.fileName}.`,
  }),
  defineCommand({
    name: 'story.next',
    ...hostAct,
    summary:
      'Takes the next step of the story at once, or brings the one under way to its end. Does nothing after the last.',
    sentence: () => 'Take the next step of the story.',
  }),
  defineCommand({
    name: 'story.back',
    ...hostAct,
    summary:
      'Returns to the exact state before the current step of the story; to the beginning, where none was taken.',
    sentence: () => 'Go back a step of the story.',
  }),
  defineCommand({
    name: 'story.go-to',
    ...hostAct,
    summary:
      'Returns to the exact state after so many steps of the story; steps that were not taken yet are taken. 0 is its beginning.',
    input: () => ({ step: z.int().min(0).max(10_000) }),
    sentence: ({ step }) => `Go to step ${step} of the story.`,
  }),
  defineCommand({
    name: 'story.play',
    ...hostAct,
    summary:
      'Lets the story go on by itself: time passes at the rates of the scenario, with a pause to read after each step.',
    sentence: () => 'Play the story.',
  }),
  defineCommand({
    name: 'story.pause',
    ...hostAct,
    summary: 'Stops the story where it is.',
    sentence: () => 'Pause the story.',
  }),
  defineCommand({
    name: 'story.close',
    ...hostAct,
    summary: 'Ends the story; what was there before it is back.',
    sentence: () => 'Close the story.',
  }),
] as const;
