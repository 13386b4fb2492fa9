import type { Instant } from '../../../../shared/lync/time.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { defineTimer, type TimerOf } from '../../clock/timer.js';
import type { PresenceServer } from '../../lync-server/presence/presence-server.js';
import type { ClientSettings } from '../settings/client-settings.js';
import type { IdleThresholds } from './machine-state.js';

/** A device that nobody touches turns Inactive, or Away; each fires whatever comes of the other. */
export const idleTurn = defineTimer(
  'idle-turn',
  {
    sip: z.string(),
    endpoint: z.string(),
    /** The PC of the client that is shown: it turns nothing while it sleeps. */
    own: z.boolean(),
    turns: z.enum(['Inactive', 'Away']),
  },
  {
    key: ({ sip, endpoint, turns }) => `${sip} ${endpoint} ${turns}`,
    look: ({ sip, endpoint, own, turns }) => {
      const label = `${endpoint} of ${sip} turns ${turns}`;
      return { label, sip, ...(own && { owner: sip }) };
    },
  },
);
type IdleTurn = TimerOf<typeof idleTurn>;

/** The virtual clock, as a device uses it. */
export interface EndpointClock {
  now(): Instant;
  at(at: Instant, timer: IdleTurn): void;
  cancel(timer: IdleTurn): void;
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
