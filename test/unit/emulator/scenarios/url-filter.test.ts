import { beforeEach, describe, expect, it } from 'vitest';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';
const networkService = 'S-1-5-20';
const portal = 'https://portal.contoso.local/x';

let emulator: TestEmulator;
/** The Front End of alice. */
let frontEnd: string;

/** Runs lines in the shell; throws what it says of an error. */
async function shell(lines: string): Promise<void> {
  const { records } = await emulator.shell(lines);
  const error = records.find(({ kind }) => kind === 'error');
  if (error) throw new Error(error.text);
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

interface ZoneValue {
  readonly domain: string;
  readonly protocol: string;
  /** SID; Network Service unless given. */
  readonly account?: string;
}

/** How an administrator goes about it. */
interface Pane {
  readonly createKeys: () => Promise<unknown>;
  /** Puts a site into the Local intranet; the keys above it exist. */
  readonly add: (value: ZoneValue) => Promise<unknown>;
  readonly remove: (value: ZoneValue) => Promise<unknown>;
  readonly restart: () => Promise<unknown>;
}

const onStage: Pane = {
  createKeys: () =>
    emulator.command({ name: 'front-end.create-zone-keys', frontEnd, account: networkService }),
  add: ({ account = networkService, ...value }) =>
    emulator.command({ name: 'front-end.set-zone-value', frontEnd, account, ...value, zone: 1 }),
  remove: ({ account = networkService, ...value }) =>
    emulator.command({ name: 'front-end.remove-zone-value', frontEnd, account, ...value }),
  restart: () => emulator.command({ name: 'front-end.restart-service', frontEnd }),
};

const zoneMap = (account: string) =>
  `Registry::HKEY_USERS\\${account}\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap`;
const remotely = (script: string) => shell(`Invoke-Command ${frontEnd} { ${script} }`);

const inShell: Pane = {
  createKeys: () =>
    remotely(`New-Item '${zoneMap(networkService)}'
      New-Item '${zoneMap(networkService)}\\Domains'`),
  add: ({ domain, protocol, account = networkService }) =>
    remotely(`$key = '${zoneMap(account)}\\Domains\\${domain}'
      if (-not (Test-Path $key)) { New-Item $key }
      New-ItemProperty $key -Name ${protocol} -Value 1 -PropertyType DWord`),
  remove: ({ domain, protocol, account = networkService }) =>
    remotely(`Remove-ItemProperty '${zoneMap(account)}\\Domains\\${domain}' -Name ${protocol}`),
  restart: () => remotely('Restart-Service RTCSRV'),
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

describe.each([
  ['on the stage', onStage],
  ['in the shell', inShell],
])('%s', (_, pane) => {
  it("D2 wrong user's zone: the administrator's own zone changes nothing, and the detective says so", async () => {
    const administrator = emulator.stage
      .get(`front-end/${frontEnd}/registry`)
      .accounts.find(({ name }) => name.endsWith('Administrator'));
    const account = administrator?.sid ?? '';
    await pane.add({ account, domain: 'contoso.local', protocol: 'https' });
    await pane.restart();
    await expectBlocked(portal);
    const { steps, decidedBy } = await explain(portal);
    const said = steps.map(({ answer, evidence }) => `${answer} ${evidence}`).join('\n');
    expect(said).toContain('CONTOSO\\Administrator');
    expect(said).toContain(networkService);
    expect(decidedBy).toBe('account');
  });

  it('D3 registry but no restart: blocked until the service restarts', async () => {
    await pane.createKeys();
    await pane.add({ domain: 'contoso.local', protocol: 'https' });
    await expectBlocked(portal);
    expect(aliceFrontEnd()).toMatchObject({ restartPending: true });
    expect((await explain(portal)).decidedBy).toBe('read-at-start');
    await pane.restart();
    expect(aliceFrontEnd()).toMatchObject({ restartPending: false, pendingChanges: [] });
    await expectDelivered(portal);
    expect(await explain(portal)).toMatchObject({ verdict: 'exempt' });
  });

  it('D4 per protocol: each protocol has its own value', async () => {
    await pane.createKeys();
    await pane.add({ domain: 'contoso.local', protocol: 'http' });
    await pane.restart();
    await expectDelivered('http://portal.contoso.local/x');
    await expectBlocked(portal);
    await pane.remove({ domain: 'contoso.local', protocol: 'http' });
    await pane.add({ domain: 'contoso.local', protocol: 'https' });
    await pane.add({ domain: 'contoso.local', protocol: 'ftp' });
    await pane.restart();
    await expectDelivered(portal);
    await expectDelivered('ftp://portal.contoso.local/x');
    await expectBlocked('http://portal.contoso.local/x');
  });

  it('D7 keys absent: first the keys, then the site, then its value', async () => {
    const ofService = () =>
      emulator.stage
        .get(`front-end/${frontEnd}/registry`)
        .accounts.find(({ sid }) => sid === networkService);
    expect(ofService()).toMatchObject({ zoneMapExists: false, domainsExists: false, sites: [] });
    await expect(pane.add({ domain: 'contoso.local', protocol: 'https' })).rejects.toThrow();
    expect(ofService()).toMatchObject({ zoneMapExists: false, sites: [] });
    await pane.createKeys();
    expect(ofService()).toMatchObject({ zoneMapExists: true, domainsExists: true, sites: [] });
    await pane.add({ domain: 'contoso.local', protocol: 'https' });
    expect(ofService()?.sites).toMatchObject([
      {
        domain: 'contoso.local',
        subdomain: null,
        values: [{ protocol: 'https', zone: 1, readByService: false }],
      },
    ]);
    await pane.restart();
    await expectDelivered(portal);
  });

  it('D8 IgnoreLocal off: blocked again', async () => {
    await pane.createKeys();
    await pane.add({ domain: 'contoso.local', protocol: 'https' });
    await pane.restart();
    await expectDelivered(portal);
    await shell('Set-CsImFilterConfiguration -IgnoreLocal $false');
    await expectBlocked(portal);
    expect((await explain(portal)).decidedBy).toBe('ignore-local');
  });
});

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
  await onStage.restart();
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

it('decides about a URL of 100 KB as about any other', async () => {
  await onStage.createKeys();
  await onStage.add({ domain: 'contoso.local', protocol: 'https' });
  await onStage.restart();
  const path = `/${'x'.repeat(100_000)}`;
  expect(await explain(`https://portal.contoso.local${path}`)).toMatchObject({ verdict: 'exempt' });
  expect(await explain(`https://portal.contoso.local.evil.example${path}`)).toMatchObject({
    verdict: 'blocked',
  });
});

it('spares the link on that Front End only', async () => {
  await onStage.createKeys();
  await onStage.add({ domain: 'contoso.local', protocol: 'https' });
  await onStage.restart();
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
