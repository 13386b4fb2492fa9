import { afterEach, describe, expect, it, vi } from 'vitest';
import { MemoryStore } from '../../../../electron/host/state/storage/memory-store.js';
import type { LoadedState } from '../../../../electron/host/state/storage/state-store.js';
import { generateOrganisation } from '../../../support/generate-organisation.js';
import { runEmulator } from '../../../support/running-emulator.js';

afterEach(() => vi.restoreAllMocks());

const subject = 'person1@contoso.com';

/** Notes what is looked into of all that it loaded in long lists: by the name of the list and the place in it. */
class WatchedStore extends MemoryStore {
  readonly longLists = new Set<string>();
  readonly lookedInto = new Set<string>();

  override async load<S>(format: Parameters<MemoryStore['load']>[0]): Promise<LoadedState<S>> {
    const loaded = (await super.load(format)) as LoadedState<S>;
    if (loaded.kind !== 'state') return loaded;
    return { kind: 'state', state: this.#watched('', loaded.state) as S };
  }

  #watched(name: string, value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((item) => this.#watched(name, item));
      if (items.length < 50) return items;
      this.longLists.add(name);
      return items.map((item, at) => this.#noting(`${name} ${at}`, item));
    }
    const members = Object.entries(value).map(([key, each]) => [key, this.#watched(key, each)]);
    return Object.fromEntries(members);
  }

  #noting(name: string, item: unknown): unknown {
    if (typeof item !== 'object' || item === null) return item;
    const noted = <T extends object>(target: T): T => {
      this.lookedInto.add(name);
      return target;
    };
    return new Proxy(item, {
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
  await first.command({ name: 'clock.run', duration: '12:00:00' });
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
    expect([...store.longLists]).toEqual(['timers', 'entries', 'people', 'endpoints']);
    // The one who watches. The record of the person was made by the act before.
    expect([...store.lookedInto]).toEqual([expect.stringMatching(/^people /)]);
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
