import { beforeEach, describe, expect, it } from 'vitest';
import { emulatorStateFormat } from '../../../../../electron/host/state/emulator-state.js';
import { MemoryStore } from '../../../../../electron/host/state/storage/memory-store.js';
import { formerState } from '../../../../support/former-state.js';
import { runEmulator, type TestEmulator } from '../../../../support/running-emulator.js';

const fe1 = 'fe1.contoso.com';
const fe2 = 'fe2.contoso.com';
const networkService = 'S-1-5-20';

let emulator: TestEmulator;

beforeEach(async () => {
  emulator = await runEmulator();
});

const frontEnd = (fqdn: string) => {
  const found = emulator.stage.get('front-ends').find((each) => each.fqdn === fqdn);
  if (found === undefined) throw new Error(`There is no ${fqdn}.`);
  return found;
};

const zonesOf = (fqdn: string, sid: string) => {
  const found = emulator.stage
    .get(`front-end/${fqdn}/registry`)
    .accounts.find((each) => each.sid === sid);
  if (found === undefined) throw new Error(`There is no ${sid}.`);
  return found;
};

const site = { account: networkService, domain: 'contoso.local', protocol: 'https' };

async function addIntranet(fqdn: string): Promise<void> {
  await emulator.command({
    name: 'front-end.create-zone-keys',
    frontEnd: fqdn,
    account: networkService,
  });
  await emulator.command({ name: 'front-end.set-zone-value', frontEnd: fqdn, ...site, zone: 1 });
}

describe('The stage', () => {
  it('shows two Front Ends of the pool in Redmond, and who goes through which', () => {
    const pool = emulator.stage.get('front-ends').filter(({ sites }) => sites.includes('Redmond'));
    expect(pool.map(({ fqdn }) => fqdn)).toEqual([fe1, fe2]);
    expect(pool.flatMap(({ users }) => users).sort()).toEqual([
      'alice@contoso.com',
      'bob@contoso.com',
    ]);
    expect(frontEnd(fe1).services.map(({ name, status }) => `${name} ${status}`)).toContain(
      'RTCSRV Running',
    );
  });

  it('shows that Network Service has no ZoneMap at first, and the administrator has', () => {
    expect(zonesOf(fe1, networkService)).toMatchObject({
      zoneMapExists: false,
      domainsExists: false,
    });
    const { accounts } = frontEnd(fe1);
    const administrator = accounts.find(({ name }) => name === 'CONTOSO\\Administrator');
    expect(zonesOf(fe1, administrator?.sid ?? '')).toMatchObject({ domainsExists: true });
  });

  it('shows a zone as pending until the service restarts, on that Front End only', async () => {
    await addIntranet(fe1);
    expect(zonesOf(fe1, networkService).sites).toEqual([
      {
        domain: 'contoso.local',
        subdomain: null,
        isRange: false,
        values: [{ protocol: 'https', zone: 1, readByService: false }],
      },
    ]);
    expect(frontEnd(fe1)).toMatchObject({
      restartPending: true,
      pendingChanges: ['Domains\\contoso.local, https is new: 1 (Local intranet).'],
    });
    await emulator.command({ name: 'front-end.restart-service', frontEnd: fe1 });
    expect(frontEnd(fe1)).toMatchObject({ restartPending: false, pendingChanges: [] });
    expect(zonesOf(fe1, networkService).sites[0]?.values[0]?.readByService).toBe(true);
    expect(zonesOf(fe2, networkService).zoneMapExists).toBe(false);
  });

  it('lets people go through the other Front End while one is stopped', async () => {
    await emulator.command({ name: 'front-end.stop-service', frontEnd: fe1 });
    expect(frontEnd(fe1).users).toEqual([]);
    expect(frontEnd(fe2).users).toHaveLength(2);
    await emulator.command({ name: 'front-end.start-service', frontEnd: fe1, service: 'RTCSRV' });
    expect(frontEnd(fe1).users.length + frontEnd(fe2).users.length).toBe(2);
  });

  it('shows a signed-out person at no Front End', async () => {
    await emulator.command({ name: 'client.sign-out', sip: 'bob@contoso.com' });
    expect(emulator.stage.get('front-ends').flatMap(({ users }) => users)).toEqual([
      'alice@contoso.com',
    ]);
  });
});

describe('Commands to a Front End', () => {
  it('write what happened into the log, with the command as its cause', async () => {
    await addIntranet(fe1);
    const { entries } = await emulator.command({ name: 'log.read' });
    const change = entries.findLast(({ kind }) => kind === 'registry.changed');
    expect(change?.text).toContain('contoso.local (https) in zone 1 (Local intranet)');
    const cause = entries.find(({ id }) => id === change?.cause);
    expect(cause?.kind).toBe('command.front-end.set-zone-value');
  });

  it('refuse a site while the keys are missing, and say what to do', async () => {
    const refused = emulator.command({
      name: 'front-end.set-zone-value',
      frontEnd: fe1,
      ...site,
      zone: 1,
    });
    await expect(refused).rejects.toMatchObject({ code: 'refused' });
    await expect(refused).rejects.toThrow('Create ZoneMap and Domains first.');
  });

  it('name the Front Ends, services and accounts there are when one is not found', async () => {
    const restart = (name: string, service?: string) =>
      emulator.command({
        name: 'front-end.restart-service',
        frontEnd: name,
        ...(service !== undefined && { service }),
      });
    await expect(restart('fe9.contoso.com')).rejects.toThrow(fe1);
    await expect(restart(fe1, 'Spooler')).rejects.toThrow('RTCSRV');
    const keys = { name: 'front-end.create-zone-keys', frontEnd: fe1, account: 'Bill' } as const;
    await expect(emulator.command(keys)).rejects.toThrow('S-1-5-20');
  });

  it('take a site away with its key once nothing is left of it', async () => {
    await addIntranet(fe1);
    await emulator.command({ name: 'front-end.remove-zone-value', frontEnd: fe1, ...site });
    expect(zonesOf(fe1, networkService)).toMatchObject({ domainsExists: true, sites: [] });
    const again = emulator.command({ name: 'front-end.remove-zone-value', frontEnd: fe1, ...site });
    await expect(again).rejects.toMatchObject({ code: 'refused' });
  });

  it('try the dead ends without changing any zone', async () => {
    const shown = () =>
      JSON.stringify([
        emulator.stage.get('front-ends'),
        emulator.stage.get(`front-end/${fe1}/registry`),
      ]);
    const before = shown();
    const tried = (program: 'internet-options' | 'runas' | 'psexec') =>
      emulator.command({
        name: 'front-end.run-as',
        frontEnd: fe1,
        user: 'Network Service',
        program,
      });
    expect(await tried('runas')).toMatchObject({ outcome: 'refused', account: null });
    expect(await tried('psexec')).toMatchObject({ outcome: 'sites-disabled' });
    expect(await tried('internet-options')).toMatchObject({
      outcome: 'opened',
      account: 'CONTOSO\\Administrator',
    });
    expect(shown()).toBe(before);
  });

  it('export a registry that imports again to the same zones', async () => {
    await addIntranet(fe1);
    const { text } = await emulator.command({ name: 'front-end.export-registry', frontEnd: fe1 });
    const imported = await emulator.command({
      name: 'front-end.import-registry',
      frontEnd: fe2,
      text,
      fileName: 'fe1.reg',
    });
    expect(imported.values).toBe(1);
    expect(imported.passedOver).toEqual([]);
    expect(zonesOf(fe2, networkService).sites).toEqual(zonesOf(fe1, networkService).sites);
  });

  it('tell what of a file was passed over, in the answer, in the log and to who asks why', async () => {
    const policies =
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
    const machineKey = `${policies}\\ZoneMapKey`;
    const store = new MemoryStore();
    emulator = await runEmulator({ store });
    await emulator.shell('Set-CsImFilterConfiguration -Enabled $True -IgnoreLocal $True');
    const imported = await emulator.command({
      name: 'front-end.import-registry',
      frontEnd: fe1,
      text: `REGEDIT4\n[${machineKey}]\n"https://portal.contoso.local"="1"\n${'[HKLM\\Software]\n'.repeat(120)}`,
      fileName: 'zones.reg',
    });
    expect(imported).toMatchObject({ keys: 0, values: 0, morePassedOver: 21 });
    expect(imported.passedOver).toHaveLength(100);
    expect(imported.passedOver[0]).toEqual({
      line: 2,
      text: `[${machineKey}]`,
      reason: 'outside HKEY_USERS',
    });
    const { entries } = await emulator.command({ name: 'log.read' });
    expect(entries.at(-1)?.text).toBe(
      `zones.reg was imported into the registry of ${fe1}: 0 keys, 0 values. Passed over: line 2, [${machineKey}] (outside HKEY_USERS); line 4, [HKLM\\Software] (outside HKEY_USERS); line 5, [HKLM\\Software] (outside HKEY_USERS); and 118 more.`,
    );

    await emulator.close();
    emulator = await runEmulator({ store });
    const url = 'https://portal.contoso.local/x';
    const { steps } = await emulator.command({
      name: 'url.explain',
      url,
      sender: 'alice@contoso.com',
      frontEnd: fe1,
    });
    expect(steps.find(({ id }) => id === 'key')?.answer).toBe(
      `No. The account has no key ZoneMap. An imported file has ${machineKey}, which is not asked: only zones below HKEY_USERS\\S-1-5-20\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap count.`,
    );
  });
});

describe('A filter configuration', () => {
  it('is in the log, and no client waits for it', async () => {
    await emulator.shell('Set-CsClientPolicy -DisplayPhoto NoPhoto');
    const since = emulator.stage.get('client/alice@contoso.com').pending?.since;
    await emulator.command({ name: 'clock.run', duration: '00:01:00' });
    await emulator.shell('Set-CsImFilterConfiguration -Enabled $True');
    const { entries } = await emulator.command({ name: 'log.read' });
    expect(entries.at(-1)?.text).toBe('IM filter configuration Global: Enabled changed.');
    expect(since).toBeDefined();
    expect(emulator.stage.get('client/alice@contoso.com').pending?.since).toBe(since);
  });
});

describe('The state of a deployment', () => {
  it('keeps registry, services and what the service read', async () => {
    const store = new MemoryStore();
    emulator = await runEmulator({ store });
    await addIntranet(fe1);
    await emulator.command({ name: 'front-end.restart-service', frontEnd: fe1 });
    await emulator.command({
      name: 'front-end.set-zone-value',
      frontEnd: fe1,
      ...site,
      protocol: 'http',
      zone: 2,
    });
    await emulator.command({ name: 'front-end.stop-service', frontEnd: fe2 });
    const before = emulator.stage.get('front-ends');
    await emulator.close();
    emulator = await runEmulator({ store });
    expect(emulator.stage.get('front-ends')).toEqual(before);
    expect(frontEnd(fe1).pendingChanges).toHaveLength(1);
  });

  it('may come from before there were Front Ends', async () => {
    const store = new MemoryStore();
    const state = formerState(
      ({
        frontEnds: _,
        imFilterConfigurations: __,
        fileTransferFilterConfigurations: ___,
        ...deployment
      }) => ({ ...deployment, signedIn: ['alice@contoso.com'] }),
    );
    if (!state.ok) throw new Error(JSON.stringify(state.faults));
    await store.save(state.state, emulatorStateFormat);
    emulator = await runEmulator({ store });
    expect(frontEnd(fe1).services.every(({ status }) => status === 'Running')).toBe(true);
    expect(emulator.stage.find('client/bob@contoso.com')).toBeUndefined();
  });
});
