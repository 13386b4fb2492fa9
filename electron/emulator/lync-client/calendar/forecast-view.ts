import type { ForecastView } from '../../../../shared/contract/views/calendar.js';
import {
  dayMilliseconds,
  type Instant,
  type Seconds,
  toInstant,
} from '../../../../shared/lync/time.js';
import type { ClientPorts } from '../session/client-ports.js';
import type { ClientSession } from '../session/client-session.js';
import { describedModels } from './calendar-models.js';
import type { ReadEntry } from './calendar-reading.js';
import type { ClientCalendar } from './client-calendar.js';
import { forecast } from './forecast.js';
import { asPublicFoldersTell } from './public-folders.js';

/** What the operator can look up in a mailbox; no client can. */
export type MailboxEntries = (
  from: Instant,
  to: Instant,
) => readonly (ReadEntry & { readonly createdAt: Instant })[];

/** What will come of the calendar of one signed-in client, for the stage. Follows `calendar/lag`. */
export function forecastView(
  session: ClientSession,
  calendar: ClientCalendar,
  entriesBetween: MailboxEntries,
): ForecastView {
  const { sip, ports, settings, signedInAt } = session;
  const now = ports.now();
  const { poller, publisher, timeText } = calendar;
  const grid = { signedInAt, poll: poller.interval, publication: publisher.interval };
  const { worst, mean } = staleness(grid.poll, grid.publication);
  const { cache } = poller;
  const { webServicePollInterval, mapiPollInterval, calendarPublicationInterval } = settings;
  const isWeb = poller.profile.kind === 'web-services';
  const around = {
    from: toInstant(now - (now % dayMilliseconds) - dayMilliseconds),
    to: toInstant(now + 7 * dayMilliseconds),
  };
  const stored = entriesBetween(around.from, around.to);
  return {
    entries: forecast({
      now,
      grid,
      nextPoll: poller.next,
      nextPublication: publisher.next,
      calendar: isWeb ? stored : asPublicFoldersTell(stored, around),
      cache: cache && { readAt: cache.readAt, entries: cache.reading.entries },
      cacheAt: (at) => calendar.history.cache.at(at)?.value ?? [],
      published: publisher.published,
      switchedOff: switchedOff(session, calendar),
      manual: manual(ports.presence.statusOf(sip)),
      timeText,
    }),
    pollInterval: isWeb ? webServicePollInterval : mapiPollInterval,
    publicationInterval: calendarPublicationInterval,
    worstLagSeconds: worst,
    meanLagSeconds: mean,
    pollsPerHour: pollsPerHour(grid.poll),
    models: describedModels,
  };
}

function switchedOff({ connected }: ClientSession, calendar: ClientCalendar): string | null {
  const { reads, presence } = calendar.permissions();
  if (!connected) return 'The client is not connected: it reads and publishes nothing.';
  if (!reads) return 'The user has no personal information manager: the calendar is not read.';
  return presence ? null : 'Calendar presence is switched off by policy or in Options.';
}

function manual(chosen: ReturnType<ClientPorts['presence']['statusOf']>): string | null {
  if (chosen === null) return null;
  const status = typeof chosen === 'string' ? chosen : chosen.text;
  return status === 'available'
    ? 'A manual Available is in force: only a calendar state published after it counts.'
    : `The manual status "${status}" is in force and goes before it where it is less available.`;
}

/** How far presence may lag behind the calendar for two intervals on grids that begin together. */
export interface Staleness {
  /** Seconds from the change, or from the start if that is later: always less than this. */
  readonly worst: number;
  readonly mean: number;
}

/** Polls come every `poll`, publications every `publication` seconds, both first at sign-in. */
export function staleness(poll: Seconds, publication: Seconds): Staleness {
  const shared = greatestCommonDivisor(poll, publication);
  return {
    worst: poll + publication - shared,
    mean: poll / 2 + (publication - shared) / 2,
  };
}

/** The same where nothing is known of how the two grids lie to each other. */
export const stalenessApart = (poll: Seconds, publication: Seconds): Staleness => ({
  worst: poll + publication,
  mean: (poll + publication) / 2,
});

/** Of one client. */
export const pollsPerHour = (poll: Seconds): number => 3600 / poll;

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);
