import type { PassedOver, RegistryImport } from '../../../../shared/contract/commands/front-end.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { FrontEndEvent } from './front-end-event.js';
import type { FrontEndSnapshot } from './front-end-snapshot.js';
import { applyRegFile } from './reg-file/apply-reg-file.js';
import { parseRegFile } from './reg-file/parse-reg-file.js';
import type { RegFile } from './reg-file/reg-file-entry.js';
import { Registry } from './registry/registry.js';
import type { RegistryKey } from './registry/registry-key.js';
import type { RegistryPath } from './registry/registry-path.js';
import { keyFromState, keyToState } from './registry/registry-state.js';
import {
  findAccount,
  isAdministrator,
  networkService,
  newUsersKey,
  type WindowsAccount,
} from './windows-accounts.js';
import {
  findService,
  frontEndService,
  lyncServices,
  type ServiceDefinition,
} from './windows-services.js';
import { emptyZoneMap, internetSettingsPath, readZoneMap, type ZoneMap } from './zones/zone-map.js';

/** Lines passed over that the answer to an import lists, and that its entry in the log does. */
const mostListed = 100;
const mostLogged = 3;

const mostMachineZones = 20;
const machineZoneKey = /^\[([^-].*\\ZoneMap(?:Key)?(?:\\.*)?)\]/i;

interface FrontEndOptions {
  readonly fqdn: string;
  readonly pool: string;
  /** The sites whose people the pool homes. */
  readonly sites: readonly string[];
  readonly accounts: readonly WindowsAccount[];
  /** Registry files of the organisation, which were imported before the services started first. */
  readonly registry: readonly string[];
  readonly start: Instant;
  readonly now: () => Instant;
  readonly changed: (event: FrontEndEvent) => void;
}

/**
 * A server of a Front End pool: Windows with its registry and services. What the Front-End service knows of zones is
 * what stood in the registry of its account when it last started.
 */
export class FrontEnd {
  readonly fqdn: string;
  readonly pool: string;
  readonly sites: readonly string[];
  readonly accounts: readonly WindowsAccount[];
  readonly registry: Registry;
  /** The account of the Front-End service. */
  readonly serviceAccount = networkService;
  readonly #options: FrontEndOptions;
  readonly #startedAt = new Map<string, Instant>();
  /** Its account's ZoneMap as the Front-End service read it; undefined when there was none. */
  #readAtStart: RegistryKey | undefined;
  /** Derived from what was read. */
  #knownZones: ZoneMap = emptyZoneMap;
  /** Zones of the machine that imported files spoke of; nothing reads them. */
  #machineZones: readonly string[] = [];
  #isAsBegun = true;
  /** As it was said last; null since something changed. */
  #said: FrontEndSnapshot | null = null;

  /** @param snapshot null for a Front End that is as the organisation has it */
  constructor(options: FrontEndOptions, snapshot: FrontEndSnapshot | null) {
    this.fqdn = options.fqdn;
    this.pool = options.pool;
    this.sites = options.sites;
    this.accounts = options.accounts;
    this.#options = options;
    this.registry = new Registry(rootOf(options, snapshot), options.now);
    this.#take(snapshot);
  }

  /** Null while it is as the organisation has it; the very same object as last time while nothing changed. */
  snapshot(): FrontEndSnapshot | null {
    if (this.#isAsBegun) return null;
    this.#said ??= {
      fqdn: this.fqdn,
      accounts: this.registry.root.subkeys().map(keyToState),
      running: [...this.#startedAt].map(([name, startedAt]) => ({ name, startedAt })),
      readAtStart: this.#readAtStart === undefined ? null : keyToState(this.#readAtStart),
      machineZones: this.#machineZones,
    };
    return this.#said;
  }

  /** Lets the same server and registry go on from a snapshot, and tells nobody. */
  load(snapshot: FrontEndSnapshot | null): void {
    this.registry.load(rootOf(this.#options, snapshot));
    this.#take(snapshot);
  }

  #take(snapshot: FrontEndSnapshot | null): void {
    this.#isAsBegun = snapshot === null;
    this.#said = snapshot;
    const { start } = this.#options;
    const running =
      snapshot?.running ?? lyncServices.map(({ name }) => ({ name, startedAt: start }));
    this.#startedAt.clear();
    for (const { name, startedAt } of running) this.#startedAt.set(name, startedAt);
    if (snapshot === null) this.#readAtStart = this.zoneMapKey(this.serviceAccount)?.clone();
    else this.#readAtStart = snapshot.readAtStart ? keyFromState(snapshot.readAtStart) : undefined;
    this.#knownZones = readZoneMap(this.#readAtStart);
    this.#machineZones = snapshot?.machineZones ?? [];
  }

  /** When the service started last; null while it is stopped. */
  startedAt({ name }: ServiceDefinition): Instant | null {
    return this.#startedAt.get(name) ?? null;
  }

  /** Whether messages can go through this Front End. */
  get isRunning(): boolean {
    return this.startedAt(frontEndService) !== null;
  }

  /** The zones that the running Front-End service goes by; while it is stopped, none. */
  get knownZones(): ZoneMap {
    return this.isRunning ? this.#knownZones : emptyZoneMap;
  }

  /** The ZoneMap that the Front-End service read at its last start. */
  get readAtStart(): RegistryKey | undefined {
    return this.#readAtStart;
  }

  /** Keys outside `HKEY_USERS` that imported files put zones into, in vain: `HKLM\…\ZoneMapKey`. The first 20. */
  get machineZones(): readonly string[] {
    return this.#machineZones;
  }

  /** The ZoneMap that an account has in the registry now. */
  zoneMapKey(account: WindowsAccount): RegistryKey | undefined {
    return this.registry.find(zoneMapPath(account));
  }

  /** Who works at this server, and whose key is `HKEY_CURRENT_USER`. */
  get administrator(): WindowsAccount {
    return administratorOf(this.accounts);
  }

  /**
   * Finds an account by SID or name.
   * @throws {FrontEndError} `account-not-found`
   */
  account(text: string): WindowsAccount {
    const account = findAccount(this.accounts, text);
    if (account !== undefined) return account;
    const known = this.accounts.map(({ sid, name }) => `${name} (${sid})`).join(', ');
    throw new FrontEndError(
      'account-not-found',
      `There is no account "${text}" on ${this.fqdn}. Accounts: ${known}.`,
    );
  }

  /** @throws {FrontEndError} `service-not-found` */
  service(text: string | undefined): ServiceDefinition {
    if (text === undefined) return frontEndService;
    const service = findService(text);
    if (service !== undefined) return service;
    const names = lyncServices.map(({ name, displayName }) => `${name} (${displayName})`);
    throw new FrontEndError(
      'service-not-found',
      `There is no service "${text}" of Lync Server on ${this.fqdn}. Services: ${names.join(', ')}.`,
    );
  }

  /** Starts a service, which then knows the registry as it is. Nothing happens when it runs already. */
  start(service: ServiceDefinition): void {
    if (this.startedAt(service) !== null) return;
    this.#run(service);
    this.#tell('service.started', `${service.displayName} was started on ${this.fqdn}.`);
  }

  /** Stops a service. Nothing happens when it is stopped already. */
  stop(service: ServiceDefinition): void {
    if (!this.#startedAt.delete(service.name)) return;
    this.#tell('service.stopped', `${service.displayName} was stopped on ${this.fqdn}.`);
  }

  /** Stops a service and starts it again; one that is stopped is only started. */
  restart(service: ServiceDefinition): void {
    this.#run(service);
    this.#tell('service.restarted', `${service.displayName} was restarted on ${this.fqdn}.`);
  }

  /** Changes the registry and says so. All of `change` is done, or nothing when it throws. */
  changeRegistry(text: string, change: (registry: Registry) => void): void {
    this.registry.atomically(change);
    this.#tell('registry.changed', text);
  }

  /**
   * Does all that a `.reg` file asks for, or nothing, and returns how many keys and values it named and what of it
   * was passed over.
   * @throws {RegFileError} with the line that cannot be done
   */
  importRegistry({ entries, passedOver }: RegFile, fileName: string): RegistryImport {
    this.registry.atomically((draft) => applyRegFile(entries, draft));
    const keys = entries.filter(({ kind }) => kind.endsWith('key')).length;
    const values = entries.length - keys;
    const zones = passedOver.flatMap(({ text }) => machineZoneKey.exec(text)?.[1] ?? []);
    this.#machineZones = [...new Set([...this.#machineZones, ...zones])].slice(0, mostMachineZones);
    const text = `${fileName} was imported into the registry of ${this.fqdn}: ${keys} keys, ${values} values.`;
    this.#tell('registry.imported', `${text}${passedOverText(passedOver)}`);
    return {
      keys,
      values,
      passedOver: passedOver.slice(0, mostListed),
      morePassedOver: Math.max(0, passedOver.length - mostListed),
    };
  }

  #run(service: ServiceDefinition): void {
    this.#startedAt.set(service.name, this.#options.now());
    if (service !== frontEndService) return;
    this.#readAtStart = this.zoneMapKey(this.serviceAccount)?.clone();
    this.#knownZones = readZoneMap(this.#readAtStart);
  }

  #tell(kind: FrontEndEvent['kind'], text: string): void {
    this.#isAsBegun = false;
    this.#said = null;
    this.#options.changed({ frontEnd: this.fqdn, kind, text });
  }
}

function passedOverText(passedOver: readonly PassedOver[]): string {
  if (passedOver.length === 0) return '';
  const listed = passedOver
    .slice(0, mostLogged)
    .map(({ line, text, reason }) => `line ${line}, ${text} (${reason})`);
  const more = passedOver.length - listed.length;
  return ` Passed over: ${listed.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

export const zoneMapPath = ({ sid }: WindowsAccount): RegistryPath => [
  sid,
  ...internetSettingsPath,
  'ZoneMap',
];

/**
 * `HKEY_USERS` of a server that has imported registry files since it was installed.
 * @throws {RegFileError} for one that cannot be read
 */
export function usersKeyAtStart(
  accounts: readonly WindowsAccount[],
  files: readonly string[],
  start: Instant,
): RegistryKey {
  const registry = new Registry(newUsersKey(accounts, start), () => start);
  for (const file of files)
    applyRegFile(parseRegFile(file, administratorOf(accounts).sid).entries, registry);
  return registry.root;
}

/** Accounts that the snapshot does not know come as they are installed; those nobody knows any more go. */
function rootOf(
  { accounts, registry, start }: FrontEndOptions,
  snapshot: FrontEndSnapshot | null,
): RegistryKey {
  if (snapshot === null) return usersKeyAtStart(accounts, registry, start);
  const root = newUsersKey(accounts, start);
  for (const key of snapshot.accounts.map(keyFromState)) if (root.subkey(key.name)) root.adopt(key);
  return root;
}

/** Who works at a server, and whose key is `HKEY_CURRENT_USER`. */
const administratorOf = (accounts: readonly WindowsAccount[]): WindowsAccount =>
  accounts.find(isAdministrator) ?? networkService;

/** Why a request to a Front End was refused. Stable: callers match on it. */
type FrontEndErrorCode = 'front-end-not-found' | 'service-not-found' | 'account-not-found';

/** Thrown before anything has changed. The message names what there is. */
export class FrontEndError extends Error {
  override readonly name = 'FrontEndError';

  constructor(
    readonly code: FrontEndErrorCode,
    message: string,
  ) {
    super(message);
  }
}
