import { localMomentSchema } from '../../contract/commands/local-moment.js';
import { readClock, readLog, stageEntries } from '../../contract/emulator-views.js';
import { entriesAt } from '../../contract/key-pattern.js';
import { topicName } from '../../contract/keys.js';
import type { LogEntry } from '../../contract/log.js';
import { personSchema } from '../../contract/resolve-names.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { logKindSchema, noneSchema, partOrNone, partSchema, textSchema } from '../vocabulary.js';
import { type Comparison, contains, same } from './compare.js';
import { atLeastOne, defineExpectation } from './define-expectation.js';
import { type MomentText, momentTextIn, sameMoment, wholeTime } from './moment.js';

const logSchema = lateObject(() => ({
  kind: logKindSchema,
  who: personSchema.optional(),
  text: partSchema.optional().meta({ description: 'A part of the sentence.' }),
  at: z
    .array(localMomentSchema)
    .max(100)
    .optional()
    .meta({ description: 'When exactly, each time.' }),
  count: z.int().min(0).max(100_000).optional(),
})).meta({ description: 'Entries of the log; at least one unless at or count says otherwise.' });

/** What the stage shows: the clock, notices and the log; and any entry of a view. */
export const stageExpectations = {
  entry: defineExpectation({
    of: 'anywhere',
    summary: 'Any entry of the client’s view, or of the stage where no client is named.',
    schema: lateObject(() => ({
      key: z.string().max(400),
      path: z.string().max(200).optional().meta({ description: 'Such as presence.availability.' }),
      is: z.union([noneSchema, textSchema, z.number(), z.boolean(), z.null()]),
    })),
    read: async ({ views, client }, { key, path }) => {
      const topic = client === undefined ? 'stage' : topicName('client/{sip}', client);
      const steps = path === undefined ? [] : path.split('.');
      return [key, ...steps].reduce<unknown>(memberOf, await views.entries(topic));
    },
    compare: (what, { key, path = '', is }, seen) =>
      same(`${what} ${key} ${path}`.trimEnd(), is, seen),
  }),
  log: defineExpectation({
    of: 'anywhere',
    summary: 'Entries that the log has.',
    schema: z.array(logSchema).min(1).max(50),
    read: async ({ views }) => ({
      log: await readLog(views),
      textOf: momentTextIn((await readClock(views)).timeZone),
    }),
    compare: (what, expected, { log, textOf }) =>
      expected.flatMap((entry) => compareLog(what, entry, log, textOf)),
    show: () => ({ shell: true }),
  }),
  notice: defineExpectation({
    of: 'anywhere',
    summary: 'A part of a notice on the stage.',
    schema: partOrNone,
    read: async ({ views }) =>
      entriesAt(await stageEntries(views), 'notice/{notice}')
        .map(([, { title, text }]) => `${title}. ${text}`)
        .join('\n'),
    compare: contains,
  }),
  clock: defineExpectation({
    of: 'anywhere',
    summary: 'Where the clock stands.',
    schema: localMomentSchema,
    read: ({ views }) => readClock(views),
    compare: (what, expected, { now, timeZone }) => sameMoment(what, expected, now, timeZone),
  }),
  'next-event': defineExpectation({
    of: 'anywhere',
    summary: 'What happens next when time passes.',
    schema: lateObject(() => ({
      at: localMomentSchema.optional(),
      label: partSchema.optional(),
    })).refine(...atLeastOne('at', 'label')),
    read: ({ views }) => readClock(views),
    compare: (what, { at, label }, { next, timeZone }) => [
      ...sameMoment(`${what}.at`, at, next?.at, timeZone),
      ...contains(`${what}.label`, label, next?.label ?? ''),
    ],
  }),
};

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function compareLog(
  key: string,
  { kind, who, text, at, count }: z.infer<typeof logSchema>,
  log: readonly LogEntry[],
  textOf: MomentText,
): Comparison {
  const found = log.filter(
    (entry) =>
      entry.kind === kind &&
      (who === undefined || entry.sip === who) &&
      (text === undefined || entry.text.includes(text)),
  );
  const what = [key, kind, who, text].filter((part) => part !== undefined).join(' ');
  const isCounted = at !== undefined || count !== undefined;
  if (isCounted && log[0] !== undefined && log[0].id !== firstEntry)
    return [
      {
        what: `${what} ${at === undefined ? 'count' : 'at'}`,
        expected: 'every entry of the log',
        seen: `the last ${log.length} of them; what came before is no longer kept. Expect it sooner`,
      },
    ];
  if (at !== undefined)
    return same(
      `${what} at`,
      at.map(wholeTime),
      found.map((entry, index) => textOf(entry.at, at[index] ?? at[0])),
    );
  if (count !== undefined) return same(`${what} count`, count, found.length);
  return found.length > 0 ? [] : [{ what, expected: 'an entry', seen: nearest(log, kind) }];
}

/** Id of the first entry of every log. */
const firstEntry = 'e1';

/** Entries of the same kind, for the one who wonders what was there instead. */
function nearest(log: readonly LogEntry[], kind: string): string {
  const last = log.filter((entry) => entry.kind === kind).slice(-3);
  return last.length === 0 ? 'no entry of that kind' : last.map(({ text }) => text).join(' / ');
}
