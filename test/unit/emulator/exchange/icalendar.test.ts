import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, file, imported, importedInto, times, windowsPacific } from './calendar-files.js';
import { bob, openExchange, utc } from './exchange-world.js';

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
});
