import {
  dayMilliseconds,
  hourMilliseconds,
  minuteMilliseconds,
  toInstant,
} from '../../../../shared/lync/time.js';
import { later } from '../../../../shared/time/wall-time.js';
import { toNumber, toText } from '../values/conversion.js';
import { addMonths, formatDate } from '../values/date-format.js';
import { DateValue } from '../values/date-value.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import type { Value } from '../values/value.js';
import type { Budget } from './budget.js';

type DateMethod = (date: DateValue, inputs: readonly Value[], budget: Budget) => Value;

const count = ([value = null]: readonly Value[]): number => toNumber(value) ?? 0;

/** `AddDays` and its like move what the clocks show, as System.DateTime does. */
const adding =
  (unit: number): DateMethod =>
  (date, inputs) =>
    date.moved((wall) => later(wall, Math.round(count(inputs) * unit)));

const written =
  (format: string): DateMethod =>
  (date) =>
    formatDate(date, format);

/** Methods of a date, by lower-case name. Source: .NET, System.DateTime. */
export const dateMethods: Readonly<Record<string, DateMethod>> = {
  adddays: adding(dayMilliseconds),
  addhours: adding(hourMilliseconds),
  addminutes: adding(minuteMilliseconds),
  addseconds: adding(1_000),
  addmilliseconds: adding(1),
  addmonths: (date, inputs) => date.moved((wall) => addMonths(wall, Math.trunc(count(inputs)))),
  addyears: (date, inputs) => date.moved((wall) => addMonths(wall, 12 * Math.trunc(count(inputs)))),
  subtract: (date, [other = null]) =>
    other instanceof DateValue
      ? new TimeSpanValue(date.instant - other.instant)
      : other instanceof TimeSpanValue
        ? new DateValue(toInstant(date.instant - other.totalMilliseconds), date.clock)
        : date,
  tostring: (date, inputs, budget) =>
    formatDate(date, inputs.length === 0 ? 'G' : toText(inputs[0] ?? null, budget)),
  toshortdatestring: written('d'),
  tolongdatestring: written('D'),
  toshorttimestring: written('t'),
  tolongtimestring: written('T'),
};
