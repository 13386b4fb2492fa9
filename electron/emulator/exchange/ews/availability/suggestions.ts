import { busyTypes } from '../../../../../shared/lync/mailbox.js';
import {
  dayMilliseconds,
  type Instant,
  minuteMilliseconds,
  toInstant,
} from '../../../../../shared/lync/time.js';
import {
  formatWallTime,
  later,
  minutesOf,
  startOfDay,
  type WallTime,
  weekdayOf,
} from '../../../../../shared/time/wall-time.js';
import { ianaClock, type ZoneClock } from '../../../../../shared/time/zone-clock.js';
import type { Mailbox } from '../../mailboxes/mailbox.js';
import type { WorkingHours } from '../../mailboxes/working-hours.js';
import { parseXmlDateTime } from '../../xml/xml-date-time.js';
import type { XmlElement } from '../../xml/xml-element.js';
import { EwsError } from '../soap/ews-error.js';
import { errorStatus, successStatus } from '../soap/soap-envelope.js';
import { busyTypeNames, mergedFreeBusy } from './free-busy-view.js';

/** From best to worst. */
export const suggestionQualities = ['Excellent', 'Good', 'Fair', 'Poor'] as const;
type Quality = (typeof suggestionQualities)[number];

interface SuggestionsView {
  readonly from: WallTime;
  readonly to: WallTime;
  readonly clock: ZoneClock;
  readonly minutes: number;
  /** Percent above one half of the attendees who must be free for a Good time. */
  readonly goodThreshold: number;
  readonly mostByDay: number;
  readonly mostOutsideWork: number;
  readonly least: Quality;
}

/** Times are suggested at each full and half hour. */
const stepMinutes = 30;
const longestWindow = 62 * dayMilliseconds;

/** SuggestionsResponse: present whenever suggestions were asked for, with an error where there can be none. */
export function answerSuggestions(
  options: XmlElement,
  clock: ZoneClock,
  mailboxes: readonly (Mailbox | undefined)[],
): string {
  try {
    const days = suggestDays(readView(options, clock), mailboxes);
    return response(
      successStatus,
      `<m:SuggestionDayResultArray>${days.join('')}</m:SuggestionDayResultArray>`,
    );
  } catch (error) {
    if (!(error instanceof EwsError)) throw error;
    return response(errorStatus(error.code, error.message), '');
  }
}

const response = (status: string, content: string): string =>
  `<m:SuggestionsResponse><m:ResponseMessage ${status}</m:ResponseMessage>${content}</m:SuggestionsResponse>`;

function readView(options: XmlElement, clock: ZoneClock): SuggestionsView {
  const number = (name: string, usual: number, least: number, most: number): number => {
    const value = Number(options.textOf(name) ?? usual);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new EwsError('ErrorInvalidArgument', `${name} is ${least} to ${most}, a whole number.`);
  };
  const wall = (name: string): WallTime => {
    const text = options.textOf('DetailedSuggestionsWindow', name) ?? '';
    const instant = parseXmlDateTime(text, clock);
    if (instant !== null) return clock.wallAt(instant);
    throw new EwsError(
      'ErrorInvalidTimeInterval',
      `${name} of DetailedSuggestionsWindow is "${text.slice(0, 40)}", expected a date and time.`,
    );
  };
  const [from, to] = [wall('StartTime'), wall('EndTime')];
  if (to <= from) {
    throw new EwsError(
      'ErrorInvalidTimeInterval',
      'DetailedSuggestionsWindow ends before it starts.',
    );
  }
  if (to - from > longestWindow) {
    throw new EwsError(
      'ErrorTimeIntervalTooBig',
      'DetailedSuggestionsWindow is longer than 62 days.',
    );
  }
  const name = options.textOf('MinimumSuggestionQuality') ?? 'Fair';
  const least = suggestionQualities.find((quality) => quality === name);
  if (least === undefined) {
    throw new EwsError(
      'ErrorInvalidArgument',
      `MinimumSuggestionQuality is one of ${suggestionQualities.join(', ')}.`,
    );
  }
  return {
    from,
    to,
    clock,
    minutes: number('MeetingDurationInMinutes', 60, 30, 1440),
    goodThreshold: number('GoodThreshold', 25, 0, 50),
    mostByDay: number('MaximumResultsByDay', 10, 0, 48),
    mostOutsideWork: number('MaximumNonWorkHourResultsByDay', 0, 0, 48),
    least,
  };
}

function suggestDays(view: SuggestionsView, mailboxes: readonly (Mailbox | undefined)[]): string[] {
  const days: string[] = [];
  for (let day = startOfDay(view.from); day < view.to; day = later(day, dayMilliseconds)) {
    const times = suggestTimes(view, day, mailboxes);
    const best = suggestionQualities.find((one) => times.some(({ quality }) => quality === one));
    days.push(
      `<t:SuggestionDayResult><t:Date>${formatWallTime(day)}</t:Date>` +
        `<t:DayQuality>${best ?? 'Poor'}</t:DayQuality>` +
        `<t:SuggestionArray>${times.map(writeSuggestion).join('')}</t:SuggestionArray></t:SuggestionDayResult>`,
    );
  }
  return days;
}

interface Suggestion {
  readonly wall: WallTime;
  readonly isWorkTime: boolean;
  readonly quality: Quality;
  /** Digits of free/busy, one for each attendee; `null` for one who is not known. */
  readonly busy: readonly (string | null)[];
}

/** The best times of a day, in order of time; those outside working hours only as many as asked for. */
function suggestTimes(
  view: SuggestionsView,
  day: WallTime,
  mailboxes: readonly (Mailbox | undefined)[],
): Suggestion[] {
  const found: Suggestion[] = [];
  const steps = dayMilliseconds / (stepMinutes * minuteMilliseconds);
  for (let step = 0; step < steps; step += 1) {
    const wall = later(day, step * stepMinutes * minuteMilliseconds);
    if (wall >= view.from && wall < view.to) found.push(judge(view, wall, mailboxes));
  }
  const good = found.filter(({ quality }) => rank(quality) <= rank(view.least));
  const best = good.toSorted((a, b) => rank(a.quality) - rank(b.quality) || a.wall - b.wall);
  const atWork = best.filter(({ isWorkTime }) => isWorkTime).slice(0, view.mostByDay);
  const atHome = best
    .filter(({ isWorkTime }) => !isWorkTime)
    .slice(0, Math.min(view.mostOutsideWork, view.mostByDay - atWork.length));
  return [...atWork, ...atHome].sort((a, b) => a.wall - b.wall);
}

const rank = (quality: Quality): number => suggestionQualities.indexOf(quality);

function judge(
  { clock, minutes, goodThreshold }: SuggestionsView,
  wall: WallTime,
  mailboxes: readonly (Mailbox | undefined)[],
): Suggestion {
  const from = clock.instantOf(wall);
  const to = toInstant(from + minutes * minuteMilliseconds);
  const busy = mailboxes.map((mailbox) =>
    mailbox ? mergedFreeBusy(mailbox.busyBetween(from, to), from, to, minutes) : null,
  );
  const free = (100 * busy.filter((digit) => digit === '0').length) / busy.length;
  const isWorkTime = mailboxes.every(
    (mailbox) => !mailbox || isWorking(mailbox.workingHours, from, to),
  );
  return { wall, isWorkTime, quality: qualityOf(free, goodThreshold), busy };
}

/** By the percentage of attendees who are free. Follows `exchange/suggestion-quality`. */
function qualityOf(free: number, goodThreshold: number): Quality {
  if (free === 100) return 'Excellent';
  if (free >= 50 + goodThreshold) return 'Good';
  return free >= 50 ? 'Fair' : 'Poor';
}

function isWorking(hours: WorkingHours, from: Instant, to: Instant): boolean {
  const clock = ianaClock(hours.timeZone);
  const [start, end] = [clock.wallAt(from), clock.wallAt(toInstant(to - 1))];
  return (
    hours.days.includes(weekdayOf(start)) &&
    startOfDay(start) === startOfDay(end) &&
    minutesOf(start) >= hours.startMinutes &&
    minutesOf(end) < hours.endMinutes
  );
}

function writeSuggestion({ wall, isWorkTime, quality, busy }: Suggestion): string {
  const conflicts = busy.map((digit) =>
    digit === null
      ? '<t:UnknownAttendeeConflictData/>'
      : `<t:IndividualAttendeeConflictData><t:BusyType>${busyTypeNames[busyTypes[Number(digit)] ?? 'free']}</t:BusyType></t:IndividualAttendeeConflictData>`,
  );
  return (
    `<t:Suggestion><t:MeetingTime>${formatWallTime(wall)}</t:MeetingTime><t:IsWorkTime>${isWorkTime}</t:IsWorkTime>` +
    `<t:SuggestionQuality>${quality}</t:SuggestionQuality>` +
    `<t:AttendeeConflictDataArray>${conflicts.join('')}</t:AttendeeConflictDataArray></t:Suggestion>`
  );
}
