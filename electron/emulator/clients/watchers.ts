import type { LyncClient } from '../lync-client/lync-client.js';

/**
 * Which clients show whom, so that the cost of a change depends on who watches the person, not on who is signed in.
 * Derived from what the clients show; the order among the watchers of a person changes nothing that anybody sees.
 */
export class Watchers {
  /** Not in snapshots: derived from what the clients show. */
  readonly #bySubject = new Map<string, Set<LyncClient>>();
  /** Not in snapshots: derived from what the clients show. */
  readonly #watched = new Map<LyncClient, ReadonlySet<string>>();

  /** Whom they show is found when it is asked for. Not in snapshots: derived from what the clients show. */
  readonly #unread = new Set<LyncClient>();

  /** A client that goes on from its snapshot. */
  restored(client: LyncClient): void {
    this.#unread.add(client);
  }

  /** The client came, or its list changed. */
  update(client: LyncClient): void {
    const { watched } = client;
    const before = this.#watched.get(client);
    if (before === watched) return;
    for (const sip of before ?? []) if (!watched.has(sip)) this.#bySubject.get(sip)?.delete(client);
    for (const sip of watched) {
      const watchers = this.#bySubject.get(sip) ?? new Set<LyncClient>();
      this.#bySubject.set(sip, watchers.add(client));
    }
    this.#watched.set(client, watched);
  }

  remove(client: LyncClient): void {
    this.#unread.delete(client);
    for (const sip of this.#watched.get(client) ?? []) this.#bySubject.get(sip)?.delete(client);
    this.#watched.delete(client);
  }

  /** Clients with a row of that person. */
  of(sip: string): Iterable<LyncClient> {
    for (const client of this.#unread) this.update(client);
    this.#unread.clear();
    return this.#bySubject.get(sip) ?? [];
  }
}
