import { afterEach, describe, expect, it, vi } from 'vitest';
import { MemoryStore } from '../../../../electron/host/state/storage/memory-store.js';
import type { LoadedState } from '../../../../electron/host/state/storage/state-store.js';
import { generateOrganisation } from '../../../support/generate-organisation.js';
import { runEmulator } from '../../../support/running-emulator.js';

afterEach(() => vi.restoreAllMocks());

const [watcher, subject] = ['person0@contoso.com', 'person1@contoso.com'];

/** Notes whatever of what it loaded is looked into: a person of the presence server by address, an entry of the log by id. */
class WatchedStore extends MemoryStore {
  readonly lookedInto = new Set<string>();

  override async load<S>(format: Parameters<MemoryStore['load']>[0]): Promise<LoadedState<S>> {
    const loaded = (await super.load(format)) as LoadedState<S>;
    if (loaded.kind !== 'state') return loaded;
    return { kind: 'state', state: this.#watched(loaded.state) as S };
  }

  #watched(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.#watched(item));
    const members = Object.entries(value).map(([key, each]) => [key, this.#watched(each)]);
    const copy: Record<string, unknown> = Object.fromEntries(members);
    const name = copy.aggregates ? copy.sip : copy.cause === undefined ? undefined : copy.id;
    if (typeof name !== 'string') return copy;
    const noted = <T extends object>(target: T): T => {
      this.lookedInto.add(name);
      return target;
    };
    return new Proxy(copy, {
      get: (target, key) => Reflect.get(noted(target), key),
      ownKeys: (target) => Reflect.ownKeys(noted(target)),
    });
  }
}

/** An emulator of so many people, of whom two are signed in, after a restart and a first act. */
async function running(people: number) {
  const store = new WatchedStore();
  const text = JSON.stringify(generateOrganisation({ people, seed: 1 }));
  const organisation = { fileName: 'organisation.json', text, folder: null };
  const first = await runEmulator({ store, organisation });
  await first.command({ name: 'client.sign-in', sip: subject });
  await first.close();
  const { command } = await runEmulator({ store });
  const act = (status: 'busy' | 'available') =>
    command({ name: 'client.set-status', sip: subject, status });
  await act('busy');
  return { store, act };
}

describe('The work of an act', () => {
  it('is about the person and those who watch, however many others there are', async () => {
    const { store, act } = await running(500);
    store.lookedInto.clear();
    await act('available');
    // The record of the person was made by the act before.
    expect([...store.lookedInto]).toEqual([watcher]);
  });

  it('takes as much text for the disk among 500 people as among 50', async () => {
    const written = [];
    for (const people of [50, 500]) {
      const { act } = await running(people);
      const stringify = vi.spyOn(JSON, 'stringify');
      await act('available');
      const texts = stringify.mock.results.map(({ value }) => String(value).length);
      written.push(texts.reduce((sum, length) => sum + length, 0));
      vi.restoreAllMocks();
    }
    const [few = 0, many = 0] = written;
    expect(many - few).toBeLessThan(100);
  });
});
