import type { Data } from '../../../../shared/contract/views/data.js';
import {
  type Device,
  type EndpointView,
  endpointViewSchema,
  type MachineStateName,
} from '../../../../shared/contract/views/endpoint.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { publishedAvailability } from '../../lync-server/presence/availability.js';
import type { EndpointPorts } from './endpoint-ports.js';
import {
  idleMoments,
  type MachineConditions,
  machineAvailability,
  machineConditionsSchema,
  machineStateAt,
} from './machine-state.js';

export const endpointSnapshotSchema = lateObject(() => {
  const { machine, call, since } = endpointViewSchema.shape;
  return {
    conditions: machineConditionsSchema,
    machine,
    since,
    call,
    /** At the registrar; null while not signed in. */
    registered: z.string().nullable(),
  };
});
export type EndpointSnapshot = Data<typeof endpointSnapshotSchema>;

export type Call = NonNullable<EndpointSnapshot['call']>;

export interface EndpointIdentity {
  readonly id: string;
  readonly device: Device;
  readonly sip: string;
  /** The PC of the client that is shown; its timers stand still while it sleeps. */
  readonly own: boolean;
}

/** What a call publishes. Follows `presence/calls-busy`. */
const phoneStates = {
  call: { availability: publishedAvailability.busy, activity: 'on-the-phone' },
  conference: { availability: 7000, activity: 'in-a-conference' },
} as const;
const phoneInstance = '0x80000000';

/**
 * One device of a person: PC, telephone or browser. It is signed in at the registrar while it is awake and has its
 * network; idleness, locking and calls reach the server as machine and phone states.
 */
export class Endpoint {
  readonly identity: EndpointIdentity;
  readonly #ports: EndpointPorts;
  #state: EndpointSnapshot;

  /** @param snapshot null signs the device in at the registrar */
  constructor(identity: EndpointIdentity, ports: EndpointPorts, snapshot: EndpointSnapshot | null) {
    this.identity = identity;
    this.#ports = ports;
    this.#state = snapshot ?? {
      conditions: { locked: false, idleSince: null, power: 'on' },
      machine: 'active',
      since: ports.clock.now(),
      call: null,
      registered: ports.register(),
    };
  }

  snapshot(): EndpointSnapshot {
    return this.#state;
  }

  /** The endpoint that the registrar knows; null while asleep or without network. */
  get registered(): string | null {
    return this.#state.registered;
  }

  get state(): MachineStateName {
    return this.#state.machine;
  }

  get call(): Call | null {
    return this.#state.call;
  }

  view(): EndpointView {
    const { id, device, own } = this.identity;
    const { conditions, machine, call, since } = this.#state;
    const { locked, idleSince } = conditions;
    return { id, device, own, machine, locked, idleSince, call, since };
  }

  lock(): void {
    this.#judge({ locked: true }, 'locked');
  }

  /** Whoever unlocks touches the keyboard. */
  unlock(): void {
    this.#judge({ locked: false, idleSince: null }, 'unlocked');
  }

  idle(): void {
    const idleSince = this.#state.conditions.idleSince ?? this.#ports.clock.now();
    this.#judge({ idleSince }, 'left alone');
  }

  activity(): void {
    this.#judge({ idleSince: null }, 'touched');
  }

  disconnect(): void {
    this.#judge({ power: 'offline' }, 'without network');
  }

  sleep(): void {
    this.#judge({ power: 'asleep' }, 'put to sleep');
  }

  /** Network or power is back: a new endpoint at the registrar, and what goes on is published again. */
  resume(): void {
    this.#judge({ power: 'on', idleSince: null }, 'back');
  }

  startCall(kind: Call): void {
    this.#change({ call: kind });
    this.#publishCall();
    this.#ports.changed();
  }

  endCall(): void {
    this.#change({ call: null });
    this.#publishCall();
    this.#ports.changed();
  }

  /** The user changed the minutes in Options; they count from when the machine was last used. */
  thresholdsChanged(): void {
    this.#judge({}, 'judged by other minutes');
  }

  /** Nobody touched it for as long as it takes to turn Inactive or Away. */
  idleTurned(): void {
    this.#settle('idle');
    this.#ports.changed();
  }

  /** Signs the device out for good. */
  end(): void {
    this.#forgetIdleness();
    const { registered } = this.#state;
    if (registered !== null) this.#ports.presence.signOut(registered);
    this.#change({ registered: null });
  }

  #change(changes: Partial<EndpointSnapshot>): void {
    this.#state = { ...this.#state, ...changes };
  }

  /** Conditions are other than before, or judged otherwise. */
  #judge(conditions: Partial<MachineConditions>, reason: string): void {
    this.#change({ conditions: { ...this.#state.conditions, ...conditions } });
    this.#settle(reason);
    this.#watchIdleness();
    this.#ports.changed();
  }

  /** Brings the state, and what the server knows of it, in line with the conditions. */
  #settle(reason: string): void {
    const { clock, presence, thresholds, told } = this.#ports;
    const machine = machineStateAt(this.#state.conditions, thresholds(), clock.now());
    if (machine === this.#state.machine) return;
    this.#change({ machine, since: clock.now() });
    told(`${this.identity.id} is ${reason}: ${machine}.`);
    const availability = machineAvailability[machine];
    const { registered } = this.#state;
    if (availability === null) this.#leave();
    else if (registered === null) this.#join();
    else presence.publishMachineState(registered, availability);
  }

  #leave(): void {
    const { registered } = this.#state;
    if (registered === null) return;
    this.#ports.presence.signOut(registered);
    this.#change({ registered: null, call: null });
  }

  #join(): void {
    const endpoint = this.#ports.register();
    this.#change({ registered: endpoint });
    const availability = machineAvailability[this.#state.machine];
    if (availability !== null && availability !== publishedAvailability.available)
      this.#ports.presence.publishMachineState(endpoint, availability);
    this.#publishCall();
  }

  #publishCall(): void {
    const { registered, call } = this.#state;
    if (registered === null) return;
    const state = call !== null && this.#ports.tellsCalls() ? phoneStates[call] : null;
    this.#ports.presence.publishPhoneState(registered, phoneInstance, state);
  }

  #watchIdleness(): void {
    this.#forgetIdleness();
    const { idleSince, locked, power } = this.#state.conditions;
    if (idleSince === null || locked || power !== 'on') return;
    const { clock, thresholds } = this.#ports;
    const { inactiveAt, awayAt } = idleMoments(idleSince, thresholds());
    if (inactiveAt > clock.now()) clock.at(inactiveAt, this.#turns('Inactive'));
    if (awayAt > clock.now()) clock.at(awayAt, this.#turns('Away'));
  }

  #forgetIdleness(): void {
    const { clock } = this.#ports;
    clock.cancel(this.#turns('Inactive'));
    clock.cancel(this.#turns('Away'));
  }

  #turns(turns: 'Inactive' | 'Away') {
    const { sip, own, id } = this.identity;
    return { kind: 'idle-turn', sip, endpoint: id, own, turns } as const;
  }
}
