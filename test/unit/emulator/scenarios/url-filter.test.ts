import { beforeEach, describe, expect, it } from 'vitest';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';
const networkService = 'S-1-5-20';
const portal = 'https://portal.contoso.local/x';

let emulator: TestEmulator;
/** The Front End of alice. */
let frontEnd: string;

/** Runs lines in the shell; fails on an error. */
async function shell(lines: string) {
  const result = await emulator.shell(lines);
  expect(result.records.filter(({ kind }) => kind === 'error')).toEqual([]);
  return result;
}

/** alice writes to bob; the id of her message. */
async function send(text: string): Promise<string> {
  await emulator.command({ name: 'conversation.open', sip: alice, with: bob });
  const { message } = await emulator.command({
    name: 'conversation.send',
    sip: alice,
    conversation: bob,
    text,
  });
  return message;
}

const sentByAlice = (id: string) =>
  emulator
    .client(alice)
    .get(`conversation/${bob}`)
    .messages.find((message) => message.id === id);

const receivedByBob = (id: string) =>
  emulator
    .client(bob)
    .find(`conversation/${alice}`)
    ?.messages.find((message) => message.id === id);

const explain = (url: string, at = frontEnd) =>
  emulator.command({ name: 'url.explain', url, sender: alice, frontEnd: at });

const aliceFrontEnd = () => emulator.stage.get('front-ends').find(({ fqdn }) => fqdn === frontEnd);

const restart = () => emulator.command({ name: 'front-end.restart-service', frontEnd });

async function expectBlocked(url: string) {
  const id = await send(`see ${url}`);
  expect(receivedByBob(id)).toBeUndefined();
  expect(sentByAlice(id)).toMatchObject({ state: 'refused', error: expect.stringContaining(url) });
  expect(await emulator.command({ name: 'message.trace', message: id })).toMatchObject({
    decision: 'blocked',
    frontEnd,
  });
}

async function expectDelivered(url: string) {
  const id = await send(`see ${url}`);
  expect(sentByAlice(id)).toMatchObject({ state: 'delivered', error: null });
  expect(receivedByBob(id)?.parts).toEqual([
    { kind: 'text', text: 'see ' },
    { kind: 'link', text: url, href: url },
  ]);
}

/** Edits the zones of Network Service, in one of the two panes. */
interface Registry {
  readonly set: (domain: string, protocol: string, zone?: number) => Promise<unknown>;
}

const throughStage: Registry = {
  set: async (domain, protocol, zone = 1) => {
    const account = networkService;
    await emulator.command({ name: 'front-end.create-zone-keys', frontEnd, account });
    await emulator.command({
      name: 'front-end.set-zone-value',
      frontEnd,
      account,
      domain,
      protocol,
      zone,
    });
  },
};

beforeEach(async () => {
  emulator = await runEmulator();
  frontEnd =
    emulator.stage.get('front-ends').find(({ users }) => users.includes(alice))?.fqdn ?? '';
  expect(frontEnd).not.toBe('');
  await shell('Set-CsImFilterConfiguration -Enabled $true -Action Block -IgnoreLocal $true');
});

it('D1 blocked: alice gets an error, bob sees nothing', async () => {
  await expectBlocked(portal);
  expect(emulator.client(bob).find(`conversation/${alice}`)).toBeUndefined();
  expect(emulator.client(bob).get('conversations').list).toEqual([]);
});

it("D2 wrong user's zone: the administrator's own zone changes nothing, and the detective says so", async () => {
  const administrator = emulator.stage
    .get(`front-end/${frontEnd}/registry`)
    .accounts.find(({ name }) => name.endsWith('Administrator'));
  await emulator.command({
    name: 'front-end.set-zone-value',
    frontEnd,
    account: administrator?.sid ?? '',
    domain: 'contoso.local',
    protocol: 'https',
    zone: 1,
  });
  await restart();
  await expectBlocked(portal);
  const { steps, decidedBy } = await explain(portal);
  const said = steps.map(({ answer, evidence }) => `${answer} ${evidence}`).join('\n');
  expect(said).toContain('CONTOSO\\Administrator');
  expect(said).toContain(networkService);
  expect(decidedBy).toBe('account');
});

describe.each([['stage', throughStage]] as const)(
  'with the registry edited in the %s',
  (_, registry) => {
    it('D3 registry but no restart: blocked until the service restarts', async () => {
      await registry.set('contoso.local', 'https');
      await expectBlocked(portal);
      expect(aliceFrontEnd()).toMatchObject({ restartPending: true });
      expect((await explain(portal)).decidedBy).toBe('read-at-start');
      await restart();
      expect(aliceFrontEnd()).toMatchObject({ restartPending: false, pendingChanges: [] });
      await expectDelivered(portal);
      expect(await explain(portal)).toMatchObject({ verdict: 'exempt' });
    });

    it('D4 per protocol: each protocol has its own value', async () => {
      await registry.set('contoso.local', 'http');
      await restart();
      await expectDelivered('http://portal.contoso.local/x');
      await expectBlocked(portal);
      await emulator.command({
        name: 'front-end.remove-zone-value',
        frontEnd,
        account: networkService,
        domain: 'contoso.local',
        protocol: 'http',
      });
      await registry.set('contoso.local', 'https');
      await registry.set('contoso.local', 'ftp');
      await restart();
      await expectDelivered(portal);
      await expectDelivered('ftp://portal.contoso.local/x');
      await expectBlocked('http://portal.contoso.local/x');
    });

    it('D8 IgnoreLocal off: blocked again', async () => {
      await registry.set('contoso.local', 'https');
      await restart();
      await expectDelivered(portal);
      await shell('Set-CsImFilterConfiguration -IgnoreLocal $false');
      await expectBlocked(portal);
      expect((await explain(portal)).decidedBy).toBe('ignore-local');
    });
  },
);

it('D5 dead ends: runas asks for a password, PsExec finds Sites disabled, and nothing changes', async () => {
  const before = emulator.stage.get(`front-end/${frontEnd}/registry`);
  const runAs = (program: 'runas' | 'psexec') =>
    emulator.command({ name: 'front-end.run-as', frontEnd, user: networkService, program });
  expect(await runAs('runas')).toMatchObject({
    outcome: 'refused',
    text: expect.stringMatching(/password/i),
  });
  expect(await runAs('psexec')).toMatchObject({
    outcome: 'sites-disabled',
    text: expect.stringMatching(/Sites/),
  });
  expect(emulator.stage.get(`front-end/${frontEnd}/registry`)).toEqual(before);
  await restart();
  await expectBlocked(portal);
});

describe('D6 actions', () => {
  it('Allow delivers the link with an underscore, inactive, after the AllowMessage', async () => {
    await shell("Set-CsImFilterConfiguration -Action Allow -AllowMessage 'Links are off.'");
    const id = await send(`see ${portal}`);
    expect(receivedByBob(id)).toMatchObject({
      parts: [{ kind: 'text', text: `see _${portal}` }],
      serverNote: 'Links are off.',
    });
    expect(sentByAlice(id)).toMatchObject({ state: 'delivered' });
  });

  it('Allow without an AllowMessage puts nothing before the message', async () => {
    await shell('Set-CsImFilterConfiguration -Action Allow');
    expect(receivedByBob(await send(portal))).toMatchObject({ serverNote: null });
  });

  it('Warn with words puts them first and leaves the link active', async () => {
    await shell("Set-CsImFilterConfiguration -Action Warn -WarnMessage 'Mind the link.'");
    const id = await send(portal);
    expect(receivedByBob(id)).toMatchObject({
      parts: [{ kind: 'link', text: portal, href: portal }],
      serverNote: 'Mind the link.',
    });
  });

  it('Warn without words filters nothing but file types', async () => {
    await shell('Set-CsImFilterConfiguration -Action Warn');
    expect(receivedByBob(await send(portal))).toMatchObject({
      parts: [{ kind: 'link', href: portal }],
      serverNote: null,
    });
    await expectBlocked('https://portal.contoso.local/setup.exe');
  });

  it('Disabled leaves messages untouched', async () => {
    await shell('Set-CsImFilterConfiguration -Enabled $false');
    await expectDelivered('https://portal.contoso.local/setup.exe');
  });
});

it('D7 keys absent: the guided way creates the keys, then the site, then its value', async () => {
  const account = networkService;
  const ofService = () =>
    emulator.stage
      .get(`front-end/${frontEnd}/registry`)
      .accounts.find(({ sid }) => sid === networkService);
  expect(ofService()).toMatchObject({ zoneMapExists: false, domainsExists: false, sites: [] });
  const set = {
    name: 'front-end.set-zone-value',
    frontEnd,
    account,
    domain: 'contoso.local',
    protocol: 'https',
    zone: 1,
  } as const;
  await expect(emulator.command(set)).rejects.toMatchObject({ code: 'refused' });
  await emulator.command({ name: 'front-end.create-zone-keys', frontEnd, account });
  expect(ofService()).toMatchObject({ zoneMapExists: true, domainsExists: true, sites: [] });
  await emulator.command(set);
  expect(ofService()?.sites).toMatchObject([
    {
      domain: 'contoso.local',
      subdomain: null,
      values: [{ protocol: 'https', zone: 1, readByService: false }],
    },
  ]);
  await restart();
  await expectDelivered(portal);
});

it('spares the link on that Front End only', async () => {
  await throughStage.set('contoso.local', 'https');
  await restart();
  const other = emulator.stage
    .get('front-ends')
    .find(({ fqdn, pool }) => fqdn !== frontEnd && pool === aliceFrontEnd()?.pool)?.fqdn;
  expect(await explain(portal)).toMatchObject({ verdict: 'exempt' });
  expect(await explain(portal, other)).toMatchObject({ verdict: 'blocked' });
  // Her own Front End stops, and another one of the pool takes her messages, which knows of no intranet.
  await emulator.command({ name: 'front-end.stop-service', frontEnd });
  const id = await send(portal);
  expect(await emulator.command({ name: 'message.trace', message: id })).toMatchObject({
    decision: 'blocked',
    frontEnd: other,
  });
});
