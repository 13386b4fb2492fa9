import type { Data } from '../../../../shared/contract/views/data.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import { unlessSame } from '../../snapshots/same-data.js';
import type { ClientSession } from '../session/client-session.js';
import { rememberLast } from '../session/remember-last.js';
import type { ClientSettings } from '../settings/client-settings.js';
import type { CalendarHistory } from './calendar-history.js';
import { calendarPermissions } from './calendar-permissions.js';
import { CalendarPoller, calendarPollerSnapshotSchema } from './calendar-poller.js';
import type { CalendarPorts, ExchangeAccess } from './calendar-ports.js';
import { PresencePublisher, presencePublisherSnapshotSchema } from './presence-publisher.js';

export const clientCalendarSnapshotSchema = lateObject(() => ({
  poller: calendarPollerSnapshotSchema,
  publisher: presencePublisherSnapshotSchema,
}));
export type ClientCalendarSnapshot = Data<typeof clientCalendarSnapshotSchema>;

/**
 * The calendar side of one signed-in client: poller, publisher, and the record of what they did. Follows
 * `calendar/poll-and-publication`, `calendar/first-at-sign-in`, `calendar/reset-does-not-poll`,
 * `calendar/interval-by-exchange`, `calendar/intervals-in-units`.
 */
export class ClientCalendar {
  readonly history: CalendarHistory;
  readonly poller: CalendarPoller;
  readonly publisher: PresencePublisher;
  readonly permissions: CalendarPorts['permissions'];
  readonly timeText: CalendarPorts['timeText'];
  readonly #session: ClientSession;
  #said: ClientCalendarSnapshot | null;

  constructor(
    session: ClientSession,
    access: ExchangeAccess,
    endpoint: () => string | null,
    snapshot: ClientCalendarSnapshot | null = null,
  ) {
    this.#said = snapshot;
    this.#session = session;
    this.history = session.ports.historyOf(session.sip);
    const { person, sip, ports, settings, signedInAt } = session;
    const permissionsOf = rememberLast(() => calendarPermissions(settings, session.optionsContext));
    this.permissions = whileUnchanged(ports.userData, () => permissionsOf(session.data.settings));
    this.timeText = ports.timeText;
    const calendarPorts: CalendarPorts = {
      sip,
      displayName: person.displayName,
      signedInAt,
      clock: ports.clock,
      log: ports.log,
      presence: ports.presence,
      endpoint,
      permissions: this.permissions,
      timeText: this.timeText,
      changed: () => ports.changed(sip, shownIn),
      isShown: () => ports.isShown(sip),
      cacheChanged: () => this.publisher.termsChanged(),
    };
    const { poller, publisher } = snapshot ?? intervals(settings, access);
    this.poller = new CalendarPoller(calendarPorts, this.history, access, poller);
    this.publisher = new PresencePublisher(
      calendarPorts,
      this.history,
      () => this.poller.cache,
      publisher,
    );
    this.history.writtenBy(() => {
      this.poller.addQuiet();
      this.publisher.addQuiet();
    });
  }

  snapshot(): ClientCalendarSnapshot {
    this.#said = unlessSame(this.#said, {
      poller: this.poller.snapshot(),
      publisher: this.publisher.snapshot(),
    });
    return this.#said;
  }

  /** First poll and first publication both at sign-in, the poll first. */
  start(): void {
    this.poller.start();
    this.publisher.start();
  }

  /** Nothing is read or published any more, and what was published is gone with the endpoint. */
  stop(): void {
    this.poller.stop();
    this.publisher.stop();
    this.history.end(this.#session.ports.now());
  }

  /** Points the poller at another Exchange, from the next poll on. */
  connect(access: ExchangeAccess): void {
    this.poller.connect(access);
    this.#session.touch(shownIn);
  }
}

/** The entries that show polls and publications. */
const shownIn = ['configuration'] as const;

/** What was computed last, for as long as nobody has changed any roaming data: asked with each tick of each client. */
function whileUnchanged<T>(data: { readonly revision: number }, compute: () => T): () => T {
  // Not in snapshots: computed again.
  let last: { readonly revision: number; readonly value: T } | null = null;
  return () => {
    const { revision } = data;
    if (last === null || last.revision !== revision) last = { revision, value: compute() };
    return last.value;
  };
}

/** What a sign-in begins with. */
function intervals(settings: ClientSettings, { route }: ExchangeAccess) {
  const { webServicePollInterval, mapiPollInterval, calendarPublicationInterval } = settings;
  const isWeb = route.profile.kind === 'web-services';
  return {
    poller: (isWeb ? webServicePollInterval : mapiPollInterval).value,
    publisher: calendarPublicationInterval.value,
  };
}
