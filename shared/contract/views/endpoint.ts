import type { Instant } from '../../lync/time.js';
import type { Device } from '../commands/endpoint.js';

/** What a device tells the server of itself, or why it tells nothing. */
export type MachineStateName = 'active' | 'inactive' | 'away' | 'asleep' | 'disconnected';

export interface EndpointView {
  /** `computer-1`, `mobile-2`: stable while the device is there. */
  readonly id: string;
  readonly device: Device;
  /** The PC of the client that is shown. */
  readonly own: boolean;
  readonly machine: MachineStateName;
  readonly locked: boolean;
  /** Nobody has touched it since then; null while somebody does. */
  readonly idleSince: Instant | null;
  readonly call: 'call' | 'conference' | null;
  /** When the machine came into this state. */
  readonly since: Instant;
}

/** A person's devices, the client's own PC first: `endpoints/<sip>`. */
export type EndpointsView = readonly EndpointView[];
