import type {
  Device,
  EndpointView,
  MachineStateName,
} from '../../../../shared/contract/views/endpoint.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { publishedAvailability } from '../../lync-server/presence/availability.js';
import type { EndpointPorts } from './endpoint-ports.js';
import {
  idleMoments,
  type MachineConditions,
  machineAvailability,
  machineStateAt,
} from './machine-state.js';

export type Call = 'call' | 'conference';

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
  #conditions: MachineConditions = { locked: false, idleSince: null, power: 'on' };
  #state: MachineStateName = 'active';
  #since: Instant;
  #call: Call | null = null;
  /** At the registrar; null while not signed in. */
  #registered: string | null;

  constructor(identity: EndpointIdentity, ports: EndpointPorts) {
    this.identity = identity;
    this.#ports = ports;
    this.#since = ports.clock.now();
    this.#registered = ports.register();
  }

  /** The endpoint that the registrar knows; null while asleep or without network. */
  get registered(): string | null {
    return this.#registered;
  }

  get state(): MachineStateName {
    return this.#state;
  }

  get call(): Call | null {
    return this.#call;
  }

  view(): EndpointView {
    const { id, device, own } = this.identity;
    const { locked, idleSince } = this.#conditions;
    const { state: machine } = this;
    return { id, device, own, machine, locked, idleSince, call: this.#call, since: this.#since };
  }

  lock(): void {
    this.#change({ locked: true }, 'locked');
  }

  /** Whoever unlocks touches the keyboard. */
  unlock(): void {
    this.#change({ locked: false, idleSince: null }, 'unlocked');
  }

  idle(): void {
    const idleSince = this.#conditions.idleSince ?? this.#ports.clock.now();
    this.#change({ idleSince }, 'left alone');
  }

  activity(): void {
    this.#change({ idleSince: null }, 'touched');
  }

  disconnect(): void {
    this.#change({ power: 'offline' }, 'without network');
  }

  sleep(): void {
    this.#change({ power: 'asleep' }, 'put to sleep');
  }

  /** Network or power is back: a new endpoint at the registrar, and what goes on is published again. */
  resume(): void {
    this.#change({ power: 'on', idleSince: null }, 'back');
  }

  startCall(kind: Call): void {
    this.#call = kind;
    this.#publishCall();
    this.#ports.changed();
  }

  endCall(): void {
    this.#call = null;
    this.#publishCall();
    this.#ports.changed();
  }

  /** The user changed the minutes in Options; they count from when the machine was last used. */
  thresholdsChanged(): void {
    this.#change({}, 'judged by other minutes');
  }

  /** Nobody touched it for as long as it takes to turn Inactive or Away. */
  idleTurned(): void {
    this.#settle('idle');
    this.#ports.changed();
  }

  /** Signs the device out for good. */
  end(): void {
    this.#forgetIdleness();
    if (this.#registered !== null) this.#ports.presence.signOut(this.#registered);
    this.#registered = null;
  }

  #change(conditions: Partial<MachineConditions>, reason: string): void {
    this.#conditions = { ...this.#conditions, ...conditions };
    this.#settle(reason);
    this.#watchIdleness();
    this.#ports.changed();
  }

  /** Brings the state, and what the server knows of it, in line with the conditions. */
  #settle(reason: string): void {
    const { clock, presence, thresholds, told } = this.#ports;
    const state = machineStateAt(this.#conditions, thresholds(), clock.now());
    if (state === this.#state) return;
    this.#state = state;
    this.#since = clock.now();
    told(`${this.identity.id} is ${reason}: ${state}.`);
    const availability = machineAvailability[state];
    if (availability === null) this.#leave();
    else if (this.#registered === null) this.#join();
    else presence.publishMachineState(this.#registered, availability);
  }

  #leave(): void {
    if (this.#registered === null) return;
    this.#ports.presence.signOut(this.#registered);
    this.#registered = null;
    this.#call = null;
  }

  #join(): void {
    const endpoint = this.#ports.register();
    this.#registered = endpoint;
    const availability = machineAvailability[this.#state];
    if (availability !== null && availability !== publishedAvailability.available)
      this.#ports.presence.publishMachineState(endpoint, availability);
    this.#publishCall();
  }

  #publishCall(): void {
    if (this.#registered === null) return;
    const state = this.#call !== null && this.#ports.tellsCalls() ? phoneStates[this.#call] : null;
    this.#ports.presence.publishPhoneState(this.#registered, phoneInstance, state);
  }

  #watchIdleness(): void {
    this.#forgetIdleness();
    const { idleSince, locked, power } = this.#conditions;
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
