import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../../electron/host/state/storage/memory-store.js';
import { hourMilliseconds, minuteMilliseconds } from '../../../../shared/lync/time.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';

const now = (emulator: TestEmulator): number => emulator.stage.get('clock').now;
const inspect = (emulator: TestEmulator, at?: number) =>
  emulator.command({ name: 'inspection.read', sip: alice, ...(at !== undefined && { at }) });

const addStandUp = (emulator: TestEmulator) =>
  emulator.command({
    name: 'exchange.add-entry',
    mailbox: alice,
    subject: 'Stand-up',
    start: '08:00',
    end: '17:00',
  });

describe('the inspection of a person', () => {
  it('leads a new meeting through mailbox, cache, publication and what a watcher is told', async () => {
    const emulator = await runEmulator();
    const start = now(emulator);
    await emulator.command({ name: 'clock.run', duration: '00:01:00' });
    await addStandUp(emulator);
    const added = now(emulator);
    const fresh = await inspect(emulator);
    expect(fresh.calendar).toMatchObject([
      { subject: 'Stand-up', decides: true, inCache: 'not-yet' },
    ]);
    expect(fresh.cache.entries).toEqual([]);
    expect(fresh.published.calendarState).toBeNull();

    await emulator.command({ name: 'clock.run', duration: '03:00:00' });
    const later = await inspect(emulator);
    expect(later.calendar).toMatchObject([{ subject: 'Stand-up', inCache: 'same' }]);
    expect(later.cache.entries).toMatchObject([
      { subject: 'Stand-up', decides: true, inCalendar: 'same' },
    ]);
    expect(later.published.calendarState).toMatchObject({ subject: 'Stand-up', busyType: 'busy' });
    expect(later.published.presence).toMatchObject({ text: 'In a meeting' });
    expect(later.watchers).toMatchObject([{ sip: bob, told: { text: 'In a meeting' } }]);
    expect(later.published.publications?.join(' ')).toContain('calendar');

    // Each place came no earlier than the one before it.
    const { cache, published, watchers } = later;
    expect(cache.since).toBeGreaterThan(added);
    expect(published.calendarState?.since).toBeGreaterThanOrEqual(cache.since ?? 0);
    expect(watchers[0]?.told?.since).toBe(published.calendarState?.since);

    // As it was: the same answer as then, but for what only the present tells.
    const { published: then, ...asItWas } = await inspect(emulator, added);
    const { published: atTheTime, ...asItWasThen } = fresh;
    expect(asItWas).toEqual(asItWasThen);
    expect(then).toEqual({ ...atTheTime, publications: null });
    expect((await inspect(emulator, start)).calendar).toEqual([]);
  });

  it('names the entries of the log that made each place so, with what caused them', async () => {
    const emulator = await runEmulator();
    await addStandUp(emulator);
    await emulator.command({ name: 'clock.run', duration: '03:00:00' });
    const { calendar, cache, published, watchers, log } = await inspect(emulator);
    const kindOf = (id: string | null | undefined) => log.find((entry) => entry.id === id)?.kind;
    expect(kindOf(calendar?.[0]?.madeBy)).toBe('command.exchange.add-entry');
    expect(kindOf(cache.entries[0]?.madeBy)).toBe('calendar.polled');
    expect(kindOf(published.calendarState?.madeBy)).toBe('calendar.published');
    expect(kindOf(watchers[0]?.told?.madeBy)).toBe('presence.changed');
    // The change of presence was caused by the publication, and that by the poll.
    const publication = log.find(({ kind }) => kind === 'calendar.published');
    const told = log.find(({ id }) => id === watchers[0]?.told?.madeBy);
    expect(told?.cause).toBe(publication?.id);
    expect(publication?.cause).toBe(cache.entries[0]?.madeBy);
  });

  it('tells what was changed and what is gone since the client read it', async () => {
    const emulator = await runEmulator();
    const add = (subject: string, start: string, end: string) =>
      emulator.command({ name: 'exchange.add-entry', mailbox: alice, subject, start, end });
    const moved = await add('Moved', '13:00', '14:00');
    const dropped = await add('Dropped', '15:00', '16:00');
    await emulator.command({ name: 'clock.run', duration: '02:00:00' });
    const read = now(emulator);
    await emulator.command({
      name: 'exchange.change-entry',
      mailbox: alice,
      entry: moved.entry,
      start: '13:30',
    });
    await emulator.command({ name: 'exchange.remove-entry', mailbox: alice, entry: dropped.entry });
    const { calendar, cache } = await inspect(emulator);
    expect(calendar).toMatchObject([{ subject: 'Moved', inCache: 'otherwise' }]);
    expect(cache.entries).toMatchObject([
      { subject: 'Moved', inCalendar: 'otherwise' },
      { subject: 'Dropped', inCalendar: 'gone' },
    ]);
    const before = await inspect(emulator, read - 1000);
    expect(before.calendar).toMatchObject([{ inCache: 'same' }, { inCache: 'same' }]);
  });

  it('knows the past of a series and of a file that replaced entries', async () => {
    const emulator = await runEmulator();
    const text = (hour: string): string =>
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'UID:weekly',
        'SUMMARY:Weekly',
        `DTSTART:20101206T${hour}0000Z`,
        `DTEND:20101206T${hour}3000Z`,
        'RRULE:FREQ=DAILY;COUNT=3',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n');
    await emulator.command({
      name: 'exchange.import-calendar',
      mailbox: alice,
      fileName: 'week.ics',
      text: text('10'),
    });
    const first = now(emulator);
    const imported = await inspect(emulator);
    expect(imported.calendar?.length).toBeGreaterThan(1);
    await emulator.command({ name: 'clock.run', duration: '00:01:00' });
    await emulator.command({
      name: 'exchange.import-calendar',
      mailbox: alice,
      fileName: 'week.ics',
      text: text('14'),
    });
    const [occurrence] = (await inspect(emulator)).calendar ?? [];
    await emulator.command({
      name: 'exchange.remove-entry',
      mailbox: alice,
      entry: occurrence?.id ?? '',
    });
    expect((await inspect(emulator)).calendar?.length).toBe((imported.calendar?.length ?? 0) - 1);
    const held = ({ calendar }: Awaited<ReturnType<typeof inspect>>) =>
      calendar?.map(({ inCache: _, ...entry }) => entry);
    expect(held(await inspect(emulator, first))).toEqual(held(imported));
  });

  it('says the same after a restart', async () => {
    const store = new MemoryStore();
    const emulator = await runEmulator({ store });
    const start = now(emulator);
    await emulator.command({ name: 'clock.run', duration: '00:01:00' });
    await addStandUp(emulator);
    await emulator.command({ name: 'clock.run', duration: '02:00:00' });
    await emulator.close();
    const again = await runEmulator({ store });
    for (const at of [start, start + 30 * minuteMilliseconds, now(emulator)])
      expect(await inspect(again, at)).toEqual(await inspect(emulator, at));
  });

  it('refuses a moment that is yet to come', async () => {
    const emulator = await runEmulator();
    await expect(inspect(emulator, now(emulator) + hourMilliseconds)).rejects.toMatchObject({
      code: 'invalid-input',
      path: 'at',
    });
  });
});

describe('the layers of settings', () => {
  it('tell what is set, what sign-in brought and what the client goes by', async () => {
    const emulator = await runEmulator();
    await emulator.shell('Set-CsClientPolicy -Identity Global -DisplayPhoto NoPhoto');
    const layersOf = async (sip: string) => {
      const layers = await emulator.command({ name: 'inspection.settings', sip });
      return layers.find(({ parameter }) => parameter === 'DisplayPhoto');
    };
    const pending = await layersOf(alice);
    expect(pending).toMatchObject({ set: { value: 'NoPhoto' }, pending: true });
    expect(pending?.effective?.value).not.toBe('NoPhoto');
    await emulator.signOutAndIn(alice);
    expect(await layersOf(alice)).toMatchObject({
      cmdlet: 'CsClientPolicy',
      provisioned: { identity: 'Global', value: 'NoPhoto' },
      effective: { value: 'NoPhoto', source: 'policy' },
      pending: false,
    });
    await emulator.command({ name: 'client.sign-out', sip: alice });
    expect(await layersOf(alice)).toMatchObject({ provisioned: null, effective: null });
  });
});

describe('what a mailbox keeps of its past', () => {
  const taken = async (days: number) => {
    const emulator = await runEmulator();
    const { entry } = await emulator.command({
      name: 'exchange.add-entry',
      mailbox: alice,
      subject: 'Old',
      start: '08:00',
      end: '17:00',
    });
    const added = now(emulator);
    await emulator.command({ name: 'clock.run', duration: `${days * 24}:00:00` });
    await emulator.command({ name: 'exchange.remove-entry', mailbox: alice, entry });
    return { emulator, added };
  };

  it('shows an entry that was taken out at every moment that is left of it', async () => {
    const { emulator, added } = await taken(13);
    expect((await inspect(emulator, added)).calendar).toMatchObject([{ subject: 'Old' }]);
    expect((await inspect(emulator)).calendar).toEqual([]);
  });

  it('is nothing of what was over before its first moment', async () => {
    const { emulator } = await taken(17);
    const capsule = await emulator.command({ name: 'capsule.save' });
    expect(JSON.stringify(JSON.parse(capsule.text).state.deployment.exchange)).not.toContain(
      '"Old"',
    );
  });
});
