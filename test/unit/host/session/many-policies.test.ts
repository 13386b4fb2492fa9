import { afterEach, expect, it, vi } from 'vitest';
import { ScopedStore } from '../../../../electron/emulator/lync-server/scoped-settings/scoped-store.js';
import { Topic } from '../../../../electron/emulator/topics/topic.js';
import { runEmulator } from '../../../support/running-emulator.js';

afterEach(() => vi.restoreAllMocks());

/** How many policies were looked at, and keys marked to be shown again, while a line made so many policies. */
async function workOf(policies: number): Promise<{ looked: number; marked: number }> {
  const emulator = await runEmulator();
  const lists = vi.spyOn(ScopedStore.prototype, 'list');
  const marks = vi.spyOn(Topic.prototype, 'invalidate');
  await emulator.shell(`1..${policies} | % { New-CsClientPolicy -Identity "P$_" } | Out-Null`);
  expect(emulator.stage.find(`policy/Tag:P${policies}`)).toBeDefined();
  const looked = lists.mock.results.reduce((sum, { value }) => sum + value.length, 0);
  const marked = marks.mock.calls.length;
  vi.restoreAllMocks();
  await emulator.close();
  return { looked, marked };
}

it('3,000 policies in one line cost ten times what 300 cost', async () => {
  const few = await workOf(300);
  const many = await workOf(3000);
  expect(many.looked).toBeLessThanOrEqual(10 * few.looked);
  expect(many.marked).toBeLessThanOrEqual(10 * few.marked);
}, 60_000);
