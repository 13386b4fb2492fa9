import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../../../../shared/contract/emulator-views.js';
import type { ClientEntries } from '../../../../shared/contract/views/client.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';
const fay = 'fay@fabrikam.com';
const gunnar = 'gunnar@fabrikam.com';
const link = 'https://portal.contoso.local/x';

let emulator: TestEmulator;

beforeEach(async () => {
  emulator = await runEmulator();
});

async function write(from: string, to: string, text: string): Promise<string> {
  await emulator.command({ name: 'conversation.open', sip: from, with: to });
  const sent = { name: 'conversation.send', sip: from, conversation: to, text } as const;
  return (await emulator.command(sent)).message;
}

const trace = (message: string) => emulator.command({ name: 'message.trace', message });
const messages = (sip: string, other: string) =>
  messagesOf(Object.fromEntries(emulator.client(sip).entries) as Partial<ClientEntries>, other);
const last = (sip: string, other: string) => messages(sip, other).at(-1);
const frontEndOf = (sip: string) =>
  emulator.stage.get('front-ends').find(({ users }) => users.includes(sip))?.fqdn;
const entries = async () => (await emulator.command({ name: 'log.read', limit: 5000 })).entries;

describe('A message', () => {
  it('is in the log with the command as its cause, under an id that counts', async () => {
    expect(await write(alice, bob, 'One')).toBe('m1');
    expect(await write(bob, alice, 'Two')).toBe('m2');
    const log = await entries();
    const delivered = log.filter(({ kind }) => kind === 'message.delivered');
    expect(delivered.map(({ sip }) => sip)).toEqual([alice, bob]);
    expect(log.find(({ id }) => id === delivered[0]?.cause)).toMatchObject({
      kind: 'command.conversation.send',
      actor: 'user',
      sip: alice,
      text: `Write to ${bob}: One`,
    });
  });

  it('takes the way from the sender over his Front End and its filter to the receiver', async () => {
    const path = await trace(await write(alice, bob, 'Hello'));
    expect(path).toMatchObject({ from: alice, to: bob, decision: 'passed', text: 'Hello' });
    expect(path.steps.map(({ place, name }) => [place, name])).toEqual([
      ['sender', alice],
      ['front-end', frontEndOf(alice)],
      ['filter', frontEndOf(alice)],
      ['receiver', bob],
    ]);
    expect(emulator.stage.get('message/m1')).toMatchObject({
      id: 'm1',
      fromName: 'Alice Ahlberg',
      frontEnd: frontEndOf(alice),
      decision: 'passed',
    });
  });

  it('has 65,536 characters at most', async () => {
    await write(alice, bob, 'x'.repeat(65_536));
    expect(last(bob, alice)?.parts[0]?.text).toHaveLength(65_536);
    await expect(write(alice, bob, 'x'.repeat(65_537))).rejects.toMatchObject({
      code: 'invalid-input',
      path: 'text',
    });
    expect(emulator.stage.get('message/m1').text).toHaveLength(200);
  });

  it('takes formats of the list only', async () => {
    await emulator.command({ name: 'conversation.open', sip: alice, with: bob });
    const sent = { name: 'conversation.send', sip: alice, conversation: bob, text: 'x' };
    for (const format of [
      { font: 'url(x)' },
      { colour: 'red;' },
      { size: 400 },
      { script: true },
    ]) {
      await expect(emulator.session.answer({ ...sent, format })).rejects.toMatchObject({
        code: 'invalid-input',
      });
    }
  });

  it('goes through another Front End of the pool while the own one is stopped, and nowhere without any', async () => {
    const own = frontEndOf(alice) ?? '';
    const pool = emulator.stage.get('front-ends').find(({ fqdn }) => fqdn === own)?.pool;
    await emulator.command({ name: 'front-end.stop-service', frontEnd: own });
    const { frontEnd } = await trace(await write(alice, bob, 'Over the other one'));
    expect(frontEnd).not.toBe(own);
    for (const { fqdn } of emulator.stage.get('front-ends').filter((each) => each.pool === pool))
      if (fqdn !== own) await emulator.command({ name: 'front-end.stop-service', frontEnd: fqdn });
    const path = await trace(await write(alice, bob, 'Nowhere'));
    expect(path).toMatchObject({ decision: 'undeliverable', frontEnd: null });
    expect(last(alice, bob)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('Front End'),
    });
    await expect(
      emulator.command({ name: 'url.explain', url: link, sender: alice }),
    ).rejects.toMatchObject({ code: 'refused', path: 'frontEnd' });
  });

  it('does not reach a PC that sleeps or has no network; the windows of both stay', async () => {
    await write(alice, bob, 'One');
    await emulator.command({ name: 'endpoint.disconnect', sip: bob });
    await write(alice, bob, 'Two');
    expect(last(alice, bob)).toMatchObject({ state: 'failed' });
    await emulator.command({ name: 'endpoint.reconnect', sip: bob });
    await write(alice, bob, 'Three');
    expect(messages(bob, alice).map(({ id }) => id)).toEqual(['m1', 'm3']);
  });

  it('of a partner passes the filter of the receiver, and between partners none of ours', async () => {
    await emulator.shell('Set-CsImFilterConfiguration -Enabled $true -Action Block');
    for (const sip of [fay, gunnar]) await emulator.command({ name: 'client.sign-in', sip });
    expect(await trace(await write(fay, bob, link))).toMatchObject({
      decision: 'blocked',
      frontEnd: frontEndOf(bob),
    });
    expect(await trace(await write(alice, fay, link))).toMatchObject({
      decision: 'blocked',
      frontEnd: frontEndOf(alice),
    });
    expect(await trace(await write(fay, gunnar, link))).toMatchObject({
      decision: 'passed',
      frontEnd: null,
      links: [],
    });
  });
});

describe('What the record keeps', () => {
  it('is the last 200 messages', async () => {
    for (let count = 1; count <= 203; count += 1) await write(alice, bob, `${count}`);
    const kept = [...emulator.stage.entries.keys()].filter((key) => key.startsWith('message/'));
    expect(kept).toHaveLength(200);
    expect(kept[0]).toBe('message/m4');
    await expect(trace('m3')).rejects.toMatchObject({ code: 'not-found', path: 'message' });
    expect(await trace('m4')).toMatchObject({ text: '4' });
  });

  it('is what the filter decided then, however it is set later', async () => {
    await emulator.shell('Set-CsImFilterConfiguration -Enabled $true -Action Block');
    const id = await write(alice, bob, `${link} ${`${link} `.repeat(20)}`);
    await emulator.shell('Set-CsImFilterConfiguration -Enabled $false');
    const path = await trace(id);
    expect(path).toMatchObject({ decision: 'blocked', linkCount: 21 });
    expect(path.links).toHaveLength(10);
    expect(path.links[0]).toMatchObject({ url: link, verdict: 'blocked' });
    expect(await emulator.command({ name: 'url.explain', url: link, sender: alice })).toMatchObject(
      {
        verdict: 'passes',
        decidedBy: 'filter',
      },
    );
  });

  it('and what windows hold comes back when later commands are undone', async () => {
    await emulator.shell('Set-CsImFilterConfiguration -Enabled $true -Action Block');
    await write(alice, bob, 'Hello');
    await write(alice, bob, link);
    const before = [emulator.client(alice).get(`conversation/${bob}`), await trace('m2')];
    await emulator.command({ name: 'conversation.close', sip: alice, conversation: bob });
    await emulator.command({ name: 'emulator.undo' });
    expect([emulator.client(alice).get(`conversation/${bob}`), await trace('m2')]).toEqual(before);
  });

  it('is the same in two runs of the same commands', async () => {
    const run = async () => {
      emulator = await runEmulator();
      await emulator.shell(
        'Set-CsImFilterConfiguration -Enabled $true -Action Warn -WarnMessage w',
      );
      await write(alice, bob, `${link} :)`);
      await write(bob, alice, 'Thanks');
      return JSON.stringify([
        await entries(),
        await trace('m1'),
        [...emulator.client(bob).entries],
      ]);
    };
    expect(await run()).toBe(await run());
  });
});

describe('A window', () => {
  it('is opened, read, saved and closed by commands', async () => {
    await write(alice, bob, 'Hello');
    const atBob = { sip: bob, conversation: alice } as const;
    const window = emulator.client(bob);
    expect(window.get('open-conversations')).toEqual([alice]);
    expect(window.get(`conversation/${alice}`).unread).toBe(1);
    await emulator.command({ name: 'conversation.read', ...atBob });
    expect(window.get(`conversation/${alice}`).unread).toBe(0);
    const { text } = await emulator.command({ name: 'conversation.save', ...atBob });
    expect(text).toContain('Alice Ahlberg [8:00 AM]:\r\n  Hello');
    await emulator.command({ name: 'conversation.close', ...atBob });
    expect(emulator.client(bob).find(`conversation/${alice}`)).toBeUndefined();
    await expect(emulator.command({ name: 'conversation.read', ...atBob })).rejects.toMatchObject({
      code: 'not-found',
      path: 'conversation',
    });
  });

  it('needs somebody who is signed in', async () => {
    await expect(
      emulator.command({ name: 'conversation.open', sip: 'carol@contoso.com', with: bob }),
    ).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('shows the presence of the other one as it changes, contact or not', async () => {
    const rows = emulator.client(alice).entries;
    const { people } = await emulator.command({ name: 'directory.search', text: '' });
    const stranger =
      people.find(({ sip }) => sip !== alice && !rows.has(`contact/${sip}`))?.sip ?? '';
    await emulator.command({ name: 'conversation.open', sip: alice, with: stranger });
    await emulator.command({ name: 'client.sign-in', sip: stranger });
    await emulator.command({ name: 'client.set-status', sip: stranger, status: 'busy' });
    expect(emulator.client(alice).get(`participant/${stranger}`).presence.class).toBe('busy');
    await emulator.command({ name: 'conversation.close', sip: alice, conversation: stranger });
    expect(emulator.client(alice).find(`participant/${stranger}`)).toBeUndefined();
  });
});
