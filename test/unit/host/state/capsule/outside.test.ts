import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StartOptions } from '../../../../../electron/host/session/start-emulator.js';
import { MemoryStore } from '../../../../../electron/host/state/storage/memory-store.js';
import { makeJpeg } from '../../../../support/jpeg.js';
import { runEmulator, type TestEmulator } from '../../../../support/running-emulator.js';
import { shownBy } from '../../../../support/shown.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const newFolder = temporaryFolders();

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';

const save = (emulator: TestEmulator) => emulator.command({ name: 'capsule.save' });

async function reopened(text: string, options: Partial<StartOptions> = {}): Promise<TestEmulator> {
  const emulator = await runEmulator(options);
  await emulator.command({ name: 'capsule.open', text });
  return emulator;
}

describe('What comes from outside is in the capsule', () => {
  it('holds the bytes of web pictures, and their owners show them when it is reopened', async () => {
    const bytes = makeJpeg(900);
    const original = await runEmulator({
      download: async () => ({ ok: true, bytes, mediaType: 'image/jpeg' }),
    });
    await original.shell('Set-CsClientPolicy -DisplayPhoto AllPhotos');
    await original.signOutAndIn(alice);
    const url = 'https://pictures.contoso.com/alice.jpg';
    const outcome = await original.command({ name: 'client.connect-picture', sip: alice, url });
    expect(outcome).toMatchObject({ connected: true });
    const { text } = await save(original);

    const store = new MemoryStore();
    const copy = await reopened(text, {
      store,
      download: async () => ({ ok: false, reason: 'The web is not to be asked again.' }),
    });
    const shown = await shownBy(copy);
    expect(shown).toEqual(await shownBy(original));
    const [, id = ''] = /\/photo\/([0-9a-f]{64})/.exec(JSON.stringify(shown.clients)) ?? [];
    expect((await copy.photo(id))?.bytes).toEqual(Buffer.from(bytes));
    await copy.close();
    expect(await store.readPicture(id)).toEqual(Buffer.from(bytes));
  });

  it('holds what a real Exchange answered, but nothing that opens the way to it', async () => {
    let asked = 0;
    const options: Partial<StartOptions> = {
      openExchange: () => async () => {
        asked += 1;
        return { status: 500 + asked, headers: {}, body: '' };
      },
    };
    const original = await runEmulator(options);
    await original.command({
      name: 'client.connect-exchange',
      sip: alice,
      url: 'https://mail.example.com/EWS/Exchange.asmx',
      credentials: { kind: 'basic', user: 'EXAMPLE\\alice', password: 'correct horse' },
    });
    await original.command({ name: 'clock.run', duration: '01:10:00' });
    expect(asked).toBeGreaterThan(0);
    const { text } = await save(original);
    expect(text).not.toContain('correct horse');
    expect(text).not.toContain('EXAMPLE');

    const before = asked;
    const copy = await runEmulator(options);
    const { withoutExchange } = await copy.command({ name: 'capsule.open', text });
    expect(withoutExchange).toEqual([alice]);
    expect(await shownBy(copy)).toEqual(await shownBy(original));
    await copy.command({ name: 'clock.run', duration: '01:00:00' });
    expect(asked).toBe(before);
    const { log } = await shownBy(copy);
    expect(log.filter(({ kind }) => kind === 'calendar.poll-failed').at(-1)?.text).toContain(
      'Connect the client to it again.',
    );
  });

  it('leaves the way to a real Exchange open when something later is undone', async () => {
    let asked = 0;
    const original = await runEmulator({
      openExchange: () => async () => {
        asked += 1;
        return { status: 503, headers: {}, body: '' };
      },
    });
    await original.command({ name: 'client.connect-exchange', sip: alice });
    await original.command({ name: 'clock.run', duration: '01:10:00' });
    const shown = await shownBy(original);
    await original.command({ name: 'endpoint.lock', sip: bob });
    const before = asked;
    await original.command({ name: 'emulator.undo' });
    expect(asked).toBe(before);
    expect(await shownBy(original)).toEqual(shown);
    await original.command({ name: 'clock.run', duration: '01:00:00' });
    expect(asked).toBeGreaterThan(before);
  });

  it('holds requests of other clients that used up a fault, without their credentials', async () => {
    const original = await runEmulator();
    await original.command({
      name: 'exchange.set-fault',
      target: 'ews',
      kind: 'unavailable',
      times: 2,
    });
    const exchange = original.exchange();
    const [, , mail = ''] = exchange.hosts;
    const request = {
      method: 'POST',
      url: `https://${mail}/EWS/Exchange.asmx`,
      headers: { authorization: 'Basic c2VjcmV0', 'content-type': 'text/xml' },
      body: '<a/>',
    } as const;
    expect(await exchange.handle(request, request.url)).toMatchObject({ status: 503 });
    const { text } = await save(original);
    expect(text).not.toContain('c2VjcmV0');
    const copy = await reopened(text);
    for (const emulator of [original, copy]) {
      await emulator.command({ name: 'client.sign-out-and-in', sip: alice });
      await emulator.command({ name: 'clock.next' });
    }
    expect(await shownBy(copy)).toEqual(await shownBy(original));
  });

  it('holds the pictures beside an organisation file, from one run to the next', async () => {
    const folder = newFolder();
    const bytes = makeJpeg(700);
    await writeFile(join(folder, 'ann.jpg'), bytes);
    const text = JSON.stringify({
      schemaVersion: 1,
      name: 'Northwind',
      sipDomain: 'northwind.example',
      timeZone: 'Europe/Berlin',
      start: '2010-12-06T08:00:00',
      sites: [{ name: 'Berlin', pool: 'pool.northwind.example' }],
      people: [{ sip: 'ann@northwind.example', givenName: 'Ann', photo: { file: 'ann.jpg' } }],
      signedIn: ['ann@northwind.example'],
    });
    const original = await runEmulator({
      organisation: { fileName: 'northwind.json', text, folder },
    });
    const saved = await save(original);
    const store = new MemoryStore();
    const copy = await reopened(saved.text, { store });
    expect(await shownBy(copy)).toEqual(await shownBy(original));
    await copy.close();
    const next = await runEmulator({ store });
    const { clients, stage } = await shownBy(next);
    expect(stage.organisation).toMatchObject({ fileName: 'northwind.json' });
    const [, id = ''] = /\/photo\/([\w-]+)/.exec(JSON.stringify(clients)) ?? [];
    expect((await next.photo(id))?.bytes).toEqual(Buffer.from(bytes));
  });

  it('does not hold what only the host of the moment knows', async () => {
    const original = await runEmulator({ hostKind: 'browser', version: '1.0.0' });
    const { text } = await save(original);
    const copy = await reopened(text, { hostKind: 'electron', version: '2.0.0' });
    expect(copy.stage.get('host')).toMatchObject({ kind: 'electron', version: '2.0.0' });
  });

  it('opens paused, at the pace that Play resumes', async () => {
    const original = await runEmulator();
    await original.command({ name: 'clock.play', rate: 60 });
    const { text } = await save(original);
    await original.command({ name: 'clock.pause' });
    const copy = await reopened(text);
    expect(copy.stage.get('clock')).toMatchObject({ rate: 0, lastRate: 60 });
  });
});
