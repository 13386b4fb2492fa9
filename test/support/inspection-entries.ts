import type { Inspection, SettingLayers, TimelineView } from '../../shared/contract/index.js';
import { toInstant } from '../../shared/lync/time.js';
import { clock } from './stage-entries.js';

const at = clock.now;
const ago = (minutes: number) => toInstant(at - minutes * 60_000);
const ahead = (minutes: number) => toInstant(at + minutes * 60_000);

const standUp = {
  id: 'c1',
  subject: 'Stand-up',
  location: 'Room 4',
  start: ago(20),
  end: ahead(40),
  busyType: 'busy',
  isMeeting: true,
} as const;
const review = { ...standUp, id: 'c2', subject: 'Review', start: ahead(120), end: ahead(180) };
const dentist = {
  ...standUp,
  id: 'c3',
  subject: 'Dentist',
  location: '',
  start: ahead(240),
  end: ahead(300),
  busyType: 'oof',
  isMeeting: false,
} as const;

const entry = (
  id: string,
  minutes: number,
  kind: Inspection['log'][number]['kind'],
  text: string,
  cause: string | null,
): Inspection['log'][number] => ({
  id,
  at: ago(minutes),
  kind,
  actor: 'client',
  sip: 'alice@contoso.com',
  text,
  cause,
});

/** Alice at a moment: one meeting has reached everybody, one was moved since, one is not read yet. */
export const alicesInspection: Inspection = {
  sip: 'alice@contoso.com',
  displayName: 'Alice Ahlberg',
  at,
  from: ago(2000),
  to: ahead(3000),
  calendar: [
    { ...standUp, decides: true, madeBy: 'e1', inCache: 'same' },
    { ...review, decides: false, madeBy: 'e2', inCache: 'otherwise' },
    { ...dentist, decides: false, madeBy: null, inCache: 'not-yet' },
  ],
  cache: {
    since: ago(15),
    lastPoll: { at: ago(15), failed: false, text: '' },
    entries: [
      { ...standUp, decides: true, madeBy: 'e3', inCalendar: 'same' },
      {
        ...review,
        start: ahead(90),
        decides: false,
        madeBy: 'e3',
        inCalendar: 'otherwise',
      },
      { ...dentist, id: 'c4', subject: 'Call', decides: false, madeBy: 'e3', inCalendar: 'gone' },
    ],
  },
  published: {
    lastPublication: { at: ago(5), failed: false, text: '' },
    calendarState: {
      entry: 'c1',
      subject: 'Stand-up',
      text: 'In a meeting',
      busyType: 'busy',
      since: ago(5),
      madeBy: 'e4',
    },
    presence: { text: 'In a meeting', class: 'busy', since: ago(5), madeBy: 'e5' },
    publications: ['The calendar: Busy, published 08:25:00: it decides.'],
  },
  watchers: [
    {
      sip: 'bob@contoso.com',
      displayName: 'Bob Barros',
      relationship: 'workgroup',
      told: { text: 'In a meeting', class: 'busy', since: ago(5), madeBy: 'e5' },
    },
    { sip: 'carol@contoso.com', displayName: 'Carol Chen', relationship: 'none', told: null },
  ],
  log: [
    entry('e1', 30, 'command.exchange.add-entry', 'Add Stand-up to the calendar.', null),
    entry('e2', 10, 'command.exchange.change-entry', 'Change the entry c2.', null),
    entry(
      'e3',
      15,
      'calendar.polled',
      "Alice Ahlberg's client read the calendar: 3 entries.",
      null,
    ),
    entry('e4', 5, 'calendar.published', 'Alice Ahlberg\'s client published "In a meeting".', 'e3'),
    entry('e5', 5, 'presence.changed', 'Alice Ahlberg was Available and is In a meeting.', 'e4'),
  ],
};

const setting = (
  parameter: string,
  [set, provisioned]: readonly [string, string],
  effective: string,
): SettingLayers => ({
  parameter,
  cmdlet: 'CsClientPolicy',
  set: { identity: 'Global', value: set },
  provisioned: { identity: 'Global', value: provisioned },
  effective: {
    value: effective,
    source: provisioned === '' ? 'client-default' : 'policy',
    policy: null,
    locked: provisioned !== '',
    rule: 'photos/size-limit',
    reason: `The client goes by ${effective}.`,
  },
  pending: set !== provisioned,
});

export const alicesSettings: readonly SettingLayers[] = [
  setting('DisplayPhoto', ['NoPhoto', ''], 'AllPhotos'),
  setting('MaxPhotoSizeKB', ['30', '30'], '30'),
  setting('WebServicePollInterval', ['', ''], '00:15:00'),
];

export const alicesTimeline: TimelineView = {
  from: ago(120),
  to: ahead(120),
  until: ahead(0),
  calendar: [{ from: standUp.start, to: standUp.end, text: 'Stand-up', class: 'busy' }],
  polled: [{ from: ago(15), to: standUp.end, text: 'Stand-up', class: 'busy' }],
  published: [{ from: ago(5), to: ahead(0), text: 'In a meeting', class: 'busy' }],
  watchers: [],
  polls: [{ at: ago(15), failed: false, text: '' }],
  publications: [{ at: ago(5), failed: false, text: '' }],
};
