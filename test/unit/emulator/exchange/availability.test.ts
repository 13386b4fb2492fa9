import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alice, ask, availability, bob, meeting, openExchange, utc } from './exchange-world.js';

const day = { from: '2010-12-06T00:00:00', to: '2010-12-07T00:00:00' };

describe('GetUserAvailability', () => {
  it('follows an address that goes over to another mailbox', () => {
    const { exchange, mailbox } = openExchange();
    mailbox(alice).addEntry(meeting());
    // Nobody's mail address so far: it leads to Alice, who signs in by it.
    const asked = () =>
      ask(exchange, availability(alice, day)).find(
        'FreeBusyResponseArray',
        'FreeBusyResponse',
        'FreeBusyView',
        'CalendarEventArray',
      );
    expect(asked()?.children('CalendarEvent')).toHaveLength(1);
    exchange.mailboxes.change(bob, { smtpAddress: alice });
    expect(asked()).toBeUndefined();
  });

  it('tells time, busy type, subject, place and kind of each entry of the window', () => {
    const { exchange, mailbox } = openExchange();
    mailbox(alice).addEntry(meeting());
    mailbox(alice).addEntry(
      meeting({
        start: utc('2010-12-06T14:00:00'),
        end: utc('2010-12-06T14:30:00'),
        busyType: 'oof',
        isMeeting: false,
      }),
    );
    const view = ask(exchange, availability('alice@fabrikam.com', day)).find(
      'FreeBusyResponseArray',
      'FreeBusyResponse',
      'FreeBusyView',
    );
    const events = view?.child('CalendarEventArray')?.children('CalendarEvent') ?? [];
    expect(
      events.map((event) => [
        event.textOf('StartTime'),
        event.textOf('EndTime'),
        event.textOf('BusyType'),
        event.textOf('CalendarEventDetails', 'Subject'),
        event.textOf('CalendarEventDetails', 'Location'),
        event.textOf('CalendarEventDetails', 'IsMeeting'),
      ]),
    ).toEqual([
      ['2010-12-06T09:00:00', '2010-12-06T10:00:00', 'Busy', 'Budget', 'Room 1', 'true'],
      ['2010-12-06T14:00:00', '2010-12-06T14:30:00', 'OOF', 'Budget', 'Room 1', 'false'],
    ]);
    expect(view?.textOf('FreeBusyViewType')).toBe('DetailedMerged');
    expect(view?.textOf('MergedFreeBusy')).toBe(
      `${'0'.repeat(36)}2222${'0'.repeat(16)}33${'0'.repeat(38)}`,
    );
  });

  it('tells the working hours in minutes of a zone with its changes of the year', () => {
    const { exchange } = openExchange('America/Los_Angeles');
    const hours = ask(exchange, availability(bob, day)).find(
      'FreeBusyResponseArray',
      'FreeBusyResponse',
      'FreeBusyView',
      'WorkingHours',
    );
    const daylight = hours?.find('TimeZone', 'DaylightTime');
    const standard = hours?.find('TimeZone', 'StandardTime');
    const rule = (part: typeof daylight) =>
      ['Bias', 'Time', 'DayOrder', 'Month', 'DayOfWeek'].map((name) => part?.textOf(name));
    expect(hours?.textOf('TimeZone', 'Bias')).toBe('480');
    expect(rule(standard)).toEqual(['0', '02:00:00', '1', '11', 'Sunday']);
    expect(rule(daylight)).toEqual(['-60', '02:00:00', '2', '3', 'Sunday']);
    expect(hours?.textOf('WorkingPeriodArray', 'WorkingPeriod', 'DayOfWeek')).toBe(
      'Monday Tuesday Wednesday Thursday Friday',
    );
    expect(hours?.textOf('WorkingPeriodArray', 'WorkingPeriod', 'StartTimeInMinutes')).toBe('480');
    expect(hours?.textOf('WorkingPeriodArray', 'WorkingPeriod', 'EndTimeInMinutes')).toBe('1020');
  });

  it('reads and writes times in the zone of the request, on either side of a change of the clock', () => {
    const { exchange, mailbox } = openExchange();
    mailbox(bob).addEntry(
      meeting({ start: utc('2010-07-01T16:00:00'), end: utc('2010-07-01T17:00:00') }),
    );
    mailbox(bob).addEntry(
      meeting({ start: utc('2010-12-06T16:00:00'), end: utc('2010-12-06T17:00:00') }),
    );
    const zone =
      '<t:TimeZone><t:Bias>480</t:Bias><t:StandardTime><t:Bias>0</t:Bias><t:Time>02:00:00</t:Time><t:DayOrder>1</t:DayOrder><t:Month>11</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek></t:StandardTime><t:DaylightTime><t:Bias>-60</t:Bias><t:Time>02:00:00</t:Time><t:DayOrder>2</t:DayOrder><t:Month>3</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek></t:DaylightTime></t:TimeZone>';
    const startOn = (date: string) =>
      ask(
        exchange,
        availability(bob, { from: `${date}T00:00:00`, to: `${date}T23:00:00`, zone }),
      ).textOf(
        'FreeBusyResponseArray',
        'FreeBusyResponse',
        'FreeBusyView',
        'CalendarEventArray',
        'CalendarEvent',
        'StartTime',
      );
    expect(startOn('2010-07-01')).toBe('2010-07-01T09:00:00');
    expect(startOn('2010-12-06')).toBe('2010-12-06T08:00:00');
  });

  const inPacificTime =
    '<t:TimeZoneContext><t:TimeZoneDefinition Id="Pacific Standard Time"/></t:TimeZoneContext>';

  it('reads and writes times in the zone of the header where the request names none itself', () => {
    const { exchange, mailbox } = openExchange();
    mailbox(bob).addEntry(
      meeting({ start: utc('2010-12-06T18:00:00'), end: utc('2010-12-06T19:00:00') }),
    );
    const morning = { from: '2010-12-06T09:00:00', to: '2010-12-06T12:00:00', interval: 60 };
    const view = ask(exchange, availability(bob, { ...morning, zone: '' }), inPacificTime).find(
      'FreeBusyResponseArray',
      'FreeBusyResponse',
      'FreeBusyView',
    );
    expect(view?.textOf('MergedFreeBusy')).toBe('020');
    expect(view?.textOf('CalendarEventArray', 'CalendarEvent', 'StartTime')).toBe(
      '2010-12-06T10:00:00',
    );
    const inUtc = ask(exchange, availability(bob, morning), inPacificTime);
    expect(
      inUtc.textOf('FreeBusyResponseArray', 'FreeBusyResponse', 'FreeBusyView', 'MergedFreeBusy'),
    ).toBe('000');
  });

  it('says of an unknown address that there is no such recipient', () => {
    const { exchange } = openExchange();
    const message = ask(exchange, availability('nobody@contoso.com', day)).find(
      'FreeBusyResponseArray',
      'FreeBusyResponse',
      'ResponseMessage',
    );
    expect(message?.attribute('ResponseClass')).toBe('Error');
    expect(message?.textOf('ResponseCode')).toBe('ErrorMailRecipientNotFound');
  });

  it.each([
    [{ from: '2010-12-07T00:00:00', to: '2010-12-06T00:00:00' }, 'ErrorInvalidTimeInterval'],
    [{ from: 'soon', to: '2010-12-06T00:00:00' }, 'ErrorInvalidTimeInterval'],
    [{ from: '2010-02-30T00:00:00', to: '2010-12-06T00:00:00' }, 'ErrorInvalidTimeInterval'],
    [{ from: '2010-01-01T00:00:00', to: '2010-12-06T00:00:00' }, 'ErrorTimeIntervalTooBig'],
    [{ ...day, interval: 4 }, 'ErrorInvalidMergedFreeBusyInterval'],
    [{ ...day, view: 'Everything' }, 'ErrorInvalidFreeBusyViewType'],
  ])('refuses %j with the fault %s', (window, code) => {
    const { exchange } = openExchange();
    const fault = ask(exchange, availability(bob, window));
    expect(fault.name).toBe('Fault');
    expect(fault.textOf('detail', 'ResponseCode')).toBe(code);
  });

  it('brings any subject and place over unharmed, but for what XML cannot carry', () => {
    const { exchange, mailbox } = openExchange('UTC');
    const { id } = mailbox(bob).addEntry(meeting());
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (subject) => {
        mailbox(bob).changeEntry(id, { subject, location: subject });
        const details = ask(exchange, availability(bob, day)).find(
          'FreeBusyResponseArray',
          'FreeBusyResponse',
          'FreeBusyView',
          'CalendarEventArray',
          'CalendarEvent',
          'CalendarEventDetails',
        );
        const expected = carried(subject).trim();
        expect(details?.textOf('Subject')).toBe(expected);
        expect(details?.textOf('Location')).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('merges as every interval alone would: the strongest entry that touches it', () => {
    const step = 15 * 60_000;
    const from = utc('2010-12-06T00:00:00');
    const entry = fc.record({
      startMinute: fc.integer({ min: -120, max: 1500 }),
      minutes: fc.integer({ min: 1, max: 300 }),
      busyType: fc.constantFrom('free', 'tentative', 'busy', 'oof'),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const { exchange, mailbox } = openExchange('UTC');
        const spans = entries.map(({ startMinute, minutes, busyType }) => {
          const start = from + startMinute * 60_000;
          return { start, end: start + minutes * 60_000, busyType };
        });
        for (const span of spans) {
          mailbox(bob).addEntry(meeting(span as Parameters<typeof meeting>[0]));
        }
        const merged = ask(exchange, availability(bob, day)).textOf(
          'FreeBusyResponseArray',
          'FreeBusyResponse',
          'FreeBusyView',
          'MergedFreeBusy',
        );
        const strength = ['free', 'tentative', 'busy', 'oof'];
        const expected = Array.from({ length: 96 }, (_, slot) => {
          const [a, b] = [from + slot * step, from + (slot + 1) * step];
          const touching = spans.filter(({ start, end }) => start < b && end > a);
          return Math.max(0, ...touching.map(({ busyType }) => strength.indexOf(busyType)));
        }).join('');
        expect(merged).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });
});

/** What is left of a text after XML: forbidden characters become U+FFFD, one code unit each. */
function carried(text: string): string {
  const isAllowed = (code: number) =>
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    code > 0xffff;
  return [...text].map((c) => (isAllowed(c.codePointAt(0) ?? 0) ? c : '\ufffd')).join('');
}
