import { describe, expect, it } from 'vitest';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

const plan = 'Set-CsClientPolicy -DisplayPhoto NoPhoto';

const effectIn = (whatIf: TestEmulator['whatIf'], id: string) =>
  whatIf.get('result').effects.find((effect) => effect.id === id);

describe('a plan that is tried while the program runs', () => {
  it('shows its result to whoever follows, and changes nothing of the organisation on show', async () => {
    const { command, whatIf, stage } = await runEmulator();
    const before = JSON.stringify([...stage.entries]);
    expect(whatIf.entries.size).toBe(0);
    expect(await command({ name: 'what-if.try', plan })).toEqual({ state: 'done' });
    expect(whatIf.get('plan')).toMatchObject({ plan, state: 'done' });
    const { people, untouched, departments } = whatIf.get('result');
    expect({ people, untouched }).toEqual({ people: 44, untouched: 0 });
    expect(departments).toContain('Sales');
    expect(effectIn(whatIf, 'loses-my-picture')).toMatchObject({ people: 44, group: 'lose' });
    expect(effectIn(whatIf, 'gains-my-picture')).toMatchObject({ people: 0, detail: '' });
    expect(JSON.stringify([...stage.entries])).toBe(before);
  });

  it('lists people in pages, by text and by department', async () => {
    const { command } = await runEmulator();
    await command({ name: 'what-if.try', plan });
    const effect = 'loses-my-picture';
    const all = await command({ name: 'what-if.people', effect });
    expect(all.total).toBe(44);
    const some = await command({ name: 'what-if.people', effect, from: 10, limit: 5 });
    expect(some.people).toEqual(all.people.slice(10, 15));
    const sales = await command({ name: 'what-if.people', effect, department: 'Sales' });
    expect(new Set(sales.people.map(({ department }) => department))).toEqual(new Set(['Sales']));
    const alice = await command({ name: 'what-if.people', effect, text: 'AHLBERG' });
    expect(alice.people).toMatchObject([
      {
        sip: 'alice@contoso.com',
        before: { text: 'there', policy: 'Global' },
        after: { text: 'not there', reason: 'Global sets DisplayPhoto to NoPhoto.' },
      },
    ]);
  });

  it('tells all that happens to one person, with the reasons of both sides', async () => {
    const { command } = await runEmulator();
    await command({ name: 'what-if.try', plan });
    const { displayName, changes } = await command({
      name: 'what-if.person',
      sip: 'alice@contoso.com',
    });
    expect(displayName).toBe('Alice Ahlberg');
    expect(changes.map(({ effect }) => effect)).toEqual([
      'loses-photos',
      'no-longer-seen',
      'own-picture',
      'loses-my-picture',
      'look',
    ]);
    expect(changes.at(-1)).toMatchObject({
      takesEffect: 'at their next sign-in',
      before: { text: 'photo tiles', rule: 'photos/tiles' },
      after: { text: 'classic squares', rule: 'photos/no-photo-squares' },
    });
    const sip = 'nobody@contoso.com';
    await expect(command({ name: 'what-if.person', sip })).rejects.toThrow('Nobody is called');
  });

  it('refuses what there is not', async () => {
    const { command } = await runEmulator();
    const effect = 'loses-everything';
    await expect(command({ name: 'what-if.people', effect })).rejects.toThrow('No plan was tried');
    await command({ name: 'what-if.try', plan });
    await expect(command({ name: 'what-if.people', effect })).rejects.toThrow('loses-photos');
  });

  it('lets other commands take their turns meanwhile, and does not notice them', async () => {
    const { command, shell, whatIf } = await runEmulator();
    const tried = command({ name: 'what-if.try', plan: 'Set-CsClientPolicy -EnableURL $false' });
    await shell('Set-CsClientPolicy -DisplayPhoto NoPhoto');
    await command({ name: 'clock.run', duration: '00:10:00' });
    expect(await tried).toEqual({ state: 'done' });
    expect(effectIn(whatIf, 'loses-my-picture')).toMatchObject({ people: 0 });
    expect(effectIn(whatIf, 'loses-clickable-links')).toMatchObject({ people: 44 });
  });

  it('says that policies were changed since, until they are as they were', async () => {
    const { command, shell, whatIf } = await runEmulator();
    await command({ name: 'what-if.try', plan });
    await command({ name: 'client.set-note', sip: 'alice@contoso.com', text: 'Back soon' });
    expect(whatIf.get('plan').stale).toBe(false);
    await shell('Set-CsClientPolicy -EnableURL $false');
    expect(whatIf.get('plan').stale).toBe(true);
    await command({ name: 'emulator.undo' });
    expect(whatIf.get('plan').stale).toBe(false);
  });

  it('is stopped, and begins again with another plan', async () => {
    const { command, whatIf } = await runEmulator();
    const first = command({ name: 'what-if.try', plan });
    await command({ name: 'what-if.stop' });
    expect(await first).toEqual({ state: 'stopped' });
    expect(whatIf.get('plan')).toMatchObject({ state: 'stopped' });
    const second = command({ name: 'what-if.try', plan });
    const third = command({ name: 'what-if.try', plan: '' });
    expect(await second).toEqual({ state: 'stopped' });
    expect(await third).toEqual({ state: 'done' });
    expect(whatIf.get('result')).toMatchObject({ untouched: 44 });
  });

  it('is forgotten on demand, and with its organisation', async () => {
    const { command, whatIf } = await runEmulator();
    await command({ name: 'what-if.try', plan });
    await command({ name: 'what-if.discard' });
    expect(whatIf.entries.size).toBe(0);
    await command({ name: 'what-if.try', plan });
    await command({ name: 'organisation.reset' });
    expect(whatIf.entries.size).toBe(0);
  });

  it('is neither in the log nor a step to undo', async () => {
    const { command, history } = await runEmulator();
    const { entries } = await command({ name: 'log.read' });
    await command({ name: 'what-if.try', plan });
    expect((await command({ name: 'log.read' })).entries).toEqual(entries);
    expect(history.get('history')).toMatchObject({ undo: null });
  });
});
