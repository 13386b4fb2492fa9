import { describe, expect, it } from 'vitest';
import { runEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';

describe('a privacy sheet that is made', () => {
  it('tells how far it is as long as it is made, and is the answer', async () => {
    const emulator = await runEmulator();
    const checks = emulator.follow('privacy-check');
    const sheet = emulator.command({ name: 'visibility.sheet', sip: alice });
    await expect.poll(() => checks.entries.get(`check/${alice}`)).toMatchObject({ total: 22 });
    expect((await sheet).displayName).toBe('Alice Ahlberg');
    await expect.poll(() => checks.entries.size).toBe(0);
  });

  it('is stopped on demand, one of another person is not', async () => {
    const emulator = await runEmulator();
    const checks = emulator.follow('privacy-check');
    const stopped = emulator.command({ name: 'visibility.sheet', sip: alice });
    const other = emulator.command({ name: 'visibility.sheet', sip: bob });
    const refusal = expect(stopped).rejects.toThrow('The check was stopped. Check again');
    await expect.poll(() => checks.entries.get(`check/${alice}`)).toMatchObject({ total: 22 });
    await emulator.command({ name: 'visibility.stop-sheet', sip: alice });
    await refusal;
    expect((await other).displayName).toBe('Bob Barros');
  });

  it('gives way to a newer one of the same person', async () => {
    const emulator = await runEmulator();
    const former = emulator.command({ name: 'visibility.sheet', sip: alice });
    const refusal = expect(former).rejects.toThrow('The check was stopped.');
    const newer = await emulator.command({ name: 'visibility.sheet', sip: alice });
    await refusal;
    expect(newer.displayName).toBe('Alice Ahlberg');
  });
});
