import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleText } from '../../../../../electron/host/state/kept-organisation.js';
import { MemoryStore } from '../../../../../electron/host/state/storage/memory-store.js';
import type { LogEntry } from '../../../../../shared/contract/log.js';
import { anyCourse, happen } from '../../../../support/any-course.js';
import { runEmulator } from '../../../../support/running-emulator.js';
import { type Shown, shownBy } from '../../../../support/shown.js';

const alice = 'alice@contoso.com';
const undo = { name: 'emulator.undo' } as const;
const redo = { name: 'emulator.redo' } as const;

const historyOf = (emulator: Awaited<ReturnType<typeof runEmulator>>) =>
  emulator.history.get('history');

/** Whether the entries of one command are those of an act that was not refused, or let time pass before it was. */
function areOfAct(entries: readonly LogEntry[]): boolean {
  const [command] = entries;
  if (!command?.kind.startsWith('command.') || command.kind === 'command.clock.pause') return false;
  const refusal = entries.find(
    ({ kind, cause }) => kind === 'command.refused' && cause === command.id,
  );
  return refusal === undefined || refusal.at > command.at;
}

describe('Undo and redo', () => {
  it('return, again and again, to what was there before each act and after it, over a restart too', async () => {
    await fc.assert(
      fc.asyncProperty(anyCourse, fc.nat(), async (course, restart) => {
        const store = new MemoryStore();
        let emulator = await runEmulator({ store });
        const before: Shown[] = [];
        for (const happening of course) {
          const shown = await shownBy(emulator);
          await happen(emulator, happening);
          const { log } = await shownBy(emulator);
          if (areOfAct(log.slice(shown.log.length))) before.push(shown);
        }
        const undone: Shown[] = [];
        for (const [index, shown] of before.toReversed().entries()) {
          undone.push(await shownBy(emulator));
          if (index === restart % before.length) {
            await emulator.close();
            emulator = await runEmulator({ store });
            expect(await shownBy(emulator)).toEqual(undone.at(-1));
          }
          await emulator.command(undo);
          expect(await shownBy(emulator)).toEqual(shown);
        }
        await expect(emulator.command(undo)).rejects.toThrow('nothing to undo');
        for (const shown of undone.toReversed()) {
          await emulator.command(redo);
          expect(await shownBy(emulator)).toEqual(shown);
        }
        await expect(emulator.command(redo)).rejects.toThrow('nothing to do again');
        await emulator.close();
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it('says what it took back, and what it would take back next', async () => {
    const emulator = await runEmulator();
    expect(historyOf(emulator).undo).toBeNull();
    await emulator.shell('Set-CsClientPolicy -DisplayPhoto NoPhoto');
    await emulator.command({ name: 'endpoint.lock', sip: alice });
    expect(historyOf(emulator).undo).toBe(`Lock the PC of ${alice}.`);
    expect(await emulator.command(undo)).toEqual({ undone: `Lock the PC of ${alice}.` });
    expect(historyOf(emulator).undo).toBe('Shell: Set-CsClientPolicy -DisplayPhoto NoPhoto');
  });

  it('passes over what was refused, but not over time that passed in vain', async () => {
    const emulator = await runEmulator();
    await emulator.command({ name: 'endpoint.lock', sip: alice });
    const refused = emulator.command({ name: 'endpoint.end-call', sip: alice });
    await expect(refused).rejects.toMatchObject({ code: 'refused' });
    expect(historyOf(emulator).undo).toBe(`Lock the PC of ${alice}.`);

    const condition = { kind: 'policy.changed' };
    const waited = emulator.command({ name: 'clock.until', condition, within: '00:10:00' });
    await expect(waited).rejects.toMatchObject({ code: 'limit' });
    expect(historyOf(emulator).undo).toBe('Run until "policy.changed", at most 00:10:00.');

    await emulator.command(undo);
    expect(await emulator.command(undo)).toEqual({ undone: `Lock the PC of ${alice}.` });
    expect(historyOf(emulator).undo).toBeNull();
  });

  it('lets the clock play on at its pace', async () => {
    const emulator = await runEmulator();
    await emulator.command({ name: 'endpoint.lock', sip: alice });
    await emulator.command({ name: 'clock.play', rate: 60 });
    await emulator.command({ name: 'clock.pause' });
    await emulator.command(undo);
    expect(emulator.stage.get('clock')).toMatchObject({ rate: 0, lastRate: 60 });
    expect(historyOf(emulator).undo).toBeNull();
  });

  it('brings back what an organisation, a capsule or a reset took the place of', async () => {
    const emulator = await runEmulator();
    await emulator.command({ name: 'endpoint.lock', sip: alice });
    const { text } = await emulator.command({ name: 'capsule.save' });
    await emulator.command({ name: 'clock.run', duration: '00:10:00' });
    const shown = await shownBy(emulator);

    await emulator.command({ name: 'capsule.open', text, fileName: 'before.capsule.json' });
    expect(historyOf(emulator).undo).toBe('Open before.capsule.json.');
    const opened = await shownBy(emulator);
    await emulator.command({ name: 'emulator.reset' });
    expect(historyOf(emulator).undo).toBe('Return to the beginning.');
    await emulator.command({ name: 'organisation.reset' });

    expect(await emulator.command(undo)).toEqual({ undone: 'Return to the sample organisation.' });
    expect(await emulator.command(undo)).toEqual({ undone: 'Return to the beginning.' });
    expect(await shownBy(emulator)).toEqual(opened);
    expect(await emulator.command(undo)).toEqual({ undone: 'Open before.capsule.json.' });
    expect(await shownBy(emulator)).toEqual(shown);
    expect(await emulator.command(redo)).toEqual({ redone: 'Open before.capsule.json.' });
    expect(await shownBy(emulator)).toEqual(opened);
  });

  it('goes back to where the run began when all is reset, and is saved so', async () => {
    const emulator = await runEmulator();
    const shown = await shownBy(emulator);
    await emulator.command({ name: 'client.sign-out', sip: alice });
    await emulator.command({ name: 'emulator.reset' });
    expect(await shownBy(emulator)).toEqual(shown);
  });

  it('goes back to another organisation after a restart', async () => {
    const store = new MemoryStore();
    const emulator = await runEmulator({ store });
    await emulator.command({ name: 'endpoint.lock', sip: alice });
    const shown = await shownBy(emulator);
    const text = sampleText().replace('"Contoso"', '"Fabrikam"');
    await emulator.command({ name: 'organisation.load', text, fileName: 'fabrikam.json' });
    const other = await shownBy(emulator);
    await emulator.close();
    const again = await runEmulator({ store });
    expect(await again.command(undo)).toEqual({
      undone: 'Load the organisation from fabrikam.json.',
    });
    expect(await shownBy(again)).toEqual(shown);
    expect(await again.command(redo)).toEqual({
      redone: 'Load the organisation from fabrikam.json.',
    });
    expect(await shownBy(again)).toEqual(other);
  });

  it('says what redo would do again, until something else is done', async () => {
    const emulator = await runEmulator();
    expect(historyOf(emulator).redo).toBeNull();
    await emulator.command({ name: 'endpoint.lock', sip: alice });
    await emulator.command(undo);
    expect(historyOf(emulator).redo).toBe(`Lock the PC of ${alice}.`);
    await emulator.command({ name: 'client.sign-out', sip: alice });
    expect(historyOf(emulator).redo).toBeNull();
  });

  it('do not end where more was done than a journal keeps, and neither do capsules', async () => {
    const emulator = await runEmulator();
    const text = '#'.repeat(400_000);
    for (let run = 0; run < 5; run += 1) await emulator.shell(text);
    const { journal } = JSON.parse((await emulator.command({ name: 'capsule.save' })).text).state;
    expect(journal).toMatchObject({ noted: 5 });
    expect(journal.acts).toHaveLength(2);
    for (let run = 0; run < 3; run += 1) await emulator.command(undo);
  });
});
