import { describe, expect, it } from 'vitest';
import {
  ExchangeServer,
  exchangeStateSchema,
} from '../../../../electron/emulator/exchange/exchange-server.js';
import { exchangeOfVersionOne } from '../../../support/version-one.js';
import { event, file, imported, importedInto, times } from './calendar-files.js';
import { bob, openExchange, reopenExchange, utc } from './exchange-world.js';

const hour = 'DURATION:PT1H';
const berlin = (first: string): string =>
  [
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'BEGIN:STANDARD',
    `DTSTART:${first}T030000`,
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n');

describe('A zone of a calendar file', () => {
  it.each([
    ['/Europe/Stockholm', '08:00', null],
    ['/freeassociation.sourceforge.net/Europe/Berlin', '08:00', null],
    ['/mozilla.org/20050126_1/America/New_York', '14:00', null],
    ['UTC+01', '08:00', null],
    ['GMT-0330', '12:30', null],
    ['Aleutian Standard Time', '19:00', null],
    ['"W. Europe Standard Time"', '08:00', null],
    ['"(UTC+01:00) Amsterdam\\, Berlin\\, Bern\\, Rome\\, Stockholm\\, Vienna"', '08:00', null],
    ['"Amsterdam, Belgrade, Berlin, Brussels"', '08:00', null],
    ['Customized Time Zone', '08:00', 'Customized Time Zone'],
    ['"tzone://Microsoft/Custom"', '08:00', 'tzone://Microsoft/Custom'],
  ])('%s is resolved, or taken for that of the mailbox, and said', (id, time, said) => {
    const text = file(event(`DTSTART;TZID=${id}:20101206T090000`, hour));
    expect(imported(text).map(({ start }) => new Date(start).toISOString().slice(11, 16))).toEqual([
      time,
    ]);
    const { notes } = importedInto(text).result;
    expect(notes).toEqual(
      said === null
        ? []
        : [
            `The time zone "${said}" is defined nowhere: its times were read as those of Europe/Berlin.`,
          ],
    );
  });

  it('named by the calendar is that of times without zone, also across a saved state', () => {
    const { world } = importedInto(
      file(
        'X-WR-TIMEZONE:America/New_York',
        event('UID:a', 'DTSTART:20101206T090000', hour),
        event('UID:b', 'DTSTART:20101207T090000', hour, 'RRULE:FREQ=DAILY;COUNT=1'),
        event('UID:c', 'DTSTART;VALUE=DATE:20101208'),
      ),
    );
    const later = reopenExchange(world);
    const month = [utc('2010-12-01T00:00:00'), utc('2011-01-01T00:00:00')] as const;
    for (const { mailbox } of [world, later]) {
      expect(times(mailbox(bob).entriesBetween(...month))).toEqual([
        '2010-12-06T14:00/15:00',
        '2010-12-07T14:00/15:00',
        '2010-12-07T23:00/23:00',
      ]);
    }
  });

  it('whose definition is broken is read alike across a saved state', () => {
    const broken = berlin('20181028').replace('END:VTIMEZONE', '').replaceAll('Europe/Berlin', 'B');
    const series = event('DTSTART;TZID=B:20190107T090000', hour, 'RRULE:FREQ=DAILY;COUNT=1');
    const { world } = importedInto(file(broken, series), openExchange('America/New_York'));
    const later = reopenExchange(world);
    const month = [utc('2019-01-01T00:00:00'), utc('2019-02-01T00:00:00')] as const;
    for (const { mailbox } of [world, later]) {
      expect(times(mailbox(bob).entriesBetween(...month))).toEqual(['2019-01-07T14:00/15:00']);
    }
  });

  it('defined from a later day on counts as its name says before', () => {
    const at = (date: string) => event(`DTSTART;TZID=Europe/Berlin:${date}T140000`, hour);
    const text = file(berlin('20181028'), at('20101207'));
    expect(times(imported(text))).toEqual(['2010-12-07T13:00/14:00']);
    const summer = imported(
      file(berlin('20181028'), at('20100707')),
      '2010-07-01T00:00:00',
      '2010-08-01T00:00:00',
    );
    expect(times(summer)).toEqual(['2010-07-07T12:00/13:00']);
  });
});

describe('A series of a calendar file', () => {
  it('of whole days ends each at midnight, also where clocks skip it', () => {
    const { world } = importedInto(
      file(event('DTSTART;VALUE=DATE:20101016', 'RRULE:FREQ=DAILY;COUNT=2')),
      openExchange('America/Sao_Paulo'),
    );
    const month = [utc('2010-10-01T00:00:00'), utc('2010-11-01T00:00:00')] as const;
    expect(times(world.mailbox(bob).entriesBetween(...month))).toEqual([
      '2010-10-16T03:00/03:00',
      '2010-10-17T03:00/02:00',
    ]);
  });

  const mondays = event('DTSTART;VALUE=DATE:20101206', 'RRULE:FREQ=WEEKLY;COUNT=3');
  const days = (text: string): readonly string[] =>
    imported(text).map(({ start }) => new Date(start + 3_600_000).toISOString().slice(0, 10));
  it.each([
    'RECURRENCE-ID;TZID=W. Europe Standard Time:20101213T000000',
    'RECURRENCE-ID;VALUE=DATE:20101213',
    'RECURRENCE-ID:20101213',
    'RECURRENCE-ID:20101213T000000',
    'RECURRENCE-ID:20101212T230000Z',
    'RECURRENCE-ID:20101213T000000Z',
  ])('of whole days has the one moved that %s means', (id) => {
    expect(days(file(mondays, event(id, 'DTSTART;VALUE=DATE:20101214')))).toEqual([
      '2010-12-06',
      '2010-12-14',
      '2010-12-20',
    ]);
  });

  it.each([
    'EXDATE;TZID=W. Europe Standard Time:20101213T000000',
    'EXDATE;VALUE=DATE:20101213',
    'EXDATE:20101213',
    'EXDATE:20101212T230000Z',
  ])('of whole days leaves out the one that %s means', (line) => {
    const text = mondays.replace('END:VEVENT', `${line}\r\nEND:VEVENT`);
    expect(days(file(text))).toEqual(['2010-12-06', '2010-12-20']);
  });

  it.each([
    'EXDATE;TZID=America/New_York:20101207T090000',
    'EXDATE:20101207T140000Z',
    'EXDATE:20101207T090000',
    'EXDATE;VALUE=DATE:20101207',
    'EXDATE:20101207',
  ])('with times leaves out the one that %s means', (line) => {
    const text = event(
      'DTSTART;TZID=America/New_York:20101206T090000',
      hour,
      'RRULE:FREQ=DAILY;COUNT=3',
      line,
    );
    expect(times(imported(file(text)))).toEqual([
      '2010-12-06T14:00/15:00',
      '2010-12-08T14:00/15:00',
    ]);
  });

  it('has each occurrence of an RDATE as long as its period says', () => {
    const text = event(
      'DTSTART:20101206T090000Z',
      hour,
      'RDATE;VALUE=PERIOD:20101207T090000Z/PT3H,20101208T090000Z/20101208T093000Z',
    );
    expect(times(imported(file(text)))).toEqual([
      '2010-12-06T09:00/10:00',
      '2010-12-07T09:00/12:00',
      '2010-12-08T09:00/09:30',
    ]);
  });

  it('counts in its latest version, by SEQUENCE and then by DTSTAMP, as do its exceptions', () => {
    const version = (sequence: number, stamp: string, hours: string) =>
      event(
        `SEQUENCE:${sequence}`,
        `DTSTAMP:${stamp}T000000Z`,
        `DTSTART:20101206T${hours}0000Z`,
        hour,
        'RRULE:FREQ=DAILY;COUNT=2',
      );
    const exception = (sequence: number, hours: string) =>
      event(
        'RECURRENCE-ID:20101207T100000Z',
        `SEQUENCE:${sequence}`,
        `DTSTART:20101207T${hours}0000Z`,
        hour,
      );
    const text = file(
      version(2, '20101101', '09'),
      exception(5, '15'),
      version(2, '20101102', '10'),
      version(1, '20101109', '11'),
      exception(4, '16'),
    );
    expect(times(imported(text))).toEqual(['2010-12-06T10:00/11:00', '2010-12-07T15:00/16:00']);
    expect(importedInto(text).result.passedOver.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'a later version of it is in the file, in line 21.'],
      [30, 'a later version of it is in the file, in line 21.'],
      [39, 'a later version of it is in the file, in line 13.'],
    ]);
  });

  it('is read as an earlier version kept it, with all that its file said', () => {
    const { world } = importedInto(
      file(event('DTSTART:20101206T090000', hour, 'RRULE:FREQ=DAILY')),
    );
    const [mailbox] = exchangeOfVersionOne(world.exchange.snapshot()).mailboxes;
    const source = file(
      event(
        'DTSTART:20101206T090000',
        'DTEND:20101206T100000',
        'RRULE:FREQ=DAILY',
        'ORGANIZER:mailto:bob@contoso.com',
        'ATTENDEE;PARTSTAT=DECLINED:mailto:alice@contoso.com',
        'DESCRIPTION:Notes',
        'BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VALARM',
        'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
      ),
    );
    const kept = mailbox?.series.map(({ busyType: _, ...series }) => ({ ...series, source }));
    const state = exchangeStateSchema.parse({
      mailboxes: [{ ...mailbox, series: kept }],
      faults: [],
    });
    const later = ExchangeServer.fromState(openExchange().options, state);
    const day = [utc('2010-12-08T00:00:00'), utc('2010-12-09T00:00:00')] as const;
    const entries = later.mailboxes.get(bob).entriesBetween(...day);
    expect(times(entries)).toEqual(['2010-12-08T08:00/09:00']);
    expect(entries[0]?.busyType).toBe('oof');
  });

  it('counts the latest of two exceptions that name one occurrence in two forms', () => {
    const text = file(
      event('DTSTART;TZID=Europe/Berlin:20101206T090000', hour, 'RRULE:FREQ=DAILY;COUNT=2'),
      event('RECURRENCE-ID:20101207T080000Z', 'SEQUENCE:2', 'DTSTART:20101207T150000Z', hour),
      event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20101207T090000',
        'SEQUENCE:1',
        'DTSTART:20101207T160000Z',
        hour,
      ),
    );
    expect(times(imported(text))).toEqual(['2010-12-06T08:00/09:00', '2010-12-07T15:00/16:00']);
  });

  it('that was passed over leaves alone what an earlier file brought', () => {
    const good = file(event('DTSTART:20101206T090000Z', hour));
    const { world } = importedInto(good);
    importedInto(file(event('DTSTART:20101206T100000Z', hour, 'RRULE:FREQ=SOON')), world);
    expect(importedInto(good, world).result).toMatchObject({ imported: 1, replaced: 1 });
  });
});
