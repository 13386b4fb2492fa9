import type { calendarCommands as definitions } from '../../../shared/contract/commands/calendar.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { TimelineView } from '../../../shared/contract/views/calendar.js';
import { dayMilliseconds, toInstant, toSeconds } from '../../../shared/lync/time.js';
import type { VirtualClock } from '../clock/scheduler.js';
import type { Person } from '../directory/person.js';
import { type InspectionParts, inspectPerson } from '../inspection/inspect-person.js';
import { type SettingLayerParts, settingLayers } from '../inspection/setting-layers.js';
import { planIntervals } from '../lync-client/calendar/interval-plan.js';
import type { RealExchange } from '../lync-client/calendar/real-exchanges.js';
import { calendarLanes } from '../lync-client/calendar/timeline-view.js';
import type { ClientPolicyStore } from '../lync-server/client-policy/client-policy-store.js';
import type { WatchedSpan } from '../lync-server/presence/presence-history.js';
import type { HandlersOf } from './command-handlers.js';
import type { LocalMoments } from './local-moment.js';

export interface CalendarParts extends InspectionParts, Omit<SettingLayerParts, 'clients'> {
  readonly scheduler: Pick<VirtualClock, 'now'>;
  readonly moments: LocalMoments;
  readonly policies: Pick<ClientPolicyStore, 'rangeProfile'>;
  /** Points a client's poller at a real Exchange, or with null back at the emulated one. */
  readonly connectExchange: (sip: string, exchange: RealExchange | null) => void;
}

/** When people sign in for whom intervals are planned. */
const firstSignIn = '08:00';
/** A meeting that each reading of the two intervals shows at another moment, with 30 minutes and 600 seconds. */
const comparedMeeting = { created: '08:12', start: '08:47', end: '09:17' };

/** Longest stretch that one question may cover. */
const longestSpan = 31 * dayMilliseconds;

/** What the operator may ask about calendars and presence over time, and which Exchange a client's poller reads. */
export function calendarCommands(parts: CalendarParts): HandlersOf<typeof definitions> {
  const { clients, exchange, presenceHistory, scheduler, connectExchange, moments, policies } =
    parts;
  const watchersOf = (sip: string, named: readonly string[] | undefined): readonly Person[] => {
    const others = [...clients.all()].filter((client) => client.sip !== sip);
    const shown = named ?? others.slice(0, mostWatchers).map((client) => client.sip);
    return shown.map((address) => clients.person(address));
  };
  return {
    'client.connect-exchange': ({ url, smtpAddress, credentials, trustedHosts }, { client }) =>
      connectExchange(client.sip, {
        ewsUrl: url ?? null,
        smtpAddress: smtpAddress ?? client.person.mail,
        credentials: credentials ?? null,
        trustedHosts: trustedHosts ?? [],
      }),
    'client.disconnect-exchange': (_, { client }) => connectExchange(client.sip, null),
    'calendar.forecast': (_, { client }) => {
      const mailbox = exchange.mailboxes.of(client.sip);
      return client.forecast((from, to) => mailbox?.busyBetween(from, to) ?? []);
    },
    'calendar.plan-intervals': ({ settings, exchange, signIns, lastingMinutes, example }) => {
      const { created, start, end } = example ?? comparedMeeting;
      return planIntervals({
        profile: policies.rangeProfile,
        exchange,
        settings,
        signIns,
        now: scheduler.now(),
        signedInAt: moments.read(firstSignIn, 'command'),
        lasting: toSeconds((lastingMinutes ?? 1440) * 60),
        example: {
          createdAt: moments.read(created, 'example.created'),
          start: moments.read(start, 'example.start'),
          end: moments.read(end, 'example.end'),
        },
      });
    },
    'calendar.read': ({ sip, ...span }) => {
      const { from, to } = readSpan(span);
      const mailbox = exchange.mailboxes.of(clients.person(sip).sip);
      return { entries: mailbox?.entriesBetween(from, to) ?? [] };
    },
    'timeline.read': ({ sip, watchers, ...span }): TimelineView => {
      const subject = clients.person(sip);
      const { from, to } = readSpan(span);
      const until = toInstant(Math.min(to, scheduler.now() + 1));
      const entries = exchange.mailboxes.of(subject.sip)?.entriesBetween(from, to) ?? [];
      return {
        from,
        to,
        until,
        ...calendarLanes(clients.historyOf(subject.sip), entries, { from, to, until }),
        watchers: watchersOf(subject.sip, watchers).map((watcher) => {
          const spans = presenceHistory.read(watcher.sip, subject.sip, from, until);
          return {
            sip: watcher.sip,
            displayName: watcher.displayName,
            relationship: spans.at(-1)?.presence.relationship ?? 'none',
            spans: joined(spans),
          };
        }),
      };
    },
    'inspection.read': ({ sip, at, watchers }) => {
      const person = clients.person(sip);
      const now = scheduler.now();
      const moment = at === undefined ? now : toInstant(at);
      if (moment > now) {
        const message = 'That moment is yet to come. Ask for one up to the present of the clock.';
        throw new CommandError('invalid-input', message, 'at');
      }
      const asked = { person, at: moment, now, watchers: watchersOf(person.sip, watchers) };
      return inspectPerson(asked, parts);
    },
    'inspection.settings': ({ sip }) => settingLayers(clients.person(sip), parts),
  };
}

/** @throws {CommandError} */
function readSpan(span: { readonly from: number; readonly to: number }) {
  const [from, to] = [toInstant(span.from), toInstant(span.to)];
  if (to > from && to - from <= longestSpan) return { from, to };
  const message = 'A question covers some time, and at most 31 days.';
  throw new CommandError('invalid-input', message, 'to');
}

/** Watchers shown when none are named. */
const mostWatchers = 5;

/** Stretches in which the watcher read the same, as one. */
function joined(spans: readonly WatchedSpan[]): TimelineView['watchers'][number]['spans'] {
  const lane: {
    from: WatchedSpan['from'];
    to: WatchedSpan['to'];
    text: string;
    class: WatchedSpan['presence']['class'];
  }[] = [];
  for (const { from, to, presence } of spans) {
    const last = lane.at(-1);
    if (last?.to === from && last.text === presence.text && last.class === presence.class) {
      last.to = to;
    } else lane.push({ from, to, text: presence.text, class: presence.class });
  }
  return lane;
}
