import type { ClientEntries } from '../../../../shared/contract/views/client.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { EventLog } from '../../clock/event-log.js';
import type { Directory } from '../../directory/directory.js';
import type { EndpointConfiguration } from '../../lync-server/in-band/endpoint-configuration.js';
import type { InstantMessages } from '../../lync-server/instant-messages/instant-messages.js';
import type { PresenceServer } from '../../lync-server/presence/presence-server.js';
import type { UserLimits } from '../../lync-server/user-services/user-limits.js';
import type { CalendarHistory } from '../calendar/calendar-history.js';
import type { CalendarClock, ExchangeAccess, ExchangeRoute } from '../calendar/calendar-ports.js';
import type { CustomStateFiles } from '../custom-states/custom-states.js';
import type { EndpointClock } from '../endpoint/endpoint-ports.js';
import type { OptionsContext } from '../options/user-settings.js';
import type { PhotoRegistry } from '../photos/photo-registry.js';
import type { UserDataStore } from '../roaming/user-data-store.js';
import type { ClientSettings } from '../settings/client-settings.js';

/** What a client asks of the registrar and the presence of Lync Server. */
type ClientPresence = Pick<
  PresenceServer,
  | 'signIn'
  | 'signOut'
  | 'setStatus'
  | 'statusOf'
  | 'publishNote'
  | 'publishLocation'
  | 'publishPhoto'
  | 'publishPhones'
  | 'setRelationship'
  | 'publishPrivacy'
  | 'contactsChanged'
  | 'contactAdded'
  | 'hasSignedIn'
  | 'presenceFor'
  | 'traceFor'
  | 'publishMachineState'
  | 'publishPhoneState'
  | 'publishCalendarState'
  | 'publishCalendarData'
  | 'publishOutOfOffice'
  | 'outOfOfficeOf'
>;

/** What a client looks up in the address book. */
type AddressBook = Pick<
  Directory,
  'organisation' | 'find' | 'person' | 'people' | 'search' | 'index' | 'reports'
>;

interface SettingsOfPerson {
  readonly settings: ClientSettings;
  readonly optionsContext: OptionsContext;
}

/** Everything a client reaches. Addresses are as the directory spells them. */
export interface ClientPorts {
  readonly presence: ClientPresence;
  readonly instantMessages: Pick<InstantMessages, 'send' | 'trace'>;
  /** In-band provisioning; asked once, at sign-in. */
  readonly provision: (sip: string) => EndpointConfiguration;
  readonly directory: AddressBook;
  readonly photos: Pick<PhotoRegistry, 'corporate'>;
  readonly userData: UserDataStore;
  readonly customStates: CustomStateFiles;
  /** What the server enforces for a person of this organisation; null for others. */
  readonly limits: (sip: string) => UserLimits | null;
  readonly now: () => Instant;
  /** The number of a sign-in; greater each time. */
  readonly countSignIn: () => number;
  readonly clock: CalendarClock & EndpointClock;
  readonly log: Pick<EventLog, 'append' | 'during'>;
  /** A moment as the operator reads it in the log: `08:30:00`. */
  readonly timeText: (at: Instant) => string;
  /** A moment as the person at the client reads it: `2:00 PM`. */
  readonly clockText: (at: Instant) => string;
  /** Where a person's mailbox is reached; null for people without one. Asked at sign-in. */
  readonly exchange: (sip: string) => ExchangeAccess | null;
  /** The way along the route that a client goes by since it signed in. */
  readonly exchangeAlong: (route: ExchangeRoute) => ExchangeAccess;
  /** The record of a person's calendar side; it outlives sign-out. */
  readonly historyOf: (sip: string) => CalendarHistory;
  /** Called when a person's client may show other people than before. */
  readonly watchedChanged: (sip: string) => void;
  /** Called when the devices of a person changed. */
  readonly endpointsChanged: (sip: string) => void;
  /** Whether anybody may follow the topic `client/<sip>`. */
  readonly isShown: (sip: string) => boolean;
  /** Called with the dirty keys of the topic `client/<sip>`. */
  readonly changed: (sip: string, keys: Iterable<keyof ClientEntries>) => void;
  /**
   * What another person's last sign-in brought, and what that person chose in Options; undefined of who is signed out.
   * For explanations to the operator alone: no client knows it of another person.
   */
  readonly settingsOf: (sip: string) => SettingsOfPerson | undefined;
}
