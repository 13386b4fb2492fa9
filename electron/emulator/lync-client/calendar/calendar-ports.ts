import type { Data } from '../../../../shared/contract/views/data.js';
import type { Instant, Seconds } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { EventLog } from '../../clock/event-log.js';
import { defineTimer, type TimerOf } from '../../clock/timer.js';
import type { ExchangeTransport } from '../../exchange/web/exchange-transport.js';
import type { PresenceServer } from '../../lync-server/presence/presence-server.js';
import type { CalendarPermissions } from './calendar-permissions.js';
import { exchangeConnectionSchema } from './exchange-ways.js';

/** A client asks Exchange for the calendar. */
export const calendarPoll = defineTimer(
  'calendar-poll',
  { sip: z.string() },
  {
    key: ({ sip }) => sip,
    look: ({ sip }) => ({ band: 'poll', label: `Calendar poll of ${sip}`, owner: sip }),
  },
);

/** A client publishes what it knows of the calendar. */
export const calendarPublication = defineTimer(
  'calendar-publication',
  { sip: z.string() },
  {
    key: ({ sip }) => sip,
    look: ({ sip }) => ({
      band: 'publication',
      label: `Calendar publication of ${sip}`,
      owner: sip,
    }),
  },
);
type CalendarTimer = TimerOf<typeof calendarPoll> | TimerOf<typeof calendarPublication>;

/** The virtual clock, as poller and publisher use it. */
export interface CalendarClock {
  now(): Instant;
  every(start: Instant, every: Seconds, timer: CalendarTimer): void;
  cancel(timer: CalendarTimer): void;
  rest(timer: CalendarTimer, until: Instant | null): void;
  wake(timer: CalendarTimer): void;
  passed(timer: CalendarTimer): Instant | null;
}

export const mailProfileKinds = ['web-services', 'public-folders'] as const;

/** The mailbox as the user's mail profile has it. `2003` is read from public folders. */
const mailProfileSchema = lateObject(() => ({
  kind: z.enum(mailProfileKinds),
  smtpAddress: z.string(),
  /** Where public folders answer; unused with Web Services. */
  publicFoldersUrl: z.string(),
}));
export type MailProfile = Data<typeof mailProfileSchema>;

export const exchangeRouteSchema = lateObject(() => ({
  /** To a real Exchange; null for the emulated one. */
  connection: exchangeConnectionSchema.nullable(),
  /** The address of Web Services where it is known beforehand; null asks Autodiscover. */
  ewsUrl: z.string().nullable(),
  profile: mailProfileSchema,
}));
/** Where a client reaches Exchange. */
export type ExchangeRoute = Data<typeof exchangeRouteSchema>;

/** How a client reaches Exchange. */
export interface ExchangeAccess {
  readonly route: ExchangeRoute;
  /** Null when the way to a real Exchange went with the run of the program that had opened it. */
  readonly transport: ExchangeTransport | null;
}

/** What poller and publisher of one client reach. */
export interface CalendarPorts {
  readonly sip: string;
  readonly displayName: string;
  readonly signedInAt: Instant;
  readonly clock: CalendarClock;
  readonly log: Pick<EventLog, 'append' | 'during'>;
  readonly presence: Pick<
    PresenceServer,
    'publishCalendarState' | 'publishCalendarData' | 'publishOutOfOffice' | 'outOfOfficeOf'
  >;
  /** The client's endpoint at the registrar; null while it has no network or sleeps. */
  readonly endpoint: () => string | null;
  readonly permissions: () => CalendarPermissions;
  /** A moment as the operator reads it: `08:30:00`. */
  readonly timeText: (at: Instant) => string;
  /** Whether a window may show this client, and is told of each publication. */
  readonly isShown: () => boolean;
  /** Called when the poller holds another reading, or none. */
  readonly cacheChanged: () => void;
  /** Called after each poll and publication that a view shows. */
  readonly changed: () => void;
}
