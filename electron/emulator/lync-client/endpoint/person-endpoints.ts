import { CommandError } from '../../../../shared/contract/errors.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import {
  type Device,
  deviceSchema,
  type EndpointsView,
} from '../../../../shared/contract/views/endpoint.js';
import { toSeconds } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { EventLog } from '../../clock/event-log.js';
import type { EndpointConfiguration } from '../../lync-server/in-band/endpoint-configuration.js';
import type { PresenceServer } from '../../lync-server/presence/presence-server.js';
import { partsByKey } from '../../snapshots/parts-by-key.js';
import { unlessSame } from '../../snapshots/same-data.js';
import { ClientSettings } from '../settings/client-settings.js';
import { Endpoint, endpointSnapshotSchema } from './endpoint.js';
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

/** A device that was added, with its snapshot. */
interface AddedDevice {
  readonly endpoint: Endpoint;
  readonly snapshot: () => AddedDeviceSnapshot;
}

/** Devices beside the client's PC have the minutes of a new user. */
const usualThresholds = { inactiveAfter: toSeconds(300), awayAfter: toSeconds(300) };

const addedDeviceSchema = lateObject(() => ({
  device: deviceSchema,
  /** What the policy of the moment of adding says of calls. */
  tellsCalls: z.boolean(),
  state: endpointSnapshotSchema,
}));
type AddedDeviceSnapshot = Data<typeof addedDeviceSchema>;

export const personEndpointsSnapshotSchema = lateObject(() => ({
  /** The number of the device that was added last; PCs of clients have 1. */
  numbered: z.int().positive(),
  /** By the SIP address of the person, then by id. */
  added: z.record(z.string(), z.record(z.string(), addedDeviceSchema)),
}));
export type PersonEndpointsSnapshot = Data<typeof personEndpointsSnapshotSchema>;

/** The devices of all people: the PCs of clients, and what was added to them. Addresses are as the directory spells them. */
export class PersonEndpoints {
  readonly #ports: PersonEndpointsPorts;
  readonly #added: Map<string, Map<string, AddedDevice>>;
  #said: PersonEndpointsSnapshot;
  #numbered: number;

  constructor(ports: PersonEndpointsPorts, snapshot: PersonEndpointsSnapshot | null = null) {
    this.#ports = ports;
    this.#said = snapshot ?? { numbered: 1, added: {} };
    this.#numbered = this.#said.numbered;
    this.#added = new Map(
      Object.entries(this.#said.added).map(([sip, devices]) => {
        const made = Object.entries(devices).map(
          ([id, device]) => [id, this.#device(sip, id, device, device)] as const,
        );
        return [sip, new Map(made)];
      }),
    );
  }

  snapshot(): PersonEndpointsSnapshot {
    const { added: before } = this.#said;
    const added = Object.fromEntries(
      [...this.#added].map(([sip, devices]) => [
        sip,
        partsByKey(before[sip] ?? {}, devices, (device) => device.snapshot()),
      ]),
    );
    this.#said = unlessSame(this.#said, {
      numbered: this.#numbered,
      added: unlessSame(before, added),
    });
    return this.#said;
  }

  /** The client's own PC first, then in order of adding. */
  of(sip: string): readonly Endpoint[] {
    const own = this.#ports.ownOf(sip);
    const added = [...(this.#added.get(sip)?.values() ?? [])];
    return [...(own ? [own] : []), ...added.map(({ endpoint }) => endpoint)];
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
      throw new CommandError('not-found', `${sip} has no device "${id}".`, 'endpoint');
    throw new CommandError('not-signed-in', `${sip} has no client open.`, 'sip');
  }

  /** Signs the person in from one more device. @returns its id */
  add(sip: string, device: Device): string {
    this.#numbered += 1;
    const id = `${device}-${this.#numbered}`;
    const settings = new ClientSettings(this.#ports.provision(sip));
    const made = this.#device(sip, id, { device, tellsCalls: tellsCalls(settings) }, null);
    const added = this.#added.get(sip) ?? new Map<string, AddedDevice>();
    this.#added.set(sip, added.set(id, made));
    this.#ports.changed(sip);
    return id;
  }

  /** @throws {CommandError} `not-found`; `refused` for the PC of a client */
  remove(sip: string, id: string): void {
    const endpoint = this.find(sip, id);
    if (endpoint.identity.own) {
      const message = 'This is the PC of the client. Sign the client out instead.';
      throw new CommandError('refused', message, 'endpoint');
    }
    endpoint.end();
    const added = this.#added.get(sip);
    added?.delete(id);
    if (added?.size === 0) this.#added.delete(sip);
    this.#ports.changed(sip);
  }

  /** @param former null signs it in */
  #device(
    sip: string,
    id: string,
    { device, tellsCalls }: Pick<AddedDeviceSnapshot, 'device' | 'tellsCalls'>,
    former: AddedDeviceSnapshot | null,
  ): AddedDevice {
    const { clock, presence, log, changed } = this.#ports;
    const endpoint = new Endpoint(
      { id, device, sip, own: false },
      {
        clock,
        presence,
        register: () => presence.connect(sip).id,
        thresholds: () => usualThresholds,
        tellsCalls: () => tellsCalls,
        changed: () => changed(sip),
        told: (text) => log.append({ kind: 'endpoint.changed', actor: 'client', sip, text }),
      },
      former?.state ?? null,
    );
    let said = former;
    return {
      endpoint,
      snapshot: () => {
        said = unlessSame(said, { device, tellsCalls, state: endpoint.snapshot() });
        return said;
      },
    };
  }
}
