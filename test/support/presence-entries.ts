import type {
  Command,
  EndpointsView,
  ForecastEntry,
  ForecastView,
  TimelineView,
} from '../../shared/contract/index.js';
import type { MailboxEntryView, MailboxView } from '../../shared/contract/views/mailbox.js';
import { toInstant } from '../../shared/lync/time.js';
import { byDefault, byPolicy } from './client-entries.js';
import { at } from './stage-entries.js';

/** Alice's PC in use, and a mobile that nobody has touched for ten minutes. */
export const endpoints: EndpointsView = [
  {
    id: 'computer-1',
    device: 'computer',
    own: true,
    machine: 'active',
    locked: false,
    idleSince: null,
    call: null,
    since: at(-60),
  },
  {
    id: 'mobile-1',
    device: 'mobile',
    own: false,
    machine: 'inactive',
    locked: false,
    idleSince: at(-10),
    call: 'call',
    since: at(-5),
  },
];

const forecastEntry = (
  entry: string,
  subject: string,
  times: Pick<ForecastEntry, 'start' | 'end' | 'flipsAt' | 'returnsAt'>,
  why: string,
): ForecastEntry => ({
  entry,
  subject,
  ...times,
  busyType: 'busy',
  text: 'In a meeting',
  why,
  byModel: {
    'two-timers': { flipsAt: times.flipsAt, returnsAt: times.returnsAt },
    chained: { flipsAt: null, returnsAt: null },
    'boundary-aware': { flipsAt: times.start, returnsAt: times.end },
  },
});

/** One meeting that will be shown late, and one that is over before the next poll. */
export const forecast: ForecastView = {
  entries: [
    forecastEntry(
      'c1',
      'Design review',
      { start: at(10), end: at(60), flipsAt: at(30), returnsAt: at(60) },
      'The poll at 09:30:00 sees it, and the publication at 09:30:00 shows it.',
    ),
    forecastEntry(
      'c2',
      'Short call',
      { start: at(12), end: at(25), flipsAt: null, returnsAt: null },
      'The poll at 09:30:00 is the first to see it, and by then it is over.',
    ),
  ],
  pollInterval: byPolicy(1800, 'WebServicePollInterval'),
  publicationInterval: byDefault(300),
  worstLagSeconds: 1800,
  meanLagSeconds: 900,
  pollsPerHour: 2,
  models: [
    {
      model: 'two-timers',
      title: 'Two timers',
      note: 'The author’s understanding.',
      isDefault: true,
      rule: 'calendar/two-timers',
    },
    {
      model: 'chained',
      title: 'Chained',
      note: 'A publication follows each poll.',
      isDefault: false,
      rule: 'calendar/chained',
    },
    {
      model: 'boundary-aware',
      title: 'Boundary-aware',
      note: 'The client sets a timer for each start and end.',
      isDefault: false,
      rule: 'calendar/boundary-aware',
    },
  ],
};

/** Right after the present of the stage's clock. */
const untilNow = toInstant(at(5.2) + 1);

/** From six in the morning; the poll at 08:30 failed, the one at 09:00 brought the review. */
function timeline(from = at(-180), to = at(60)): TimelineView {
  const every = (minutes: number) =>
    Array.from({ length: Math.floor(185 / minutes) }, (_, index) => ({
      at: at(-180 + index * minutes),
      failed: minutes === 30 && index === 5,
      text: minutes === 30 && index === 6 ? 'Design review is new.' : '',
    }));
  return {
    from,
    to,
    until: untilNow,
    calendar: [
      { from: at(-90), to: at(-40), text: 'Busy: Stand-up', class: 'busy' },
      { from: at(-20), to: at(40), text: 'Busy: Design review', class: 'busy' },
      { from: at(45), to: at(60), text: 'Tentative: Lunch?', class: 'tentative' },
    ],
    polled: [
      { from: at(-90), to: at(-40), text: 'Busy: Stand-up', class: 'busy' },
      { from: at(0), to: at(60), text: 'Busy: Design review', class: 'busy' },
    ],
    published: [
      { from: at(-90), to: at(-40), text: 'In a meeting', class: 'busy' },
      { from: at(0), to: untilNow, text: 'In a meeting', class: 'busy' },
    ],
    watchers: [
      {
        sip: 'bob@contoso.com',
        displayName: 'Bob Haller',
        relationship: 'Colleagues',
        spans: [
          { from: at(-180), to: at(-90), text: 'Available', class: 'available' },
          { from: at(-90), to: at(-40), text: 'In a meeting', class: 'busy' },
          { from: at(-40), to: at(-30), text: 'Away', class: 'away' },
          { from: at(-30), to: at(0), text: 'Available', class: 'available' },
          { from: at(0), to: untilNow, text: 'In a meeting', class: 'busy' },
        ],
      },
      {
        sip: 'carol@contoso.com',
        displayName: 'Carol Diaz',
        relationship: 'External Contacts',
        spans: [
          { from: at(-180), to: at(-90), text: 'Available', class: 'available' },
          { from: at(-90), to: at(-40), text: 'Busy', class: 'busy' },
          { from: at(-40), to: untilNow, text: 'Offline', class: 'offline' },
        ],
      },
    ],
    polls: every(30),
    publications: every(5),
  };
}

export const mailboxEntry = (
  id: string,
  subject: string,
  changes: Partial<MailboxEntryView> = {},
): MailboxEntryView => ({
  id,
  subject,
  location: '',
  start: at(10),
  end: at(60),
  busyType: 'busy',
  isMeeting: true,
  isAllDay: false,
  createdAt: at(0),
  ...changes,
});

/** Alice's mailbox on Exchange 2010: a meeting, an overlapping appointment, a day off, no fault. */
export const mailbox: MailboxView = {
  sip: 'alice@contoso.com',
  displayName: 'Alice Ng',
  smtpAddress: 'alice@contoso.com',
  version: '2010',
  workingHours: {
    timeZone: 'America/Los_Angeles',
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    startMinutes: 480,
    endMinutes: 1020,
  },
  automaticReplies: {
    state: 'disabled',
    start: null,
    end: null,
    internalMessage: '',
    externalMessage: '',
  },
  entries: [
    mailboxEntry('c0', 'Offsite', {
      start: at(-3 * 1440 - 540),
      end: at(-2 * 1440 - 540),
      busyType: 'oof',
      isAllDay: true,
    }),
    mailboxEntry('c1', 'Design review', { location: 'Room 4' }),
    mailboxEntry('c2', 'Focus time', {
      start: at(30),
      end: at(90),
      isMeeting: false,
      busyType: 'tentative',
    }),
    mailboxEntry('c3', 'Planning', { start: at(-1440 + 60), end: at(-1440 + 150) }),
  ],
  faults: [],
};

/** Stage entries that presence adds for Alice. */
export const presenceStage = {
  'endpoints/alice@contoso.com': endpoints,
  'mailbox/alice@contoso.com': mailbox,
} as const;

/** Answers the queries of forecast and timeline. */
export function answerPresence(command: Command): unknown {
  if (command.name === 'calendar.forecast') return forecast;
  if (command.name === 'timeline.read') return timeline();
  return null;
}
