import {
  commandSchema,
  describeCommand,
  type EngineCommand,
} from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Data } from '../../../shared/contract/views/data.js';
import * as z from '../../../shared/schema/late-zod.js';
import type { Clients } from '../clients/clients.js';
import type { Scheduler } from '../clock/scheduler.js';
import { defineTimer, type TimerOf } from '../clock/timer.js';
import { calendarPoll, calendarPublication } from '../lync-client/calendar/calendar-ports.js';
import { idleTurn } from '../lync-client/endpoint/endpoint-ports.js';
import type { PersonEndpoints } from '../lync-client/endpoint/person-endpoints.js';
import { statusLapse } from '../lync-server/presence/presence-ports.js';
import type { PresenceServer } from '../lync-server/presence/presence-server.js';

/** A command as a snapshot holds it: nothing in it changes. */
type ScheduledCommand = Data<z.ZodType<EngineCommand>>;

/** A command that was scheduled for a later moment, before the polls and publications of that moment. */
const scheduledCommand = defineTimer(
  'command',
  {
    number: z.int(),
    // Only the engine's own are scheduled; the schema knows all commands together.
    command: commandSchema as unknown as z.ZodType<ScheduledCommand>,
  },
  {
    key: ({ number }) => `${number}`,
    look: ({ command }) => ({
      band: 'operator-edit',
      label: describeCommand(command as EngineCommand),
      ...('sip' in command && { sip: command.sip }),
    }),
  },
);

/** The PC of a person wakes, before anything of that instant fires. */
const wakingPc = defineTimer(
  'waking-pc',
  { sip: z.string(), signIn: z.int() },
  {
    key: ({ sip, signIn }) => `${sip} ${signIn}`,
    look: ({ sip }) => ({ band: 'operator-edit', label: `The PC of ${sip} wakes`, sip }),
  },
);

/** All that can be due on the clock of a deployment. */
export const timerKinds = {
  command: scheduledCommand,
  'waking-pc': wakingPc,
  'status-lapse': statusLapse,
  'idle-turn': idleTurn,
  'calendar-poll': calendarPoll,
  'calendar-publication': calendarPublication,
};

/** The schema of all of them together. */
export const timerSchema = z.union(
  Object.values(timerKinds).map(({ schema }) => schema as z.ZodType<DeploymentTimer>),
);

export type DeploymentTimer = TimerOf<(typeof timerKinds)[keyof typeof timerKinds]>;
export type DeploymentClock = Scheduler<DeploymentTimer>;

/** Those whose turn it is when a timer is due. */
export interface TimerParts {
  readonly clients: Clients;
  readonly endpoints: PersonEndpoints;
  readonly presence: PresenceServer;
  readonly execute: (command: EngineCommand) => Promise<unknown>;
}

type TimerWork = {
  readonly [Kind in DeploymentTimer['kind']]: (
    timer: Extract<DeploymentTimer, { readonly kind: Kind }>,
    parts: TimerParts,
  ) => void | Promise<void>;
};

const work: TimerWork = {
  command: async ({ command }, { execute }) => {
    try {
      await execute(command as EngineCommand);
    } catch (error) {
      // The log tells that it was refused.
      if (!(error instanceof CommandError)) throw error;
    }
  },
  'waking-pc': ({ sip, signIn }, { clients }) => {
    const client = clients.find(sip);
    // Whoever signed in again meanwhile did so from a PC that is awake.
    if (client?.signIn === signIn) client.endpoint.resume();
  },
  'status-lapse': ({ sip }, { presence }) => presence.statusLapsed(sip),
  'idle-turn': ({ sip, endpoint }, { endpoints }) => endpoints.find(sip, endpoint).idleTurned(),
  'calendar-poll': ({ sip }, { clients }) => clients.of(sip).calendar?.poller.poll(),
  'calendar-publication': ({ sip }, { clients }) => clients.of(sip).calendar?.publisher.tick(),
};

/** Does what is due. */
export function fireTimer(timer: DeploymentTimer, parts: TimerParts): void | Promise<void> {
  // Each takes the timer of its own kind; the compiler cannot see the pairing.
  const fire = work[timer.kind] as (
    timer: DeploymentTimer,
    parts: TimerParts,
  ) => void | Promise<void>;
  return fire(timer, parts);
}
