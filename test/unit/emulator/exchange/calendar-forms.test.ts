import { describe, expect, it } from 'vitest';
import { exchangeSnapshotSchema } from '../../../../electron/emulator/exchange/exchange-server.js';
import { parseXml } from '../../../../electron/emulator/exchange/xml/parse-xml.js';
import { event, file, imported, importedInto, times } from './calendar-files.js';
import { ask, availability, bob, reopenExchange, utc } from './exchange-world.js';

const hour = 'DURATION:PT1H';
describe('An entry of a calendar file', () => {
  it.each([
    [
      'ends when it starts',
      ['DTSTART:20101206T090000Z', 'DTEND:20101206T090000Z'],
      '2010-12-06T09:00/09:00',
    ],
    ['has a start alone', ['DTSTART:20101206T090000Z'], '2010-12-06T09:00/09:00'],
    [
      'is a day that ends on its day',
      ['DTSTART;VALUE=DATE:20101206', 'DTEND;VALUE=DATE:20101206'],
      '2010-12-05T23:00/23:00',
    ],
    ['is a date alone', ['DTSTART;VALUE=DATE:20101206'], '2010-12-05T23:00/23:00'],
    [
      'does not say that it is a date',
      ['DTSTART:20101208', 'DTEND:20101209'],
      '2010-12-07T23:00/23:00',
    ],
    [
      'says DATE of a time',
      ['DTSTART;VALUE=DATE:20101206T090000Z', hour],
      '2010-12-06T09:00/10:00',
    ],
    [
      'has an end without the zone of its start',
      ['DTSTART;TZID=America/New_York:20101206T090000', 'DTEND:20101206T100000'],
      '2010-12-06T14:00/15:00',
    ],
    [
      'has a guest who cannot be read',
      ['DTSTART:20101206T090000Z', hour, 'ATTENDEE;CN="Open:mailto:x@y.z'],
      '2010-12-06T09:00/10:00',
    ],
    ['has an empty TZID', ['DTSTART;TZID=:20101206T090000', hour], '2010-12-06T08:00/09:00'],
    [
      'begins as a date and ends at a time',
      ['DTSTART:20101206', 'DTEND:20101206T020000'],
      '2010-12-05T23:00/01:00',
    ],
    [
      'has an end that is none',
      ['DTSTART:20101206T090000Z', 'DTEND:20101206T1100000Z'],
      '2010-12-06T09:00/09:00',
    ],
    [
      'is in a zone and a day long by the wall',
      ['DTSTART;TZID=Europe/Berlin:20101206T090000', 'DURATION:P1DT30M'],
      '2010-12-06T08:00/08:30',
    ],
  ])('that %s is read', (_, lines, expected) => {
    const entries = imported(file(event(...lines)));
    expect(times(entries)).toEqual([expected]);
    expect(entries[0]?.isAllDay).toBe(expected.endsWith('23:00/23:00'));
  });

  it('that takes no time is in the calendar, and makes nobody busy', () => {
    const { world } = importedInto(file(event('DTSTART:20101206T091000Z')));
    const window = { from: '2010-12-06T09:00:00', to: '2010-12-06T10:00:00' };
    expect(world.mailbox(bob).entriesBetween(utc(window.from), utc(window.to))).toHaveLength(1);
    const answer = ask(world.exchange, availability(bob, window));
    expect(JSON.stringify(answer)).not.toContain('Busy</');
    const folders = world.exchange.handle({
      method: 'GET',
      url: `https://mail.contoso.com/public/?Cmd=freebusy&start=${window.from}Z&end=${window.to}Z&interval=15&u=SMTP:${bob}`,
      headers: {},
      body: '',
    });
    expect(parseXml(folders.body).textOf('recipients', 'item', 'fbdata')).toBe('0000');
    const later = reopenExchange(world);
    expect(later.exchange.snapshot()).toEqual(world.exchange.snapshot());
    const [entry] = later.mailbox(bob).entriesBetween(utc(window.from), utc(window.to));
    expect(later.mailbox(bob).changeEntry(entry?.id ?? '', { subject: 'Lunch' }).subject).toBe(
      'Lunch',
    );
  });

  it('leaves the others alone when it cannot be read', () => {
    const { world, result } = importedInto(
      file(
        event('UID:a', 'DTSTART:20101206T090000Z', hour),
        event('UID:b', 'DTSTART:whenever', hour),
        'BEGIN:VEVENT\r\nUID:c\r\nSUMMARY:Open',
        event('UID:d', 'DTSTART:20101207T090000Z', hour),
        event('UID:e', 'DTSTART:20101206T200000Z', 'DURATION:P100000000D'),
      ),
    );
    expect(result).toMatchObject({
      imported: 2,
      passedOver: [
        { line: 10, entry: 'Stand-up', reason: expect.stringContaining('"whenever"') },
        {
          line: 16,
          entry: 'Open',
          reason: expect.stringContaining('has no END:VEVENT before line 19'),
        },
        { line: 25, reason: expect.stringContaining('1601 to 9999') },
      ],
    });
    // What is written reads back, whatever was in the file.
    const state = JSON.parse(JSON.stringify(world.exchange.snapshot()));
    expect(exchangeSnapshotSchema.safeParse(state).success).toBe(true);
  });

  it('is read without a wrapping VCALENDAR, and in spite of long attachments', () => {
    const long = `ATTACH;ENCODING=BASE64:${'A'.repeat(300_000)}`;
    expect(times(imported(event('DTSTART:20101206T090000Z', long)))).toEqual([
      '2010-12-06T09:00/09:00',
    ]);
  });
});

describe('The owner of the mailbox', () => {
  const invited = (answer: string, ...more: readonly string[]): string =>
    file(
      event(
        'DTSTART:20101206T090000Z',
        hour,
        'ORGANIZER:mailto:alice@contoso.com',
        `ATTENDEE${answer}:MAILTO:Bob@contoso.com`,
        'ATTENDEE;PARTSTAT=ACCEPTED:mailto:carol@contoso.com',
        ...more,
      ),
    );
  it.each([
    ['declined', ';PARTSTAT=DECLINED', [], 'free'],
    [
      'declined what is shown as busy',
      ';PARTSTAT=DECLINED',
      ['X-MICROSOFT-CDO-BUSYSTATUS:BUSY'],
      'free',
    ],
    ['did not answer', ';PARTSTAT=NEEDS-ACTION', [], 'tentative'],
    ['has said nothing', '', [], 'tentative'],
    ['accepted tentatively', ';PARTSTAT=TENTATIVE', [], 'tentative'],
    ['accepted', ';PARTSTAT=ACCEPTED', [], 'busy'],
    ['did not answer what takes no time', ';PARTSTAT=NEEDS-ACTION', ['TRANSP:TRANSPARENT'], 'free'],
  ])('who %s is as Exchange has it', (_, answer, more, busyType) => {
    expect(imported(invited(answer, ...more))[0]?.busyType).toBe(busyType);
  });

  it('who declined a series is free across a saved state', () => {
    const { world } = importedInto(invited(';PARTSTAT=DECLINED', 'RRULE:FREQ=DAILY'));
    const later = reopenExchange(world);
    const day = [utc('2010-12-08T00:00:00'), utc('2010-12-09T00:00:00')] as const;
    expect(later.mailbox(bob).entriesBetween(...day)).toMatchObject([
      { busyType: 'free', isMeeting: true },
    ]);
  });

  it('who invites is busy', () => {
    const text = invited('').replace('alice@contoso.com', bob);
    expect(imported(text)[0]?.busyType).toBe('busy');
  });
});
