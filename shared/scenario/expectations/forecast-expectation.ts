import { z } from 'zod';
import { localMomentSchema } from '../../contract/commands/local-moment.js';
import { readClock } from '../../contract/emulator-views.js';
import type { Flips } from '../../contract/views/calendar.js';
import { textSchema } from '../vocabulary.js';
import { type Comparison, contains, same } from './compare.js';
import { defineExpectation } from './define-expectation.js';
import { sameMoment } from './moment.js';

const flipsSchema = z.strictObject({
  flips: z.union([z.literal('never'), localMomentSchema]).optional(),
  returns: z.union([z.literal('never'), localMomentSchema]).optional(),
});
type ExpectedFlips = z.infer<typeof flipsSchema>;

/** When presence of the client's user will flip, and why. */
export const forecast = defineExpectation({
  of: 'client',
  summary: 'When presence will show an entry of the calendar of the client’s user, and why.',
  schema: z.strictObject({
    subject: textSchema.optional().meta({ description: 'Which entry. Left out: the first.' }),
    ...flipsSchema.shape,
    why: textSchema.optional(),
    chained: flipsSchema.optional(),
    'boundary-aware': flipsSchema.optional(),
    'worst-lag': z.int().optional().meta({ description: 'Seconds.' }),
    'mean-lag': z.int().optional().meta({ description: 'Seconds.' }),
  }),
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
    const { subject, why, chained, 'boundary-aware': boundaryAware } = ofEntry;
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
      ...flips(`${what}.chained`, chained ?? {}, entry.byModel.chained),
      ...flips(`${what}.boundary-aware`, boundaryAware ?? {}, entry.byModel['boundary-aware']),
      ...contains(`${what}.why`, why, entry.why),
      ...lags,
    ];
  },
  show: (_, client) => ({ timeline: client }),
});
