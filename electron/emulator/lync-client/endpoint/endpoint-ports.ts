import type { Instant } from '../../../../shared/lync/time.js';
import type { Timer, TimerOptions, Work } from '../../clock/scheduler.js';
import type { PresenceServer } from '../../lync-server/presence/presence-server.js';
import type { ClientSettings } from '../settings/client-settings.js';
import type { IdleThresholds } from './machine-state.js';

/** The virtual clock, as a device uses it. */
export interface EndpointClock {
  now(): Instant;
  at(at: Instant, options: TimerOptions, work: Work): Timer;
}

/** What a device reaches. */
export interface EndpointPorts {
  readonly clock: EndpointClock;
  readonly presence: Pick<PresenceServer, 'publishMachineState' | 'publishPhoneState' | 'signOut'>;
  /** Signs the device in at the registrar and returns its endpoint there. */
  readonly register: () => string;
  /** As the user has them in Options now. */
  readonly thresholds: () => IdleThresholds;
  /** False where DisablePhonePresence keeps calls out of presence. */
  readonly tellsCalls: () => boolean;
  /** Called after each change that a view of the device shows. */
  readonly changed: () => void;
  /** Called when the machine changes its state, with the reason in a sentence. */
  readonly told: (text: string) => void;
}

/** DisablePhonePresence keeps calls out of presence (`presence/phone-presence`). */
export const tellsCalls = (settings: ClientSettings): boolean =>
  !settings.boolean('DisablePhonePresence').value;
