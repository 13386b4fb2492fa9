import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { announceAddress } from '../../../../electron/host/server/api/announced-address.js';
import { serveApi } from '../../../../electron/host/server/api/serve-api.js';
import { EmulatorClient } from '../../../../electron/host/server/client/emulator-client.js';
import { MemoryStore } from '../../../../electron/host/state/storage/memory-store.js';
import type { StateFormat } from '../../../../electron/host/state/storage/state-format.js';
import { StorageProblem } from '../../../../electron/host/state/storage/storage-problem.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { startApiEmulator } from '../../../support/api-emulator.js';
import { commandLine } from '../../../support/command-line.js';
import { ManualTime } from '../../../support/manual-time.js';
import { writePageFolder } from '../../../support/page-folder.js';
import { runEmulator } from '../../../support/running-emulator.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
const full = 'state.jsonl could not be written: the disk is full.';
const alice = 'alice@contoso.com';
const note = (text: string) => ({ name: 'client.set-note', sip: alice, text }) as const;

async function onFullDisk() {
  const store = new FullDisk();
  const emulator = await runEmulator({ store });
  store.isFull = true;
  return { store, emulator };
}

describe('While the disk is full', () => {
  it('the answer to a command says that what changed is not on disk, and the stage does too', async () => {
    const { emulator } = await onFullDisk();
    const answer = await emulator.session.command(note('Back at five'));
    expect(answer).toMatchObject({ value: null, unsaved: full });
    expect(emulator.stage.get('notice/storage')).toMatchObject({
      severity: 'error',
      text: `${full} The emulator goes on and tries again; what is not saved by the time it closes is lost.`,
    });
    expect(emulator.client(alice).get('me').note.text).toBe('Back at five');
  });

  it('the answer to a question says so as long as something is not on disk', async () => {
    const { emulator, store } = await onFullDisk();
    const question = { name: 'shell.history' } as const;
    expect(await emulator.session.command(question)).not.toHaveProperty('unsaved');
    await emulator.command(note('Back at five'));
    expect(await emulator.session.command(question)).toHaveProperty('unsaved', full);
    store.isFull = false;
    expect(await emulator.session.command(question)).not.toHaveProperty('unsaved');
    expect(emulator.stage.find('notice/storage')).toBeUndefined();
  });

  it('it is tried again without a command, and then all is saved and the notice goes', async () => {
    const time = new ManualTime();
    const store = new FullDisk();
    const emulator = await runEmulator({ store, time });
    store.isFull = true;
    await emulator.command(note('Back at five'));
    store.isFull = false;
    await time.pass(5000);
    await emulator.session.settle();
    expect(emulator.stage.find('notice/storage')).toBeUndefined();
    const again = await runEmulator({ store });
    expect(again.client(alice).get('me').note.text).toBe('Back at five');
  });

  it('a clock that plays does not try again at each tick', async () => {
    const { emulator, store } = await onFullDisk();
    await emulator.command(note('Back at five'));
    const { now } = emulator.stage.get('clock');
    for (let minute = 1; minute <= 40; minute += 1)
      await emulator.session.advance(() => toInstant(now + minute * 60_000));
    expect(store.refusals).toBe(1);
    store.isFull = false;
    await emulator.session.settle();
    expect(emulator.session.hasUnsaved).toBe(false);
  });

  it('a frame and the control API carry it as well', async () => {
    const store = new FullDisk();
    const { api, emulator, close } = await startApiEmulator(temporaryFolder(), { store });
    onTestFinished(async () => {
      store.isFull = false;
      await close();
    });
    store.isFull = true;
    expect(await api.command(note('Back at five'))).toMatchObject({ value: null, unsaved: full });
    const { session } = emulator;
    const result = await new Promise((resolve) => {
      const connection = session.attach((frame) => frame.type === 'result' && resolve(frame));
      connection.receive({ type: 'command', id: 7, command: note('Back at six') });
    });
    expect(result).toMatchObject({ type: 'result', id: 7, value: null, unsaved: full });
  });

  it('the shell of the command line says so and ends with 1', async () => {
    const store = new FullDisk();
    const dataFolder = temporaryFolder();
    const { host, emulator, close } = await startApiEmulator(temporaryFolder(), { store });
    onTestFinished(async () => {
      store.isFull = false;
      await close();
    });
    await announceAddress(dataFolder, host);
    store.isFull = true;
    const args = ['shell', '--data-dir', dataFolder, 'New-CsClientPolicy -Identity Quiet'];
    const { code, complained } = await commandLine(args);
    expect(complained).toBe(`${full}\n`);
    expect(code).toBe(1);
    expect(emulator.stage.find('policy/Tag:Quiet')).toBeDefined();
  });

  it('pages and API are served all the same where their address cannot be left', async () => {
    const dataFolder = temporaryFolder();
    mkdirSync(join(dataFolder, 'api.json'));
    const emulator = await runEmulator();
    const pages = writePageFolder(temporaryFolder());
    const host = await serveApi({ emulator, port: 0, pages, dataFolder });
    const { value } = await new EmulatorClient(host).command({ name: 'log.read' });
    expect(value.entries.at(-1)).toMatchObject({
      kind: 'api.not-announced',
      text: expect.stringContaining('api.json could not be written: it is a folder.'),
    });
    await host.close();
    await emulator.close();
  });

  it('a picture that cannot be kept is refused with the reason, and the former one stays', async () => {
    const store = new FullDisk();
    const bytes = new Uint8Array([0xff, 0xd8, 0xff]);
    const { api, close } = await startApiEmulator(temporaryFolder(), {
      store,
      download: async () => ({ ok: true, bytes, mediaType: 'image/jpeg' }),
    });
    onTestFinished(close);
    store.isFull = true;
    const url = 'https://pictures.contoso.com/me.jpg';
    await expect(
      api.command({ name: 'client.connect-picture', sip: alice, url }),
    ).rejects.toMatchObject({ code: 'storage', message: full });
  });
});

/** A store whose disk fills up and gets room again as a test says. */
class FullDisk extends MemoryStore {
  isFull = false;
  /** Writes that were refused. */
  refusals = 0;

  override async save<S extends object>(state: S, format: StateFormat<S>): Promise<void> {
    this.#needRoom();
    return super.save(state, format);
  }

  override async savePicture(id: string, bytes: Uint8Array): Promise<void> {
    this.#needRoom();
    return super.savePicture(id, bytes);
  }

  #needRoom(): void {
    if (!this.isFull) return;
    this.refusals += 1;
    throw new StorageProblem('state.jsonl could not be written: the disk is full.');
  }
}
