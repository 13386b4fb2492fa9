import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ExchangeServer,
  exchangeStateSchema,
} from '../../../../electron/emulator/exchange/exchange-server.js';
import { event, file, imported, importedInto, times } from './calendar-files.js';
import { alice, bob, meeting, openExchange, utc } from './exchange-world.js';

const windowsPacific = [
  'BEGIN:VTIMEZONE',
  'TZID:My own Pacific',
  'BEGIN:STANDARD',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0700',
  'TZOFFSETTO:-0800',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0800',
  'TZOFFSETTO:-0700',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
].join('\r\n');

describe('Importing a calendar', () => {
  it('tells a name that is very long by its beginning', () => {
    const name = `X-${'A'.repeat(5000)}`;
    const { result } = importedInto(
      file(`END:${name}`, `BEGIN:VEVENT\r\nBEGIN:${name}\r\nEND:VEVENT`),
    );
    const said = [...result.notes, ...result.passedOver.map(({ reason }) => reason)];
    expect(said.length).toBeGreaterThan(1);
    for (const sentence of said) expect(sentence.length).toBeLessThan(400);
  });

  it('reads subject, place and times, in UTC, in a zone and floating', () => {
    const entries = imported(
      file(
        event('DTSTART:20101206T090000Z', 'DTEND:20101206T100000Z', 'LOCATION:Room\\, first floor'),
        event('DTSTART;TZID=America/New_York:20101206T090000', 'DURATION:PT30M'),
        event('DTSTART:20101206T090000', 'DTEND:20101206T093000'),
        event('DTSTART;TZID="W. Europe Standard Time":20101207T090000', 'DURATION:PT1H'),
      ),
    );
    expect(times(entries)).toEqual([
      '2010-12-06T08:00/08:30',
      '2010-12-06T09:00/10:00',
      '2010-12-06T14:00/14:30',
      '2010-12-07T08:00/09:00',
    ]);
    expect(entries[1]).toMatchObject({ subject: 'Stand-up', location: 'Room, first floor' });
  });

  it.each([
    ['X-MICROSOFT-CDO-BUSYSTATUS:OOF', 'oof'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'free'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE', 'tentative'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE', 'free'],
    ['TRANSP:TRANSPARENT', 'free'],
    ['TRANSP:OPAQUE', 'busy'],
    ['STATUS:TENTATIVE', 'tentative'],
    ['TRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY', 'busy'],
  ])('takes %j for %s', (line, busyType) => {
    const [entry] = imported(file(event('DTSTART:20101206T090000Z', 'DURATION:PT1H', line)));
    expect(entry?.busyType).toBe(busyType);
  });

  it.each([
    ['nobody', [], false],
    ['the owner alone', ['ORGANIZER:mailto:BOB@contoso.com'], false],
    ['a guest', ['ORGANIZER:mailto:bob@contoso.com', 'ATTENDEE:mailto:alice@fabrikam.com'], true],
    ['another organiser', ['ORGANIZER:mailto:alice@fabrikam.com'], true],
  ])('with %s it is a meeting or not', (_, lines, isMeeting) => {
    const [entry] = imported(file(event('DTSTART:20101206T090000Z', 'DURATION:PT1H', ...lines)));
    expect(entry?.isMeeting).toBe(isMeeting);
  });

  it('takes a whole day from midnight to midnight of the mailbox, however long the day is', () => {
    const day = event(
      'DTSTART;VALUE=DATE:20101031',
      'DTEND;VALUE=DATE:20101101',
      'RRULE:FREQ=DAILY;COUNT=2',
    );
    const entries = imported(file(day), '2010-10-01T00:00:00', '2010-12-01T00:00:00');
    expect(entries.map(({ start, end }) => [start, end])).toEqual([
      [utc('2010-10-30T22:00:00'), utc('2010-10-31T23:00:00')],
      [utc('2010-10-31T23:00:00'), utc('2010-11-01T23:00:00')],
    ]);
    expect(entries.every(({ isAllDay }) => isAllDay)).toBe(true);
  });

  it('repeats by the clocks on the wall, in a zone that the file defines itself', () => {
    const series = event(
      'DTSTART;TZID=My own Pacific:20101104T090000',
      'DTEND;TZID=My own Pacific:20101104T100000',
      'RRULE:FREQ=DAILY;COUNT=5',
    );
    expect(
      times(imported(file(windowsPacific, series), '2010-11-01T00:00:00', '2010-12-01T00:00:00')),
    ).toEqual([
      '2010-11-04T16:00/17:00',
      '2010-11-05T16:00/17:00',
      '2010-11-06T16:00/17:00',
      '2010-11-07T17:00/18:00',
      '2010-11-08T17:00/18:00',
    ]);
  });

  it('moves a time that the clocks skip forward, and takes the first of two', () => {
    const series = (date: string) =>
      event(
        `DTSTART;TZID=Europe/Berlin:${date}T023000`,
        'DURATION:PT30M',
        'RRULE:FREQ=DAILY;COUNT=3',
      );
    expect(
      times(imported(file(series('20110326')), '2011-03-01T00:00:00', '2011-04-01T00:00:00')),
    ).toEqual(['2011-03-26T01:30/02:00', '2011-03-27T01:30/02:00', '2011-03-28T00:30/01:00']);
    expect(
      times(imported(file(series('20101030')), '2010-10-01T00:00:00', '2010-12-01T00:00:00')),
    ).toEqual(['2010-10-30T00:30/01:00', '2010-10-31T00:30/01:00', '2010-11-01T01:30/02:00']);
  });

  it('goes by EXDATE, RDATE and exceptions of a series', () => {
    const entries = imported(
      file(
        event(
          'DTSTART;TZID=Europe/Berlin:20101206T090000',
          'DURATION:PT1H',
          'RRULE:FREQ=DAILY;UNTIL=20101210T080000Z',
          'EXDATE;TZID=Europe/Berlin:20101207T090000',
          'RDATE;TZID=Europe/Berlin:20101211T150000',
        ),
        event(
          'RECURRENCE-ID;TZID=Europe/Berlin:20101208T090000',
          'DTSTART;TZID=Europe/Berlin:20101208T120000',
          'DURATION:PT2H',
          'SUMMARY:Moved',
        ),
        event(
          'RECURRENCE-ID;TZID=Europe/Berlin:20101209T090000',
          'DTSTART:20101209T080000Z',
          'STATUS:CANCELLED',
        ),
      ),
    );
    expect(times(entries)).toEqual([
      '2010-12-06T08:00/09:00',
      '2010-12-08T11:00/13:00',
      '2010-12-10T08:00/09:00',
      '2010-12-11T14:00/15:00',
    ]);
    expect(entries[0]?.id).toBe('c1#2010-12-06T08:00:00Z');
  });

  it('has one occurrence changed or taken out, and the series removed', () => {
    const world = openExchange();
    const daily = event('DTSTART:20101206T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY');
    world.exchange.mailboxes.importCalendar(bob, file(daily));
    const mailbox = world.mailbox(bob);
    const week = () =>
      mailbox.entriesBetween(utc('2010-12-06T00:00:00'), utc('2010-12-09T00:00:00'));
    const [first, second] = week().map(({ id }) => id);
    mailbox.changeEntry(first ?? '', { busyType: 'oof' });
    mailbox.removeEntry(second ?? '');
    expect(week().map(({ busyType }) => busyType)).toEqual(['oof', 'busy']);
    mailbox.removeEntry('c1');
    expect(week()).toEqual([]);
  });

  it('takes a rule without end, years on', () => {
    const daily = event(
      'DTSTART:20000103T090000Z',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TU',
    );
    expect(times(imported(file(daily), '2060-01-05T00:00:00', '2060-01-07T00:00:00'))).toEqual([
      '2060-01-05T09:00/10:00',
      '2060-01-06T09:00/10:00',
    ]);
  });

  it('gives the same occurrences for a window as for all of its parts', () => {
    const world = openExchange();
    world.exchange.mailboxes.importCalendar(
      bob,
      file(
        event(
          'DTSTART;TZID=Europe/Berlin:20101020T220000',
          'DURATION:PT5H',
          'RRULE:FREQ=DAILY;INTERVAL=2',
        ),
        event('UID:2', 'DTSTART;VALUE=DATE:20101001', 'RRULE:FREQ=WEEKLY;BYDAY=SU,WE'),
      ),
    );
    const mailbox = world.mailbox(bob);
    const start = utc('2010-10-01T00:00:00');
    const hour = fc.integer({ min: 0, max: 24 * 90 });
    fc.assert(
      fc.property(fc.tuple(hour, hour, hour), (hours) => {
        const [from = 0, middle = 0, to = 0] = hours
          .toSorted((a, b) => a - b)
          .map((count) => start + count * 3_600_000) as (typeof start)[];
        const ids = (a: number, b: number) =>
          a === b
            ? []
            : mailbox.entriesBetween(a as typeof start, b as typeof start).map(({ id }) => id);
        const whole = ids(from, to);
        const parts = new Set([...ids(from, middle), ...ids(middle, to)]);
        expect([...parts].sort()).toEqual(whole.sort());
      }),
    );
  });

  it('that comes again takes the place of what it brought before, across a saved state too', () => {
    const world = openExchange();
    const known = (uid: string, ...lines: readonly string[]) =>
      event(...lines).replace('UID:1', `UID:${uid}`);
    const one = (hour: string) => known('one', `DTSTART:20101206T${hour}0000Z`, 'DURATION:PT1H');
    const many = (hour: string, ...more: readonly string[]) =>
      known('many', `DTSTART:20101206T${hour}0000Z`, 'DURATION:PT1H', 'RRULE:FREQ=DAILY', ...more);
    const loose = (hour: string) =>
      known(
        'elsewhere',
        'RECURRENCE-ID:20101206T060000Z',
        `DTSTART:20101206T${hour}0000Z`,
        'DURATION:PT1H',
      );
    const day = [utc('2010-12-06T00:00:00'), utc('2010-12-07T00:00:00')] as const;
    const load = (to: typeof world, text: string) =>
      to.exchange.mailboxes.importCalendar(bob, text);
    expect(load(world, file(one('08'), many('10'), loose('06')))).toMatchObject({
      imported: 3,
      replaced: 0,
    });
    const ids = world
      .mailbox(bob)
      .entriesBetween(...day)
      .map(({ id }) => id.split('#')[0]);

    const state = exchangeStateSchema.parse(JSON.parse(JSON.stringify(world.exchange.toState())));
    const later = openExchange();
    later.exchange.mailboxes.restore(state.mailboxes);
    for (const run of [world, later]) {
      expect(load(run, file(one('09'), many('11'), loose('07')))).toMatchObject({ replaced: 3 });
      const found = run.mailbox(bob).entriesBetween(...day);
      expect(times(found)).toEqual([
        '2010-12-06T07:00/08:00',
        '2010-12-06T09:00/10:00',
        '2010-12-06T11:00/12:00',
      ]);
      expect(found.map(({ id }) => id.split('#')[0])).toEqual(ids);
    }
    expect(
      load(world, file(one('09').replace('END:VEVENT', 'RRULE:FREQ=DAILY\r\nEND:VEVENT'))),
    ).toMatchObject({ imported: 1, replaced: 1 });
  });

  it('takes out what it says is cancelled, and knows nothing of what was taken out by hand', () => {
    const world = openExchange();
    const text = file(event('DTSTART:20101206T090000Z', 'DURATION:PT1H'));
    world.exchange.mailboxes.importCalendar(bob, text);
    const cancelled = file(event('DTSTART:20101206T090000Z', 'STATUS:CANCELLED'));
    expect(world.exchange.mailboxes.importCalendar(bob, cancelled)).toMatchObject({
      imported: 0,
      replaced: 1,
    });
    const whole = [utc('2010-12-01T00:00:00'), utc('2010-12-31T00:00:00')] as const;
    expect(world.mailbox(bob).entriesBetween(...whole)).toEqual([]);
    world.exchange.mailboxes.importCalendar(bob, text);
    const [entry] = world.mailbox(bob).entriesBetween(...whole);
    world.mailbox(bob).removeEntry(entry?.id ?? '');
    expect(world.exchange.mailboxes.importCalendar(bob, text).replaced).toBe(0);
    expect(world.mailbox(bob).entriesBetween(...whole)[0]?.id).not.toBe(entry?.id);
  });

  it('keeps what was imported, changed and broken across a saved state', () => {
    const world = openExchange();
    world.exchange.mailboxes.change(alice, { smtpAddress: 'a@fabrikam.com', version: '2007' });
    world.mailbox(alice).addEntry(meeting());
    world.exchange.mailboxes.importCalendar(
      bob,
      file(
        windowsPacific,
        event('DTSTART;TZID=My own Pacific:20101206T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'),
      ),
    );
    const [first] = world
      .mailbox(bob)
      .entriesBetween(utc('2010-12-06T00:00:00'), utc('2010-12-08T00:00:00'));
    world.mailbox(bob).removeEntry(first?.id ?? '');
    world.exchange.faults.set({ target: 'ews', kind: 'slow', mailbox: bob, times: 3, until: null });
    const state = exchangeStateSchema.parse(JSON.parse(JSON.stringify(world.exchange.toState())));
    const other = openExchange();
    const restored = ExchangeServer.fromState(
      {
        recipients: [
          { sip: alice, mail: 'alice@fabrikam.com', displayName: 'Alice Ahlberg' },
          { sip: bob, mail: bob, displayName: 'Bob' },
        ],
        domain: 'contoso.com',
        timeZone: 'Europe/Berlin',
        now: () => other.clock.now,
        changed: () => {},
      },
      state,
    );
    expect(restored.toState()).toEqual(world.exchange.toState());
    expect(restored.mailboxes.byAddress('a@fabrikam.com')?.sip).toBe(alice);
    const span = [utc('2010-12-01T00:00:00'), utc('2010-12-20T00:00:00')] as const;
    for (const sip of [alice, bob]) {
      expect(restored.mailboxes.get(sip).entriesBetween(...span)).toEqual(
        world.mailbox(sip).entriesBetween(...span),
      );
    }
    expect(restored.mailboxes.get(alice).addEntry(meeting()).id).toBe('c2');
  });
});

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

describe('Entries by hand', () => {
  it('refuses those without length and those that end before they start', () => {
    const { mailbox, changes } = openExchange();
    const start = utc('2010-12-06T09:00:00');
    expect(() => mailbox(bob).addEntry(meeting({ start, end: start }))).toThrow(
      expect.objectContaining({ code: 'zero-length-entry' }),
    );
    expect(() =>
      mailbox(bob).addEntry(meeting({ start, end: utc('2010-12-06T08:00:00') })),
    ).toThrow(expect.objectContaining({ code: 'negative-entry' }));
    expect(changes).toEqual([]);
  });

  it('finds any window of any entries as a look at each of them would', () => {
    const entry = fc.record({
      minute: fc.integer({ min: 0, max: 3000 }),
      length: fc.integer({ min: 1, max: 2000 }),
    });
    const window = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }));
    const base = utc('2010-12-06T00:00:00');
    const at = (minute: number) => (base + minute * 60_000) as typeof base;
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 40 }),
        fc.array(fc.nat(40), { maxLength: 10 }),
        window,
        (entries, removed, [a, b]) => {
          const { mailbox } = openExchange('UTC');
          const all = entries.map(({ minute, length }) =>
            mailbox(bob).addEntry(meeting({ start: at(minute), end: at(minute + length) })),
          );
          const gone = new Set(removed.flatMap((index) => all[index]?.id ?? []));
          for (const id of gone) mailbox(bob).removeEntry(id);
          const [from, to] = [at(Math.min(a, b)), at(Math.max(a, b) + 1)];
          const expected = all.filter(
            ({ id, start, end }) => !gone.has(id) && start < to && end > from,
          );
          const found = mailbox(bob).entriesBetween(from, to);
          expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
          expect(found.map(({ start }) => start)).toEqual(
            found.map(({ start }) => start).toSorted((x, y) => x - y),
          );
        },
      ),
    );
  });
});
