import { afterEach, describe, expect, it } from 'vitest';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

let emulator: TestEmulator | null = null;
afterEach(async () => {
  await emulator?.close();
  emulator = null;
});

const start = async (options: Parameters<typeof runEmulator>[0] = {}): Promise<TestEmulator> => {
  emulator = await runEmulator(options);
  return emulator;
};

const kinds = ({ stage }: TestEmulator): readonly string[] =>
  [...stage.entries.entries()].flatMap(([key, entry]) =>
    key.startsWith('log/') && typeof entry === 'object' && entry !== null && 'kind' in entry
      ? [String(entry.kind)]
      : [],
  );

describe('the server update that removes the time of last activity', () => {
  it('is told by the settings and the log, once', async () => {
    const running = await start();
    expect(running.stage.get('settings').lastActive).toBe('published');
    const remove = { name: 'server.set-last-active', delivery: 'removed' } as const;
    await running.command(remove);
    await running.command(remove);
    expect(running.stage.get('settings').lastActive).toBe('removed');
    const told = kinds(running).filter((kind) => kind.startsWith('server.'));
    expect(told).toEqual(['server.last-active-removed']);
    await running.command({ ...remove, delivery: 'published' });
    expect(running.stage.get('settings').lastActive).toBe('published');
    expect(kinds(running)).toContain('server.last-active-published');
  });

  it('A3 leaves no trace of it in anything that a client shows', async () => {
    const running = await start();
    const [sip, bob] = ['alice@contoso.com', 'bob@contoso.com'];
    const told = async () =>
      JSON.stringify([
        ...running.client(sip).entries.values(),
        await running.command({ name: 'client.contact-card', sip, contact: bob }),
        await running.command({ name: 'client.search', sip, text: 'Bob' }),
      ]);
    await running.command({ name: 'clock.run', duration: '03:00:00' });
    await running.command({ name: 'endpoint.lock', sip: bob });
    await running.command({ name: 'clock.run', duration: '00:25:00' });
    const lockedAt = String(Date.UTC(2010, 11, 6, 19));
    expect(await told()).toContain(lockedAt);
    await running.command({ name: 'server.set-last-active', delivery: 'removed' });
    await running.signOutAndIn(sip);
    expect(await told()).not.toContain(lockedAt);
  });
});

describe('a client on the stage', () => {
  it('offers what its own status menu offers, and what policy adds from the next sign-in on', async () => {
    const running = await start();
    const sip = 'alice@contoso.com';
    const onStage = () => running.stage.get(`client/${sip}`).statuses;
    const inMenu = () =>
      running
        .client(sip)
        .get('status-menu')
        .map(({ status, label }) => ({ status, label }));
    expect(onStage()).toEqual(inMenu());
    expect(onStage().map(({ status }) => status)).not.toContain('appear-offline');
    await running.shell('Set-CsClientPolicy -Identity Global -EnableAppearOffline $True');
    expect(onStage().map(({ status }) => status)).not.toContain('appear-offline');
    await running.signOutAndIn(sip);
    expect(onStage()).toEqual(inMenu());
    expect(onStage().at(-1)).toEqual({ status: 'appear-offline', label: 'Appear Offline' });
  });
});

describe('a setting of a privacy configuration', () => {
  it('is pending on the stage until the client signs in again', async () => {
    const running = await start();
    const sip = 'alice@contoso.com';
    await running.shell('Set-CsPrivacyConfiguration -EnablePrivacyMode $True');
    const pending = () => running.stage.get(`client/${sip}`).pending;
    expect(pending()?.changes).toEqual([
      { parameter: 'EnablePrivacyMode', now: 'False', afterSignIn: 'True' },
    ]);
    await running.signOutAndIn(sip);
    expect(pending()).toBeNull();
    const { settings } = running.client(sip).get('session');
    expect(settings.EnablePrivacyMode).toMatchObject({
      value: 'True',
      policy: { identity: 'Global', scope: 'global', parameter: 'EnablePrivacyMode' },
    });
  });
});

describe('the file of custom states', () => {
  const text =
    '<customStates><customState ID="1" availability="busy"><activity LCID="1033">Stocktaking</activity></customState></customStates>';

  it('is fetched before each sign-in', async () => {
    const fetched: string[] = [];
    const running = await start({
      fetchCustomStates: async (url) => {
        fetched.push(url);
        return { ok: true, text };
      },
    });
    const sip = 'alice@contoso.com';
    await running.shell('Set-CsClientPolicy -CustomStateUrl https://lync.contoso.com/states.xml');
    expect(fetched).toEqual([]);
    await running.signOutAndIn(sip);
    expect(fetched).toEqual(['https://lync.contoso.com/states.xml']);
    const labels = running
      .client(sip)
      .get('status-menu')
      .map(({ label }) => label);
    expect(labels).toContain('Stocktaking');
    await running.command({ name: 'client.set-status', sip, status: 'custom-1' });
    expect(running.client(sip).get('me').presence).toMatchObject({
      class: 'busy',
      text: 'Stocktaking',
    });
  });

  it('that cannot be fetched leaves the client without, and the log tells why', async () => {
    const running = await start({
      fetchCustomStates: async () => ({ ok: false, reason: 'There is no server of that name.' }),
    });
    await running.shell('Set-CsClientPolicy -CustomStateUrl https://nowhere.contoso.com/');
    await running.signOutAndIn('alice@contoso.com');
    expect(kinds(running)).toContain('custom-states.refused');
    expect(running.client('alice@contoso.com').get('status-menu')).not.toHaveLength(0);
  });
});
