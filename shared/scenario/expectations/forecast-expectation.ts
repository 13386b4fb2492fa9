import { localMomentSchema } from '../../contract/commands/local-moment.js';
import { readClock } from '../../contract/emulator-views.js';
import type { CalendarModel, Flips } from '../../contract/views/calendar.js';
import * as z from '../../schema/late-zod.js';
import { partSchema, textSchema } from '../vocabulary.js';
import { type Comparison, contains, same } from './compare.js';
import { atLeastOne, defineExpectation } from './define-expectation.js';
import { sameMoment } from './moment.js';

const flipsShape = {
  flips: z.union([z.literal('never'), localMomentSchema]).optional(),
  returns: z.union([z.literal('never'), localMomentSchema]).optional(),
};
const flipsSchema = z.strictObject(flipsShape);
type ExpectedFlips = z.infer<typeof flipsSchema>;

/** The readings beside the one that the emulator lives by; one that is left out does not compile. */
const otherModels: Readonly<
  Record<Exclude<CalendarModel, 'two-timers'>, z.ZodOptional<typeof flipsSchema>>
> = {
  chained: flipsSchema.optional(),
  'boundary-aware': flipsSchema.optional(),
};
const otherModelNames = Object.keys(otherModels) as (keyof typeof otherModels)[];

const forecastShape = {
  subject: textSchema.optional().meta({ description: 'Which entry. Left out: the first.' }),
  ...flipsShape,
  why: partSchema.optional(),
  ...otherModels,
  'worst-lag': z.int().optional().meta({ description: 'Seconds.' }),
  'mean-lag': z.int().optional().meta({ description: 'Seconds.' }),
};

/** When presence of the client's user will flip, and why. */
export const forecast = defineExpectation({
  of: 'client',
  summary: 'When presence will show an entry of the calendar of the client’s user, and why.',
  schema: z.strictObject(forecastShape).refine(...atLeastOne(...Object.keys(forecastShape))),
  read: async ({ views, client }) => {
    const { timeZone } = await readClock(views);
    return { ...(await views.ask({ name: 'calendar.forecast', sip: client })), timeZone };
  },
  compare: (what, expected, { entries, worstLagSeconds, meanLagSeconds, timeZone }) => {
    const { 'worst-lag': worst, 'mean-lag': mean, ...ofEntry } = expected;
    const lags = [
      ...same(`${what}.worst-lag`, worst, worstLagSeconds),
      ...same(`${what}.mean-lag`, mean, meanLagSeconds),
    ];
    if (Object.keys(ofEntry).length === 0) return lags;
    const { subject, why } = ofEntry;
    const entry = entries.find((one) => subject === undefined || one.subject === subject);
    if (entry === undefined) {
      const all = entries.map((one) => one.subject);
      return [...lags, ...same(`${what}.subject`, subject ?? 'an entry', all)];
    }
    const flips = (part: string, wanted: ExpectedFlips, seen: Flips): Comparison => [
      ...sameMoment(`${part}.flips`, wanted.flips, seen.flipsAt, timeZone, 'never'),
      ...sameMoment(`${part}.returns`, wanted.returns, seen.returnsAt, timeZone, 'never'),
    ];
    return [
      ...flips(what, ofEntry, entry),
      ...otherModelNames.flatMap((model) =>
        flips(`${what}.${model}`, ofEntry[model] ?? {}, entry.byModel[model]),
      ),
      ...contains(`${what}.why`, why, entry.why),
      ...lags,
    ];
  },
  show: (_, client) => ({ timeline: client }),
});
