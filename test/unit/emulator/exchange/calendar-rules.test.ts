import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, file, imported, importedInto, times } from './calendar-files.js';
import { bob, utc } from './exchange-world.js';

const hour = 'DURATION:PT1H';
const series = (start: string, rule: string, ...more: readonly string[]): string =>
  event(`DTSTART:${start}`, hour, `RRULE:${rule}`, ...more);
const starts = (text: string, from: string, to: string): readonly string[] =>
  times(imported(text, from, to)).map((time) => time.slice(0, 16));

describe('A recurrence rule', () => {
  it.each([
    [
      'the Monday of a week of the year once a year',
      series('20110516T090000Z', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'),
      '2011-01-01T00:00:00',
      '2014-01-01T00:00:00',
      ['2011-05-16T09:00', '2012-05-14T09:00', '2013-05-13T09:00'],
    ],
    [
      'the first week of the year, which may begin in December',
      series('20110103T090000Z', 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO'),
      '2011-01-01T00:00:00',
      '2014-12-31T00:00:00',
      [
        '2011-01-03T09:00',
        '2012-01-02T09:00',
        '2012-12-31T09:00',
        '2013-12-30T09:00',
        '2014-12-29T09:00',
      ],
    ],
    [
      'each hour and minute that it names, every second year',
      series(
        '20110102T083000Z',
        'FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;BYMINUTE=30',
      ),
      '2011-01-01T00:00:00',
      '2013-01-07T00:00:00',
      [
        ...['02', '09', '16', '23', '30'].flatMap((day) => [
          `2011-01-${day}T08:30`,
          `2011-01-${day}T09:30`,
        ]),
        '2013-01-06T08:30',
        '2013-01-06T09:30',
      ],
    ],
    [
      'one day of an interval that nobody lives to see the end of',
      series('20101206T090000Z', 'FREQ=DAILY;INTERVAL=99999999'),
      '2010-01-01T00:00:00',
      '2200-01-01T00:00:00',
      ['2010-12-06T09:00'],
    ],
    [
      'one week of an interval beyond all numbers of 31 bits',
      series('20101206T090000Z', 'FREQ=WEEKLY;INTERVAL=2147483648'),
      '2010-01-01T00:00:00',
      '2200-01-01T00:00:00',
      ['2010-12-06T09:00'],
    ],
    [
      'the last workday of a month, counted',
      series('20101231T090000Z', 'FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'),
      '2010-01-01T00:00:00',
      '2012-01-01T00:00:00',
      ['2010-12-31T09:00', '2011-01-31T09:00', '2011-02-28T09:00'],
    ],
    [
      '29 February on a Monday, which takes 28 years',
      series('20160229T090000Z', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO'),
      '2010-01-01T00:00:00',
      '2050-01-01T00:00:00',
      ['2016-02-29T09:00', '2044-02-29T09:00'],
    ],
    [
      'what began long ago, at whatever time is looked at',
      series('16010101T090000Z', 'FREQ=MONTHLY;BYDAY=2TU'),
      '9998-01-01T00:00:00',
      '9998-03-01T00:00:00',
      ['9998-01-13T09:00', '9998-02-10T09:00'],
    ],
    [
      'two rules together, without what a third takes out',
      series(
        '20101206T090000Z',
        'FREQ=WEEKLY;COUNT=3',
        'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2',
        'EXRULE:FREQ=WEEKLY;INTERVAL=2',
      ),
      '2010-12-01T00:00:00',
      '2011-02-01T00:00:00',
      ['2010-12-07T09:00', '2010-12-13T09:00', '2010-12-14T09:00'],
    ],
    [
      'up to a date, that day included',
      series('20101206T230000', 'FREQ=DAILY;UNTIL=20101208'),
      '2010-12-01T00:00:00',
      '2011-01-01T00:00:00',
      ['2010-12-06T22:00', '2010-12-07T22:00', '2010-12-08T22:00'],
    ],
  ])('gives %s', (_, text, from, to, expected) => {
    expect(starts(file(text), from, to)).toEqual(expected);
  });

  it.each(['20101208T000000Z', '20101207T230000Z', '20101208T225959Z', '20101208T235959Z'])(
    'gives whole days up to the day that UNTIL=%s means in Berlin',
    (until) => {
      const days = event('DTSTART;VALUE=DATE:20101206', `RRULE:FREQ=DAILY;UNTIL=${until}`);
      expect(starts(file(days), '2010-12-01T00:00:00', '2011-01-01T00:00:00')).toEqual([
        '2010-12-05T23:00',
        '2010-12-06T23:00',
        '2010-12-07T23:00',
      ]);
    },
  );

  it('that comes four hundred times each hour is taken in, and any week of it read', () => {
    const hourly = Array.from({ length: 400 }, (_, index) =>
      series('20001206T090000Z', 'FREQ=HOURLY').replace('UID:1', `UID:${index}`),
    );
    const { world, result } = importedInto(file(...hourly));
    expect(result).toMatchObject({ imported: 400, passedOver: [] });
    const day = [utc('2040-12-06T00:00:00'), utc('2040-12-07T00:00:00')] as const;
    expect(world.mailbox(bob).entriesBetween(...day)).toHaveLength(400 * 24);
  });

  it('leaves out what would be too much for one calendar, and says so', () => {
    const often = Array.from({ length: 300 }, (_, index) =>
      series('20001206T090000Z', 'FREQ=MINUTELY;INTERVAL=15').replace('UID:1', `UID:${index}`),
    );
    const { result } = importedInto(file(...often));
    expect(result.imported).toBe(120);
    expect(result.passedOver).toHaveLength(180);
    expect(result.passedOver[0]?.reason).toContain('more than 12000 occurrences a day');
  });

  it('that matches nothing costs a counted piece of work, however many of them a file has', () => {
    const hopeless = Array.from({ length: 2000 }, (_, index) =>
      series('20101206T090000Z', 'FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30').replace(
        'UID:1',
        `UID:${index}`,
      ),
    );
    const { result } = importedInto(
      file(...hopeless, event('UID:good', 'DTSTART:20101206T090000Z')),
    );
    expect(result.imported).toBe(1);
    const reasons = new Map<string, number>();
    for (const { reason } of result.passedOver) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    expect([...reasons.keys()]).toEqual([
      expect.stringContaining('matches no day'),
      expect.stringContaining('took too long to work out'),
    ]);
    expect([...reasons.values()][0]).toBeLessThan(20);
  });

  it('that picks from days or weeks by BYSETPOS is counted by what that costs', () => {
    const { result } = importedInto(
      file(
        series('20101206T090000Z', 'FREQ=WEEKLY;BYSETPOS=1;COUNT=100000'),
        series('20101206T090000Z', 'FREQ=DAILY;BYMINUTE=0,30;BYSETPOS=-1;COUNT=5000', 'UID:2'),
      ),
    );
    expect(result.imported).toBe(1);
    expect(result.passedOver).toEqual([
      expect.objectContaining({ reason: expect.stringContaining('takes too long to work out') }),
    ]);
  });

  it('that sorts out most of its days is counted by all of them, and refused where they are many', () => {
    const { result } = importedInto(
      file(
        series('20101206T090000Z', 'FREQ=WEEKLY;BYMONTHDAY=1,31;COUNT=100000'),
        series(
          '20101206T090000Z',
          'FREQ=MONTHLY;BYWEEKNO=1;BYSETPOS=1;BYMINUTE=0,15,30,45;COUNT=500',
          'UID:2',
        ),
        series('20101206T090000Z', 'FREQ=DAILY;BYMONTH=12;COUNT=300', 'UID:3'),
      ),
    );
    expect(result.imported).toBe(1);
    const reason = expect.stringContaining('takes too long to work out');
    expect(result.passedOver).toEqual([
      expect.objectContaining({ reason }),
      expect.objectContaining({ reason }),
    ]);
  });

  it('never throws anything of a library, whatever its parts are', () => {
    const number = fc.oneof(
      fc.integer({ min: -400, max: 400 }),
      fc.constantFrom(2147483648, 99999999),
    );
    const part = fc.oneof(
      fc
        .tuple(
          fc.constantFrom(
            'BYMONTH',
            'BYMONTHDAY',
            'BYYEARDAY',
            'BYWEEKNO',
            'BYHOUR',
            'BYMINUTE',
            'BYSECOND',
            'BYSETPOS',
            'INTERVAL',
            'COUNT',
          ),
          number,
        )
        .map(([name, value]) => `${name}=${value}`),
      fc.constantFrom(
        'BYDAY=MO',
        'BYDAY=-1SU,2TU',
        'BYDAY=XX',
        'WKST=SU',
        'WKST=9',
        'UNTIL=20111231',
        'UNTIL=soon',
        'X=',
        'RSCALE=HEBREW',
      ),
    );
    const frequency = fc.constantFrom(
      'YEARLY',
      'MONTHLY',
      'WEEKLY',
      'DAILY',
      'HOURLY',
      'MINUTELY',
      'SECONDLY',
      'NEVER',
    );
    fc.assert(
      fc.property(frequency, fc.array(part, { maxLength: 4 }), (freq, parts) => {
        const rule = [`FREQ=${freq}`, ...parts].join(';');
        const { world, result } = importedInto(file(series('20101206T090000Z', rule)));
        expect(result.imported + result.passedOver.length).toBe(1);
        for (const { reason } of result.passedOver) {
          expect(reason).not.toMatch(
            /undefined|not a function|Maximum|iterations|Temporal|Invalid/,
          );
        }
        world.mailbox(bob).entriesBetween(utc('2011-01-01T00:00:00'), utc('2011-03-01T00:00:00'));
      }),
      { numRuns: 200 },
    );
  });
});
