import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, file } from './calendar-files.js';
import { bob, openExchange, utc } from './exchange-world.js';

describe('A bad calendar file', () => {
  const start = 'DTSTART:20101206T090000Z';
  const hour = 'DURATION:PT1H';
  it.each([
    ['empty', '', 'malformed', 'The file is empty.'],
    ['of another kind', 'hello', 'malformed', 'Line 1: expected BEGIN:VCALENDAR.'],
    [
      'of ten megabytes',
      file(event(start, hour, `DESCRIPTION:${'x'.repeat(10_000_000)}`)),
      'too-large',
      'at most 5000000',
    ],
  ])('that is %s is refused by name, with nothing changed', (_, text, code, message) => {
    const world = openExchange();
    expect(() => world.exchange.mailboxes.importCalendar(bob, text)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
    expect(world.mailbox(bob).revision).toBe(0);
    expect(world.changes).toEqual([]);
  });

  it.each([
    ['no end', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', 2, 'BEGIN:VEVENT has no END'],
    ['a wrong end', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR', 2, 'BEGIN:VEVENT has no END'],
    ['no start', file(event(hour)), 4, 'no DTSTART'],
    ['a start that is no time', file(event('DTSTART:soon', hour)), 4, 'no date or time'],
    ['a day that no month has', file(event('DTSTART:20110431T090000', hour)), 4, 'no date or time'],
    ['a negative length', file(event(start, 'DTEND:20101206T080000Z')), 4, 'ends before it starts'],
    ['a length beyond all dates', file(event(start, 'DURATION:P100000000D')), 4, '1601 to 9999'],
    ['ten thousand years', file(event(start, 'DURATION:P520000W')), 4, '1601 to 9999'],
    ['a start before all dates', file(event('DTSTART:10100101T090000Z', hour)), 4, '1601 to 9999'],
    ['each second', file(event(start, hour, 'RRULE:FREQ=SECONDLY')), 4, '100 times a day'],
    ['each minute', file(event(start, hour, 'RRULE:FREQ=MINUTELY')), 4, '100 times a day'],
    [
      'occurrences of years',
      file(event(start, 'DURATION:P1000D', 'RRULE:FREQ=DAILY')),
      4,
      'longer than a year',
    ],
    [
      'a rule that fits no day',
      file(event(start, hour, 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')),
      4,
      'matches no day',
    ],
    [
      'a rule that fits no second',
      file(
        event(
          start,
          hour,
          'RRULE:FREQ=SECONDLY;BYHOUR=1;BYMINUTE=1;BYSECOND=1;BYMONTH=2;BYMONTHDAY=30',
        ),
      ),
      4,
      'matches no day',
    ],
    [
      'an exclusion that is none',
      file(event(start, hour, 'RRULE:FREQ=DAILY;COUNT=3', 'EXRULE:soon')),
      4,
      'FREQ=DAILY',
    ],
  ])('costs the entry with %s, by line and reason', (_, text, line, reason) => {
    const world = openExchange();
    const result = world.exchange.mailboxes.importCalendar(bob, text);
    expect(result).toMatchObject({ imported: 0, replaced: 0 });
    expect(result.passedOver).toEqual([
      expect.objectContaining({ line, reason: expect.stringContaining(reason) }),
    ]);
    expect(world.changes).toEqual([]);
  });

  it.each([
    ['RRULE:soon', 'FREQ=DAILY'],
    ['RRULE:COUNT=3', 'how often'],
    ['RRULE:FREQ=DAILY;COUNT=-1', 'COUNT=-1'],
    ['RRULE:FREQ=DAILY;BYHOUR=25', 'BYHOUR'],
    ['RRULE:W1 MO WE #0', 'vCalendar 1.0'],
  ])('reads an entry whose rule is %s once, at its start, and says why', (rule, reason) => {
    const world = openExchange();
    const result = world.exchange.mailboxes.importCalendar(bob, file(event(start, hour, rule)));
    expect(result).toMatchObject({ imported: 1, passedOver: [] });
    expect(result.notes).toEqual([
      expect.stringMatching(
        /^Line 4: the entry was read without repeating, for its RRULE, line 9, /,
      ),
    ]);
    expect(result.notes[0]).toContain(reason);
  });

  it.each([
    ['no entry', file(), 0, 'a calendar without entries'],
    ['a line that is none', file(event(start, hour, 'nonsense')), 1, 'Line 9: this is no property'],
    ['an end of nothing', file('END:VALARM', event(start, hour)), 1, 'END:VALARM closes nothing'],
    [
      'this and future',
      file(event('RECURRENCE-ID;RANGE=THISANDFUTURE:20101207T090000Z', start, hour)),
      1,
      'Line 4: the exception is for this and all later occurrences',
    ],
    [
      'an unknown zone',
      file(event('DTSTART;TZID=Atlantis:20101206T090000', hour)),
      1,
      '"Atlantis" is defined nowhere: its times were read as those of Europe/Berlin',
    ],
    ['a deep nest', `BEGIN:VCALENDAR\r\n${'BEGIN:X\r\n'.repeat(100_000)}`, 0, 'without entries'],
    [
      'too many entries',
      file(event(start, hour).concat('\r\n').repeat(20_001).trimEnd()),
      1,
      'more than 20000 entries; the 1 after this one',
    ],
    [
      'an endless zone',
      file(
        'BEGIN:VTIMEZONE',
        'TZID:Z',
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:+0000',
        'TZOFFSETTO:+0000',
        'RRULE:FREQ=SECONDLY',
        'END:STANDARD',
        'END:VTIMEZONE',
        event(start, hour),
      ),
      1,
      'Line 4: the definition of the time zone "Z" was passed over',
    ],
  ])('is read in spite of %s, and it is said', (_, text, imported, note) => {
    const world = openExchange();
    const result = world.exchange.mailboxes.importCalendar(bob, text);
    expect(result.imported).toBe(imported);
    expect(result.notes).toEqual(expect.arrayContaining([expect.stringContaining(note)]));
  });

  it('never breaks anything, whatever lines it has', () => {
    const line = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VALARM',
      'END:VALARM',
      'UID:1',
      'UID:2',
      'DTSTART:20101206T090000Z',
      'DTSTART;VALUE=DATE:20101206',
      'DTSTART:20101399T990000',
      'DTEND:20101206T100000Z',
      'DURATION:PT1H',
      'DURATION:-PT1H',
      'RRULE:FREQ=DAILY',
      'RRULE:FREQ=MONTHLY;BYDAY=5MO',
      'RRULE:COUNT=3',
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'RRULE:FREQ=HOURLY;INTERVAL=0',
      'EXDATE:20101207T090000Z',
      'RDATE;VALUE=PERIOD:20101207T090000Z/PT1H',
      'RECURRENCE-ID:20101208T090000Z',
      ' folded',
      ':',
      ';',
      'X-A;B=":C',
      'TZID:1',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, isWrapped) => {
        const world = openExchange('UTC');
        const text = isWrapped ? file(event(...lines)) : lines.join('\n');
        try {
          world.exchange.mailboxes.importCalendar(bob, text);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ExchangeError' });
          expect(world.changes).toEqual([]);
        }
        world.mailbox(bob).entriesBetween(utc('2010-12-01T00:00:00'), utc('2012-12-31T00:00:00'));
      }),
      { numRuns: 300 },
    );
  });
});
