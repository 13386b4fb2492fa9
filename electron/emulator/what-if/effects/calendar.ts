import type { Seconds } from '../../../../shared/lync/time.js';
import { pollsPerHour } from '../../lync-client/calendar/forecast-view.js';
import type { CalendarLook } from '../client-look.js';
import {
  type Change,
  type ComparedClients,
  defineEffect,
  type EffectDefinition,
  loseAndGain,
  notThere,
  type Reason,
  reasonOf,
  valueChange,
} from '../effect.js';

const units = [
  { name: 'hour', seconds: 3600 },
  { name: 'minute', seconds: 60 },
  { name: 'second', seconds: 1 },
] as const;

/** `1 hour 30 minutes`. */
function spanText(span: number): string {
  let left = Math.round(span);
  const parts = units.flatMap(({ name, seconds }) => {
    const count = Math.floor(left / seconds);
    left -= count * seconds;
    return count === 0 ? [] : [`${count} ${name}${count === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? '0 seconds' : parts.join(' ');
}

interface ComparedCalendars {
  readonly before: CalendarLook;
  readonly after: CalendarLook;
}

/** Asks of the calendars of both clients where there are any. */
const ofCalendars =
  (change: (calendars: ComparedCalendars) => Change | null) =>
  ({ before: { calendar: before }, after: { calendar: after } }: ComparedClients): Change | null =>
    before && after && change({ before, after });

/** The poll interval, where it became longer or shorter. */
const polls = (longer: boolean) =>
  ofCalendars(({ before: { poll: before }, after: { poll: after } }) => {
    const change = valueChange(
      { before, after },
      (seconds: Seconds) => `every ${spanText(seconds)}`,
    );
    if (change === null || after.value > before.value !== longer) return null;
    return { ...change, amount: Math.abs(pollsPerHour(after.value) - pollsPerHour(before.value)) };
  });

const lagReason = ({ poll, publication }: CalendarLook): Reason => ({
  rule: 'calendar/lag',
  text: `${poll.reason} ${publication.reason}`,
});

/** The worst case of presence behind the calendar, where it became longer or shorter. */
const lags = (longer: boolean) =>
  ofCalendars(({ before, after }) => {
    const [was, will] = [before.lag.worst, after.lag.worst];
    if (was === will || will > was !== longer) return null;
    const text = (worst: number): string => `up to ${spanText(worst)} behind`;
    return {
      before: { text: text(was), why: lagReason(before) },
      after: { text: text(will), why: lagReason(after) },
    };
  });

const permissionLabels = {
  reads: 'Reading the calendar',
  presence: 'Calendar state in presence',
  freeBusy: 'Free/busy information',
  meetingDetails: 'Subject and location of meetings',
  outOfOfficeNote: 'The Out of Office note',
} as const satisfies Record<keyof CalendarLook['permissions'], string>;

const parameters: Readonly<Record<string, string>> = {
  presence: 'DisableCalendarPresence',
  freeBusy: 'DisableFreeBusyInfo',
  meetingDetails: 'DisableMeetingSubjectAndLocation',
  outOfOfficeNote: 'DisablePresenceNote',
};

const inPolls = (what: string) => (sum: number) =>
  `${Math.round(sum).toLocaleString('en')} ${what} polls an hour`;

const common = { takesEffect: 'next-sign-in', of: 'client' } as const;

/** How presence follows the calendar. */
export const calendarEffects: readonly EffectDefinition[] = [
  defineEffect({
    ...common,
    id: 'polls-less-often',
    group: 'lose',
    title: 'A longer poll of Exchange',
    sentence: 'poll Exchange less often',
    counts: 'Polls an hour',
    inAll: inPolls('fewer'),
    change: polls(true),
  }),
  defineEffect({
    ...common,
    id: 'polls-more-often',
    group: 'gain',
    title: 'A shorter poll of Exchange',
    sentence: 'poll Exchange more often',
    counts: 'Polls an hour',
    inAll: inPolls('more'),
    change: polls(false),
  }),
  defineEffect({
    ...common,
    id: 'presence-later',
    group: 'lose',
    title: 'Presence later behind the calendar',
    sentence: 'have presence that may be later behind the calendar',
    change: lags(true),
  }),
  defineEffect({
    ...common,
    id: 'presence-sooner',
    group: 'gain',
    title: 'Presence sooner behind the calendar',
    sentence: 'have presence that is sooner behind the calendar',
    change: lags(false),
  }),
  defineEffect({
    ...common,
    id: 'publication-interval',
    group: 'change',
    title: 'Calendar publications at another interval',
    sentence: 'publish calendar data at another interval',
    change: ofCalendars(({ before, after }) =>
      valueChange(
        { before: before.publication, after: after.publication },
        (seconds) => `every ${spanText(seconds)}`,
      ),
    ),
  }),
  ...loseAndGain({
    id: 'calendar-publication',
    title: 'What presence tells of the calendar',
    what: 'parts of the calendar in presence',
    takesEffect: 'next-sign-in',
    offers: ({ calendar, settings }) =>
      calendar &&
      new Map(
        Object.entries(permissionLabels)
          // Keys of the labels are those of the permissions.
          .filter(([key]) => calendar.permissions[key as keyof typeof permissionLabels])
          .map(([key, label]) => [
            key,
            {
              label,
              why: reasonOf(settings.setting(parameters[key] ?? 'DisableCalendarPresence')),
            },
          ]),
      ),
    missing: ({ settings }, key) =>
      notThere(settings.setting(parameters[key] ?? 'DisableCalendarPresence')),
  }),
];
