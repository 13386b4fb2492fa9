import { ExchangeError } from '../../../electron/emulator/exchange/exchange-error.js';
import {
  ExchangeServer,
  type ExchangeSnapshot,
  exchangeSnapshotSchema,
} from '../../../electron/emulator/exchange/exchange-server.js';
import { bob, openExchange, utc } from '../../unit/emulator/exchange/exchange-world.js';
import { mutateText } from '../inputs/mutate-text.js';
import type { Random } from '../inputs/random.js';
import { type FuzzReader, refusalOf } from '../reader.js';

const calendar = (...parts: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...parts, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', 'UID:1@contoso.com', 'SUMMARY:Stand-up', ...lines, 'END:VEVENT'].join('\r\n');

const pacific =
  'BEGIN:VTIMEZONE\r\nTZID:My own Pacific\r\nBEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0700\r\nTZOFFSETTO:-0800\r\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0800\r\nTZOFFSETTO:-0700\r\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE';

const seeds = [
  calendar(
    event('DTSTART:20101206T090000Z', 'DTEND:20101206T100000Z', 'LOCATION:Room\\, first floor'),
  ),
  calendar(
    pacific,
    event(
      'DTSTART;TZID=My own Pacific:20101206T090000',
      'DURATION:PT30M',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10',
      'EXDATE;TZID=My own Pacific:20101208T090000',
    ),
  ),
  calendar(
    event(
      'DTSTART;VALUE=DATE:20101206',
      'DTEND;VALUE=DATE:20101207',
      'RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20111231',
      'TRANSP:TRANSPARENT',
    ),
    event(
      'RECURRENCE-ID;VALUE=DATE:20101231',
      'DTSTART;VALUE=DATE:20101230',
      'STATUS:CANCELLED',
      'SEQUENCE:2',
    ),
  ),
  calendar(
    'X-WR-TIMEZONE:Europe/Berlin',
    'METHOD:REQUEST',
    event(
      'DTSTART;TZID="W. Europe Standard Time":20101207T090000',
      'DURATION:P1DT2H',
      'RDATE;VALUE=PERIOD:20101208T090000Z/PT1H,20101209T090000Z/20101209T100000Z',
      'ORGANIZER;CN="A, B":mailto:alice@contoso.com',
      'ATTENDEE;PARTSTAT=DECLINED;ROLE=REQ-PARTICIPANT:mailto:bob@contoso.com',
      'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
    ),
    'BEGIN:VTODO\r\nUID:t\r\nEND:VTODO',
  ),
  calendar(
    event(
      'DTSTART:20101206T090000',
      'DTEND:20101206T093000',
      'RRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;BYMINUTE=30',
      'DESCRIPTION:a folded\r\n  line\\n and more',
      'BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VALARM',
    ),
  ),
];
const words = [
  'BEGIN:VEVENT',
  'END:VEVENT',
  'BEGIN:VCALENDAR',
  'END:VCALENDAR',
  'RRULE:FREQ=DAILY',
  'EXRULE:FREQ=DAILY',
  'RDATE:20101210T090000',
  'EXDATE:20101210',
  'RECURRENCE-ID:20101207T090000Z',
  'RECURRENCE-ID;RANGE=THISANDFUTURE:20101207',
  'DTSTART:20101206',
  'DTEND:20101206T090000Z',
  'DURATION:-PT1H',
  'DURATION:P100000000D',
  'TZID=Europe/Berlin',
  'VALUE=DATE',
  'VALUE=PERIOD',
  'FREQ=SECONDLY',
  'FREQ=YEARLY',
  'BYWEEKNO=20',
  'BYSETPOS=-1',
  'BYYEARDAY=366',
  'INTERVAL=99999999',
  'COUNT=0',
  'UNTIL=20101201',
  'WKST=SU',
  'X-A;B="c":d',
  ':',
  ';',
  ',',
  '="',
  '\r\n ',
  '-P1W',
  'STATUS:CANCELLED',
  'SEQUENCE:5',
  'DTSTAMP:20101201T000000Z',
];

const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const ruleParts: readonly ((random: Random) => string)[] = [
  (random) => `INTERVAL=${random.pick([1, 2, 3, 7, 100, 99_999_999, 0])}`,
  (random) => `COUNT=${random.pick([1, 2, 10, 500, 100_000])}`,
  (random) =>
    `UNTIL=${random.pick(['20111231', '20101207T090000Z', '99991231', '20101207T090000'])}`,
  (random) => `BYDAY=${random.pick(['MO', 'MO,TU,FR', '1MO', '-1FR', '5SU', '53MO', '-6TU'])}`,
  (random) => `BYMONTH=${random.pick(['1', '2,12', '13'])}`,
  (random) => `BYMONTHDAY=${random.pick(['1', '31', '-1', '29,30', '32'])}`,
  (random) => `BYYEARDAY=${random.pick(['1', '366', '-366'])}`,
  (random) => `BYWEEKNO=${random.pick(['1', '20', '53', '-1'])}`,
  (random) => `BYHOUR=${random.pick(['9', '8,9', '24'])}`,
  (random) => `BYMINUTE=${random.pick(['30', '0,15,30,45'])}`,
  (random) => `BYSECOND=${random.pick(['0', '60'])}`,
  (random) => `BYSETPOS=${random.pick(['1', '-1', '3,400'])}`,
  (random) => `WKST=${random.pick(['SU', 'MO'])}`,
];
const times = [
  '20101206T090000Z',
  '20101206T090000',
  '20101206',
  '16010101T000000',
  '99991231T235959',
  '20110327T023000',
  '20120229T120000Z',
];
const zones = [
  '',
  ';TZID=Europe/Berlin',
  ';TZID=W. Europe Standard Time',
  ';TZID=Customized Time Zone',
  ';TZID=UTC+01',
  ';VALUE=DATE',
];

/** Series with any rule, some of them with exceptions. */
function series(random: Random): string {
  const time = () => `${random.pick(zones)}:${random.pick(times)}`;
  const rule = [
    `FREQ=${random.pick(frequencies)}`,
    ...random.times(random.below(5), () => random.pick(ruleParts)(random)),
  ];
  const lines = [
    `DTSTART${time()}`,
    random.pick([`DTEND${time()}`, 'DURATION:PT1H', 'DURATION:P1D', 'SEQUENCE:1']),
  ];
  if (random.chance(0.9)) lines.push(`RRULE:${rule.join(';')}`);
  if (random.chance(0.2)) lines.push(`EXDATE${time()}`);
  if (random.chance(0.2)) lines.push(`RDATE${time()}`);
  const events = [event(...lines)];
  if (random.chance(0.3))
    events.push(event(`RECURRENCE-ID${time()}`, `DTSTART${time()}`, 'DURATION:PT2H'));
  return calendar(...(random.chance(0.2) ? [pacific] : []), ...events);
}

export const ics: FuzzReader = {
  name: 'ics',
  inputsPerOpening: 1,
  prepare: async () => (random) =>
    random.chance(0.4)
      ? mutateText(series(random), random, { seeds, words })
      : mutateText(random.pick(seeds), random, { seeds, words }),
  open: async () => {
    const { exchange, mailbox } = openExchange();
    return {
      read: (input) => {
        let said: readonly string[] = [];
        const refusal = refusalOf([ExchangeError], () => {
          const { passedOver, notes } = exchange.mailboxes.importCalendar(bob, input);
          said = [...passedOver.map(({ reason }) => reason), ...notes];
        });
        if (refusal !== null) return refusal;
        // What was read can be shown, kept and read back.
        mailbox(bob).entriesBetween(utc('2010-12-01T00:00:00'), utc('2011-01-08T00:00:00'));
        const kept: unknown = JSON.parse(JSON.stringify(exchange.snapshot()));
        exchangeSnapshotSchema.parse(kept);
        new ExchangeServer(
          {
            recipients: [{ sip: bob, mail: bob, displayName: 'Bob' }],
            domain: 'contoso.com',
            timeZone: 'Europe/Berlin',
            now: () => utc('2010-12-06T07:00:00'),
            changed: () => {},
          },
          kept as ExchangeSnapshot,
        );
        return said.length === 0 ? null : said.join('\n');
      },
    };
  },
};
