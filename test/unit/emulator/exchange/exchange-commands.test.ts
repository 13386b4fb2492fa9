import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../../electron/host/state/storage/memory-store.js';
import type { CommandOf } from '../../../../shared/contract/commands/command.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

type Entry = Partial<CommandOf<'exchange.add-entry'>>;

/** The first person with a client open at the start. */
const somebody = ({ stage }: TestEmulator): string => {
  const key = [...stage.entries.keys()].find((name) => name.startsWith('mailbox/'));
  return key?.slice('mailbox/'.length) ?? '';
};

const add = (emulator: TestEmulator, changes: Entry = {}) =>
  emulator.command({
    name: 'exchange.add-entry',
    mailbox: somebody(emulator),
    subject: 'Budget',
    start: '09:00',
    end: '10:00:30',
    ...changes,
  });

const mailboxOf = (emulator: TestEmulator) => emulator.stage.get(`mailbox/${somebody(emulator)}`);

const localTimes = (emulator: TestEmulator) =>
  mailboxOf(emulator).entries.map(({ start, end }) =>
    [start, end].map((at) =>
      new Date(at).toLocaleString('sv-SE', { timeZone: emulator.stage.get('clock').timeZone }),
    ),
  );

describe('Commands to Exchange', () => {
  it('put an entry of the present day into a mailbox, shown on the stage at once', async () => {
    const emulator = await runEmulator();
    const { entry } = await add(emulator);
    const [day] = new Date(emulator.stage.get('clock').now)
      .toLocaleString('sv-SE', { timeZone: emulator.stage.get('clock').timeZone })
      .split(' ');
    expect(localTimes(emulator)).toEqual([[`${day} 09:00:00`, `${day} 10:00:30`]]);
    expect(mailboxOf(emulator).entries[0]).toMatchObject({
      id: entry,
      subject: 'Budget',
      busyType: 'busy',
      isMeeting: true,
      createdAt: emulator.stage.get('clock').now,
    });
    await emulator.close();
  });

  it('take whole days, past midnight too, changes and removal', async () => {
    const emulator = await runEmulator();
    const mailbox = somebody(emulator);
    const { entry } = await add(emulator, {
      start: '2010-12-08T15:00',
      end: '2010-12-09T01:00',
      allDay: true,
      busyType: 'oof',
    });
    expect(localTimes(emulator)).toEqual([['2010-12-08 00:00:00', '2010-12-10 00:00:00']]);
    await emulator.command({ name: 'exchange.change-entry', mailbox, entry, subject: 'Leave' });
    expect(mailboxOf(emulator).entries[0]?.subject).toBe('Leave');
    await emulator.command({ name: 'exchange.remove-entry', mailbox, entry });
    expect(mailboxOf(emulator).entries).toEqual([]);
    await emulator.close();
  });

  it('turn times into whole days and back; what is left out stays', async () => {
    const emulator = await runEmulator();
    const mailbox = somebody(emulator);
    const { entry } = await add(emulator, { start: '2010-12-08T15:00', end: '2010-12-08T16:00' });
    const change = (changes: object) =>
      emulator.command({ name: 'exchange.change-entry', mailbox, entry, ...changes });
    await change({ allDay: true });
    expect(localTimes(emulator)).toEqual([['2010-12-08 00:00:00', '2010-12-09 00:00:00']]);
    await change({ end: '2010-12-09T12:00' });
    expect(localTimes(emulator)).toEqual([['2010-12-08 00:00:00', '2010-12-10 00:00:00']]);
    await change({ subject: 'Leave' });
    expect(mailboxOf(emulator).entries).toMatchObject([{ subject: 'Leave', isAllDay: true }]);
    await change({ allDay: false, start: '2010-12-09T09:30', end: '2010-12-09T10:00' });
    expect(localTimes(emulator)).toEqual([['2010-12-09 09:30:00', '2010-12-09 10:00:00']]);
    expect(mailboxOf(emulator).entries).toMatchObject([{ subject: 'Leave', isAllDay: false }]);
    await emulator.close();
  });

  it.each([
    [{ start: '10:00', end: '10:00' }, 'invalid-input', 'end', 'ends when it starts'],
    [{ start: '10:00', end: '09:00' }, 'invalid-input', 'end', 'ends before it starts'],
    [{ start: '2010-02-30T10:00' }, 'invalid-input', 'start', 'no 2010-02-30'],
    [{ start: '25:00' }, 'invalid-input', 'start', 'cannot be read'],
    [{ mailbox: 'nobody@contoso.com' }, 'not-found', 'mailbox', 'nobody@contoso.com'],
  ] as const)('refuse %j by name and place', async (changes, code, path, message) => {
    const emulator = await runEmulator();
    await expect(add(emulator, changes)).rejects.toMatchObject({
      code,
      path,
      message: expect.stringContaining(message),
    });
    expect(mailboxOf(emulator).entries).toEqual([]);
    await emulator.close();
  });

  it('read an iCalendar file, and say in answer and log what of it was passed over', async () => {
    const emulator = await runEmulator();
    const mailbox = somebody(emulator);
    const text = (rule: string) =>
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20101206T090000\nDURATION:PT1H\nRRULE:${rule}\nEND:VEVENT\nEND:VCALENDAR\n`;
    const imported = await emulator.command({
      name: 'exchange.import-calendar',
      mailbox,
      fileName: 'a.ics',
      text: text('FREQ=DAILY'),
    });
    expect(imported).toEqual({ imported: 1, replaced: 0, passedOver: [], notes: [] });
    expect(mailboxOf(emulator).entries.length).toBeGreaterThan(5);
    const passed = await emulator.command({
      name: 'exchange.import-calendar',
      mailbox,
      fileName: 'b.ics',
      text: text('FREQ=SECONDLY').replace('DTSTART', 'SUMMARY:Ticks\nnonsense\nDTSTART'),
    });
    expect(passed).toMatchObject({
      imported: 0,
      passedOver: [{ line: 2, entry: 'Ticks', reason: expect.stringContaining('100 times a day') }],
      notes: [expect.stringContaining('Line 4: this is no property')],
    });
    const { entries } = await emulator.command({ name: 'log.read' });
    const told = entries.map((entry) => entry.text);
    expect(told).toContainEqual(expect.stringContaining('b.ics, line 2: "Ticks" was passed over'));
    expect(told).toContainEqual(expect.stringContaining('b.ics: Line 4: this is no property'));
    await emulator.close();
  });

  it('change what a mailbox is, and refuse hours that end before they start', async () => {
    const emulator = await runEmulator();
    const mailbox = somebody(emulator);
    await emulator.command({
      name: 'exchange.set-mailbox',
      mailbox,
      version: '2003',
      smtpAddress: 'Other@Fabrikam.com',
      workingHours: { startMinutes: 540 },
      automaticReplies: { state: 'scheduled', start: '12:00', end: '2010-12-24T00:00' },
    });
    expect(mailboxOf(emulator)).toMatchObject({
      version: '2003',
      smtpAddress: 'other@fabrikam.com',
      workingHours: { startMinutes: 540, endMinutes: 1020 },
      automaticReplies: { state: 'scheduled' },
    });
    await expect(
      emulator.command({
        name: 'exchange.set-mailbox',
        mailbox,
        workingHours: { endMinutes: 100 },
      }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    await emulator.close();
  });

  it('break Exchange and mend it, as the stage shows', async () => {
    const emulator = await runEmulator();
    await emulator.command({
      name: 'exchange.set-fault',
      target: 'ews',
      kind: 'unavailable',
      times: 3,
      until: '23:00',
    });
    expect(mailboxOf(emulator).faults).toMatchObject([
      { target: 'ews', kind: 'unavailable', mailbox: null, times: 3 },
    ]);
    await emulator.command({ name: 'exchange.clear-faults' });
    expect(mailboxOf(emulator).faults).toEqual([]);
    await emulator.close();
  });

  it('outlive the process', async () => {
    const store = new MemoryStore();
    const first = await runEmulator({ store });
    await add(first);
    const before = mailboxOf(first);
    await first.close();
    const second = await runEmulator({ store });
    expect(mailboxOf(second)).toEqual(before);
    await second.close();
  });
});
