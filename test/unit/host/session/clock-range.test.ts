import { describe, expect, it } from 'vitest';
import { emulatorStateFormat } from '../../../../electron/host/state/emulator-state.js';
import { MemoryStore } from '../../../../electron/host/state/storage/memory-store.js';
import { checkState } from '../../../../electron/host/state/storage/state-format.js';
import { clockRange } from '../../../../shared/lync/clock-range.js';
import { runEmulator } from '../../../support/running-emulator.js';
import { savedIn, withClockAt } from '../../../support/saved-state.js';

/** The state that something done leaves, with the clock elsewhere. */
async function stateAt(now: number) {
  const store = new MemoryStore();
  const emulator = await runEmulator({ store });
  await emulator.command({ name: 'client.set-note', sip: 'alice@contoso.com', text: 'Here' });
  await emulator.close();
  return withClockAt(await savedIn(store), now);
}

describe('a state whose clock stands where it cannot be shown', () => {
  const moments = [-5, 100_000_000_000_000, clockRange.last + 1, clockRange.first - 1];
  it.each(moments)('at %d is refused by name', async (now) => {
    const expected = `expected a moment that the clock can show, in milliseconds since 1970-01-01T00:00:00Z, within the years 1970 to 2199; found ${now}`;
    expect(checkState(await stateAt(now), emulatorStateFormat)).toMatchObject({
      faults: [{ path: ['deployment', 'clock', 'now'], expected }],
    });
  });

  it.each([clockRange.first, clockRange.last])('at %d is at the end of the range', async (now) => {
    expect(checkState(await stateAt(now), emulatorStateFormat)).toMatchObject({ ok: true });
  });

  it('shows no event before the clock', async () => {
    const store = new MemoryStore();
    await store.save(await stateAt(clockRange.first), emulatorStateFormat);
    const { now, next } = (await runEmulator({ store })).stage.get('clock');
    expect(next?.at).toBeGreaterThanOrEqual(now);
  });
});

describe('a capsule', () => {
  it('that reached such a moment is refused with the place', async () => {
    const emulator = await runEmulator();
    const { text, fileName } = await emulator.command({ name: 'capsule.save' });
    const spoilt = text.replace(/"now":\d+/, '"now":100000000000000');
    expect(spoilt).not.toBe(text);
    const opening = emulator.command({ name: 'capsule.open', text: spoilt, fileName });
    await expect(opening).rejects.toThrow(
      /state\.deployment\.clock\.now: not a saved state: expected a moment that the clock can show.*; found 100000000000000/,
    );
  });
});
