import { CommandError } from '../../../../shared/contract/errors.js';
import type { Device, EndpointsView } from '../../../../shared/contract/views/endpoint.js';
import { toSeconds } from '../../../../shared/lync/time.js';
import type { EventLog } from '../../clock/event-log.js';
import type { EndpointConfiguration } from '../../lync-server/in-band/endpoint-configuration.js';
import type { PresenceServer } from '../../lync-server/presence/presence-server.js';
import { ClientSettings } from '../settings/client-settings.js';
import { Endpoint } from './endpoint.js';
import type { EndpointClock } from './endpoint-ports.js';
import { tellsCalls } from './endpoint-ports.js';

export interface PersonEndpointsPorts {
  readonly clock: EndpointClock;
  readonly presence: PresenceServer;
  readonly log: Pick<EventLog, 'append'>;
  readonly provision: (sip: string) => EndpointConfiguration;
  /** The PC of a person's client, if there is one. */
  readonly ownOf: (sip: string) => Endpoint | undefined;
  readonly changed: (sip: string) => void;
}

/** Devices beside the client's PC have the minutes of a new user. */
const usualThresholds = { inactiveAfter: toSeconds(300), awayAfter: toSeconds(300) };

/** The devices of all people: the PCs of clients, and what was added to them. Addresses are as the directory spells them. */
export class PersonEndpoints {
  readonly #ports: PersonEndpointsPorts;
  readonly #added = new Map<string, Map<string, Endpoint>>();
  #numbered = 1;

  constructor(ports: PersonEndpointsPorts) {
    this.#ports = ports;
  }

  /** The client's own PC first, then in order of adding. */
  of(sip: string): readonly Endpoint[] {
    const own = this.#ports.ownOf(sip);
    return [...(own ? [own] : []), ...(this.#added.get(sip)?.values() ?? [])];
  }

  view(sip: string): EndpointsView | null {
    const endpoints = this.of(sip);
    return endpoints.length === 0 ? null : endpoints.map((endpoint) => endpoint.view());
  }

  /** People who have a device here. */
  *people(signedIn: Iterable<string>): Iterable<string> {
    yield* new Set([...signedIn, ...this.#added.keys()]);
  }

  /** @throws {CommandError} `not-found`, and `not-signed-in` where the PC of the client is meant and there is none */
  find(sip: string, id: string | undefined): Endpoint {
    const found =
      id === undefined
        ? this.#ports.ownOf(sip)
        : this.of(sip).find(({ identity }) => identity.id === id);
    if (found) return found;
    if (id !== undefined)
      throw new CommandError('not-found', `${sip} has no device "${id}".`, 'command.endpoint');
    throw new CommandError('not-signed-in', `${sip} has no client open.`, 'command.sip');
  }

  /** Signs the person in from one more device. @returns its id */
  add(sip: string, device: Device): string {
    const { clock, presence, log, provision, changed } = this.#ports;
    this.#numbered += 1;
    const id = `${device}-${this.#numbered}`;
    const settings = new ClientSettings(provision(sip));
    const endpoint = new Endpoint(
      { id, device, sip, own: false },
      {
        clock,
        presence,
        register: () => presence.connect(sip).id,
        thresholds: () => usualThresholds,
        tellsCalls: () => tellsCalls(settings),
        changed: () => changed(sip),
        told: (text) => log.append({ kind: 'endpoint.changed', actor: 'client', sip, text }),
      },
    );
    const added = this.#added.get(sip) ?? new Map<string, Endpoint>();
    this.#added.set(sip, added.set(id, endpoint));
    changed(sip);
    return id;
  }

  /** @throws {CommandError} `not-found`; `refused` for the PC of a client */
  remove(sip: string, id: string): void {
    const endpoint = this.find(sip, id);
    if (endpoint.identity.own) {
      const message = 'This is the PC of the client. Sign the client out instead.';
      throw new CommandError('refused', message, 'command.endpoint');
    }
    endpoint.end();
    const added = this.#added.get(sip);
    added?.delete(id);
    if (added?.size === 0) this.#added.delete(sip);
    this.#ports.changed(sip);
  }
}
