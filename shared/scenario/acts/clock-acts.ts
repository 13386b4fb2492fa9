import { durationSchema } from '../../contract/commands/clock.js';
import { localMomentSchema } from '../../contract/commands/local-moment.js';
import { personSchema } from '../../contract/resolve-names.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { logKindSchema, scriptSchema } from '../vocabulary.js';
import { defineAct } from './define-act.js';

/** The verbs of the clock, and the shell. */
export const clockActs = {
  shell: defineAct({
    summary:
      'Runs text in the management shell. An error fails the step unless the expect behind it asks for it.',
    schema: scriptSchema,
    to: (text) => [{ name: 'shell.run', text }],
    from: { 'shell.run': ({ text, script }) => (script === undefined ? text : null) },
  }),
  answer: defineAct({
    summary: 'Answers the prompt of the shell: Y, A, N, L; any text where it asks for text.',
    schema: z.string().max(2_000),
    to: (choice) => [{ name: 'shell.answer', choice }],
    from: { 'shell.answer': ({ choice }) => choice },
  }),
  run: defineAct({
    summary: 'Lets so much virtual time pass: hh:mm:ss.',
    schema: durationSchema,
    to: (duration) => [{ name: 'clock.run', duration }],
    from: { 'clock.run': ({ duration }) => duration },
  }),
  until: defineAct({
    summary: 'Lets time pass up to a moment, or to the first such log entry.',
    schema: z.union(
      [
        localMomentSchema,
        lateObject(() => ({
          kind: logKindSchema,
          who: personSchema.optional(),
          within: durationSchema,
        })),
      ],
      'a time such as 08:30:00, or a kind of log entry and within',
    ),
    to: (form, names) => {
      if (typeof form === 'string') return [{ name: 'clock.run-to', time: form }];
      const { kind, who, within } = form;
      const sip = who === undefined ? {} : { sip: names.person(who, 'who') };
      return [{ name: 'clock.until', condition: { kind, ...sip }, within }];
    },
    from: {
      // A moment before what is due then is the `at` of the step that follows.
      'clock.run-to': ({ time, before }) => (before === true ? null : time),
      'clock.until': ({ condition: { kind, sip }, within }) => ({ kind, who: sip, within }),
    },
  }),
  next: defineAct({
    summary: 'Goes to the next event, so many times.',
    schema: z.int().min(1).max(1000),
    to: (count) => Array.from({ length: count }, () => ({ name: 'clock.next' })),
    from: { 'clock.next': () => 1 },
  }),
  sleep: defineAct({
    summary: 'The PC sleeps so long, then wakes.',
    schema: lateObject(() => ({
      who: personSchema,
      for: durationSchema,
      passing: durationSchema
        .optional()
        .meta({ description: 'How much of it passes in this step. Left out: all of it.' }),
    })),
    to: ({ who, for: duration, passing }, names) => [
      { name: 'clock.sleep', sip: names.person(who, 'who'), duration, passing },
    ],
    from: { 'clock.sleep': ({ sip, duration, passing }) => ({ who: sip, for: duration, passing }) },
  }),
};
