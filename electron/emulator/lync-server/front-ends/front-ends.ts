import type { Instant } from '../../../../shared/lync/time.js';
import { serversOf } from '../../../../shared/organisation/listed-pools.js';
import type { Organisation } from '../../directory/organisation.js';
import { unlessSame } from '../../snapshots/same-data.js';
import { FrontEnd, FrontEndError } from './front-end.js';
import type { FrontEndEvent } from './front-end-event.js';
import type { FrontEndSnapshot } from './front-end-snapshot.js';
import { windowsAccounts } from './windows-accounts.js';

export interface FrontEndsOptions {
  readonly organisation: Pick<
    Organisation,
    'pools' | 'servers' | 'domain' | 'netbiosDomain' | 'start'
  >;
  /** Name of the pool that homes a person; null for a person of another organisation. */
  readonly poolOf: (sip: string) => string | null;
  readonly now: () => Instant;
  /** Called after each change, once it is complete. */
  readonly changed: (event: FrontEndEvent) => void;
}

/** The Front Ends of an organisation, by pool in the order of the organisation. */
export class FrontEnds {
  readonly #all: readonly FrontEnd[];
  readonly #options: FrontEndsOptions;
  #said: readonly FrontEndSnapshot[];

  /**
   * Front Ends that the snapshot does not mention are as the organisation has them.
   * @throws {RegFileError} for a registry of the organisation that cannot be read
   */
  constructor(options: FrontEndsOptions, snapshot: readonly FrontEndSnapshot[] = []) {
    const { organisation, now, changed } = options;
    const accounts = windowsAccounts(organisation);
    const { pools, servers, start } = organisation;
    this.#options = options;
    this.#said = snapshot;
    this.#all = pools.flatMap((pool) => {
      const common = { pool: pool.name, sites: pool.sites, accounts, start, now, changed };
      return serversOf(pool).map((fqdn) => {
        const registry = (servers.registry ?? []).flatMap(({ frontEnd, file }) =>
          isSame(frontEnd, fqdn) ? [file] : [],
        );
        return new FrontEnd({ fqdn, registry, ...common }, ofServer(snapshot, fqdn));
      });
    });
  }

  all(): readonly FrontEnd[] {
    return this.#all;
  }

  find(fqdn: string): FrontEnd | undefined {
    return this.#all.find((frontEnd) => frontEnd.fqdn.toLowerCase() === fqdn.trim().toLowerCase());
  }

  /** @throws {FrontEndError} `front-end-not-found` */
  get(fqdn: string): FrontEnd {
    const frontEnd = this.find(fqdn);
    if (frontEnd !== undefined) return frontEnd;
    const names = this.#all.map((each) => each.fqdn).join(', ');
    throw new FrontEndError(
      'front-end-not-found',
      `There is no Front End "${fqdn}". Front Ends: ${names}.`,
    );
  }

  /**
   * The Front End that a person's messages go through: always the same one of the pool, chosen by a hash of the
   * address as registrars do, or the next one while its service is stopped. Null when none runs, and for a person of
   * another organisation.
   */
  frontEndOf(sip: string): FrontEnd | null {
    const name = this.#options.poolOf(sip);
    const pool = this.#all.filter((frontEnd) => frontEnd.pool === name);
    const first = startingFrontEnd(sip, pool.length);
    return (
      [...pool.slice(first), ...pool.slice(0, first)].find(({ isRunning }) => isRunning) ?? null
    );
  }

  /** Of those that are not as the organisation has them; the very same objects as last time where nothing changed. */
  snapshot(): readonly FrontEndSnapshot[] {
    const snapshots = this.#all.flatMap((frontEnd) => frontEnd.snapshot() ?? []);
    this.#said = unlessSame(this.#said, snapshots);
    return this.#said;
  }

  /** Lets the same servers go on from a snapshot, and tells nobody. */
  load(snapshot: readonly FrontEndSnapshot[]): void {
    for (const frontEnd of this.#all) frontEnd.load(ofServer(snapshot, frontEnd.fqdn));
    this.#said = snapshot;
  }
}

const ofServer = (snapshots: readonly FrontEndSnapshot[], fqdn: string): FrontEndSnapshot | null =>
  snapshots.find((each) => isSame(each.fqdn, fqdn)) ?? null;

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Which of so many Front Ends of a pool a person's messages go through while all of them run. */
export const startingFrontEnd = (sip: string, count: number): number =>
  hash(sip.toLowerCase()) % Math.max(count, 1);

/** FNV-1a in 32 bits. */
function hash(text: string): number {
  let value = 0x811c_9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x0100_0193) >>> 0;
  return value;
}
