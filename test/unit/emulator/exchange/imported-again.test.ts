import { describe, expect, it } from 'vitest';
import { event, file, times, windowsPacific } from './calendar-files.js';
import { alice, bob, meeting, openExchange, reopenExchange, utc } from './exchange-world.js';

describe('An imported calendar', () => {
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

    const later = reopenExchange(world);
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
    const { exchange: restored } = reopenExchange(world);
    expect(restored.snapshot()).toEqual(world.exchange.snapshot());
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
