import type {
  ClientEntries,
  LayoutView,
  MeView,
  SessionView,
  StatusMenuItem,
} from '../../../shared/contract/views/client.js';
import type { ConversationsView } from '../../../shared/contract/views/conversation.js';
import type { OptionsView } from '../../../shared/contract/views/options.js';
import type { Effective } from '../../../shared/lync/effective.js';
import type { Seconds } from '../../../shared/lync/time.js';
import type { DeploymentParts } from '../deployment/compose-deployment.js';
import type { CalendarPermissions } from '../lync-client/calendar/calendar-permissions.js';
import type { ClientCalendar } from '../lync-client/calendar/client-calendar.js';
import { type Staleness, staleness } from '../lync-client/calendar/forecast-view.js';
import type { CustomStates } from '../lync-client/custom-states/custom-states.js';
import type { LyncClient } from '../lync-client/lync-client.js';
import type { PhotoViewer } from '../lync-client/photos/visible-photo.js';
import type { ClientSettings } from '../lync-client/settings/client-settings.js';
import type { PublishedPhoto } from '../lync-server/presence/published-photo.js';
import { type UserLimits, userLimits } from '../lync-server/user-services/user-limits.js';
import type { LinkTreatment, LinkTreatments } from './link-treatment.js';

/** How a client follows the calendar. */
export interface CalendarLook {
  readonly poll: Effective<Seconds>;
  readonly publication: Effective<Seconds>;
  readonly lag: Staleness;
  readonly permissions: CalendarPermissions;
}

/**
 * A client right after its sign-in, as far as policies and configurations shape it: what it shows, what it was handed
 * for later, what it published, and what the server does for its user.
 */
export interface ClientLook {
  readonly settings: ClientSettings;
  readonly session: SessionView;
  readonly me: MeView;
  readonly layout: LayoutView;
  readonly options: OptionsView;
  readonly statuses: readonly StatusMenuItem[];
  readonly conversations: ConversationsView;
  readonly customStates: CustomStates;
  /** Null for people without a mailbox here. */
  readonly calendar: CalendarLook | null;
  readonly photoViewer: PhotoViewer;
  readonly publishedPhoto: PublishedPhoto;
  /** Privacy mode: only people of the contact list are told more than name and e-mail address. */
  readonly contactsOnly: boolean;
  readonly limits: UserLimits;
  readonly links: readonly LinkTreatment[];
}

type LookParts = Pick<DeploymentParts, 'presence' | 'serverSettings'>;

/** Reads all of it from the client and the servers themselves. */
export function lookOf(
  client: LyncClient,
  { presence, serverSettings }: LookParts,
  links: LinkTreatments,
): ClientLook {
  const { sip, settings, photoViewer, customStates, calendar } = client;
  return {
    settings,
    session: entryOf(client, 'session'),
    me: entryOf(client, 'me'),
    layout: entryOf(client, 'layout'),
    options: entryOf(client, 'options'),
    statuses: entryOf(client, 'status-menu'),
    conversations: entryOf(client, 'conversations'),
    customStates,
    calendar: calendar && calendarLook(calendar, settings),
    photoViewer,
    publishedPhoto: presence.photoFor(sip, sip).published,
    contactsOnly: presence.statusVersionOf(sip).contactsOnly,
    limits: userLimits(serverSettings, sip),
    links: links.of(sip),
  };
}

function entryOf<Key extends keyof ClientEntries & string>(
  { view, sip }: LyncClient,
  key: Key,
): ClientEntries[Key] {
  const entry = view.read(key);
  if (entry === null) throw new Error(`The client of ${sip} has no entry ${key}.`);
  return entry;
}

function calendarLook(
  { poller, permissions }: ClientCalendar,
  { webServicePollInterval, mapiPollInterval, calendarPublicationInterval }: ClientSettings,
): CalendarLook {
  const isWeb = poller.profile.kind === 'web-services';
  const poll = isWeb ? webServicePollInterval : mapiPollInterval;
  return {
    poll,
    publication: calendarPublicationInterval,
    lag: staleness(poll.value, calendarPublicationInterval.value),
    permissions: permissions(),
  };
}
