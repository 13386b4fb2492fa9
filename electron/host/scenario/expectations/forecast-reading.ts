import type { Flips, ForecastView } from '../../../../shared/contract/views/calendar.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import type { EmulatorViews } from '../views.js';
import { type Comparison, contains, same } from './compare.js';
import { type MomentText, wholeTime } from './moment-text.js';

type ForecastExpectation = NonNullable<Expectation['forecast']>;

/** When presence of a person will flip, and why. */
export const readForecast = (views: EmulatorViews, sip: string): Promise<ForecastView> =>
  views.ask({ name: 'calendar.forecast', sip });

/** What of a forecast is not as expected. */
export function compareForecast(
  expected: ForecastExpectation,
  forecast: ForecastView,
  textOf: MomentText,
): Comparison {
  const { subject } = expected;
  const entry = forecast.entries.find((one) => subject === undefined || one.subject === subject);
  const lags = [
    ...same('forecast.worst-lag', expected['worst-lag'], forecast.worstLagSeconds),
    ...same('forecast.mean-lag', expected['mean-lag'], forecast.meanLagSeconds),
  ];
  const asksForEntry = Object.keys(expected).some((key) => !key.endsWith('-lag'));
  if (!asksForEntry) return lags;
  if (entry === undefined) {
    const all = forecast.entries.map((one) => one.subject);
    return [...lags, ...same('forecast.subject', subject ?? 'an entry', all)];
  }
  const told = (at: Instant | null, like: string | undefined): string =>
    at === null ? 'never' : textOf(at, like);
  const flips = (what: string, wanted: ExpectedFlips | undefined, seen: Flips): Comparison =>
    wanted === undefined
      ? []
      : [
          ...same(`${what}.flips`, wholeTime(wanted.flips), told(seen.flipsAt, wanted.flips)),
          ...same(
            `${what}.returns`,
            wholeTime(wanted.returns),
            told(seen.returnsAt, wanted.returns),
          ),
        ];
  return [
    ...flips('forecast', expected, entry),
    ...flips('forecast.chained', expected.chained, entry.byModel.chained),
    ...flips(
      'forecast.boundary-aware',
      expected['boundary-aware'],
      entry.byModel['boundary-aware'],
    ),
    ...contains('forecast.why', expected.why, entry.why),
    ...lags,
  ];
}

interface ExpectedFlips {
  readonly flips?: string | undefined;
  readonly returns?: string | undefined;
}
