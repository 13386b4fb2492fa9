import type { ResultOf } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { ClientEntries } from '../../../shared/contract/views/client.js';
import type { Data } from '../../../shared/contract/views/data.js';
import type { StatusChoiceView } from '../../../shared/contract/views/stage.js';
import type { Instant } from '../../../shared/lync/time.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import type { Person } from '../directory/person.js';
import type { EndpointConfiguration } from '../lync-server/in-band/endpoint-configuration.js';
import { unlessSame } from '../snapshots/same-data.js';
import type { TopicSource } from '../topics/topic.js';
import { Alerts, alertsSnapshotSchema } from './alerts/alerts.js';
import type { ExchangeAccess } from './calendar/calendar-ports.js';
import { ClientCalendar, clientCalendarSnapshotSchema } from './calendar/client-calendar.js';
import { forecastView, type MailboxEntries } from './calendar/forecast-view.js';
import { ContactCommands } from './commands/contact-commands.js';
import { DisplayCommands } from './commands/display-commands.js';
import { OptionsCommands } from './commands/options-commands.js';
import { OwnPresenceCommands } from './commands/own-presence-commands.js';
import { PictureCommands } from './commands/picture-commands.js';
import { Conversations, conversationsSnapshotSchema } from './conversations/conversations.js';
import type { CustomStates } from './custom-states/custom-states.js';
import { type Endpoint, endpointSnapshotSchema } from './endpoint/endpoint.js';
import { ownEndpoint } from './endpoint/own-endpoint.js';
import { contactCard } from './lookup/contact-card.js';
import { search } from './lookup/search.js';
import type { OptionValue } from './options/policy-rule.js';
import type { OptionsContext } from './options/user-settings.js';
import { explainPhoto } from './photos/explain-photo.js';
import type { PhotoViewer } from './photos/visible-photo.js';
import type { ClientPorts } from './session/client-ports.js';
import { ClientSession, clientSessionSnapshotSchema } from './session/client-session.js';
import { rememberLast } from './session/remember-last.js';
import type { ClientSettings } from './settings/client-settings.js';
import { type Sharing, sharingOf } from './settings/sharing.js';
import { type ClientParts, clientSource, keysAbout } from './views/client-view.js';
import { offeredStatuses } from './views/status-menu.js';

export const clientSnapshotSchema = lateObject(() => ({
  session: clientSessionSnapshotSchema,
  endpoint: endpointSnapshotSchema,
  alerts: alertsSnapshotSchema,
  conversations: conversationsSnapshotSchema,
  calendar: clientCalendarSnapshotSchema.nullable(),
}));
export type ClientSnapshot = Data<typeof clientSnapshotSchema>;

/**
 * One signed-in person's Lync client. What sign-in brought stays as it is until the next sign-in; what the user
 * chooses roams. Commands throw a CommandError with nothing changed.
 */
export class LyncClient {
  readonly own: OwnPresenceCommands;
  readonly display: DisplayCommands;
  readonly contacts: ContactCommands;
  readonly options: OptionsCommands;
  readonly picture: PictureCommands;
  readonly alerts: Alerts;
  readonly conversations: Conversations;
  /** The entries of the topic `client/<sip>`. */
  readonly view: TopicSource<ClientEntries>;
  readonly #session: ClientSession;
  readonly #everybody = rememberLast((participants: ReadonlySet<string>) =>
    rememberLast((watched: ReadonlySet<string>) =>
      participants.size === 0 ? watched : new Set([...watched, ...participants]),
    ),
  );
  /** The PC it runs on. */
  readonly endpoint: Endpoint;
  /** Null for people without a mailbox here. */
  readonly calendar: ClientCalendar | null;
  #said: ClientSnapshot | null;

  private constructor(session: ClientSession, snapshot: ClientSnapshot | null) {
    this.#session = session;
    this.#said = snapshot;
    const endpoint = ownEndpoint(session, snapshot?.endpoint ?? null);
    this.endpoint = endpoint;
    this.calendar = calendarOf(session, () => endpoint.registered, snapshot);
    this.own = new OwnPresenceCommands(session);
    this.display = new DisplayCommands(session);
    this.contacts = new ContactCommands(session);
    this.options = new OptionsCommands(session, this.own);
    this.picture = new PictureCommands(session);
    this.alerts = new Alerts(session, snapshot?.alerts);
    const isOnline = () => endpoint.registered !== null;
    this.conversations = new Conversations(session, this.alerts, isOnline, snapshot?.conversations);
    this.view = clientSource(this.parts);
  }

  /**
   * Signs a person in: in-band provisioning once, an endpoint at the registrar, then what the user's own choices
   * publish under the policy that came.
   * @throws {CommandError} `not-found` for an address that the directory does not hold
   */
  static signIn(sip: string, ports: ClientPorts): LyncClient {
    const session = new ClientSession(ports.directory.person(sip), ports, null);
    const isFirst = !ports.presence.hasSignedIn(session.sip);
    const client = new LyncClient(session, null);
    client.own.publish();
    if (isFirst) client.contacts.autoInitiate();
    client.#tellOfCustomStates();
    client.picture.publish();
    client.alerts.watch();
    client.calendar?.start();
    return client;
  }

  /**
   * A client that goes on from its snapshot: nobody signs in, and nothing is asked, published or logged.
   * @throws {CommandError} `not-found` for an address that the directory does not hold
   */
  static restore(sip: string, snapshot: ClientSnapshot, ports: ClientPorts): LyncClient {
    const person = ports.directory.find(sip);
    if (!person) throw new CommandError('not-found', `Nobody has the address "${sip}".`);
    const session = new ClientSession(person, ports, snapshot.session);
    return new LyncClient(session, snapshot);
  }

  /** A client in place of `former` that has what provisioning brings now, and has published what follows from it. */
  static renew(former: LyncClient, ports: ClientPorts): LyncClient {
    const said = former.snapshot();
    const configuration = ports.provision(former.sip);
    const session = { ...said.session, configuration };
    const client = LyncClient.restore(former.sip, { ...said, session }, ports);
    LyncClient.publishFor(client.#session);
    client.calendar?.publisher.tick();
    return client;
  }

  /** Publishes what the choices of a user come to, but for what takes a signed-in client. */
  static publishFor(session: ClientSession): void {
    new OwnPresenceCommands(session).publish();
    new PictureCommands(session).publish();
  }

  snapshot(): ClientSnapshot {
    this.#said = unlessSame(this.#said, {
      session: this.#session.snapshot(),
      endpoint: this.endpoint.snapshot(),
      alerts: this.alerts.snapshot(),
      conversations: this.conversations.snapshot(),
      calendar: this.calendar?.snapshot() ?? null,
    });
    return this.#said;
  }

  /** Ends the endpoint; what has been published statically stays. */
  signOut(): void {
    this.calendar?.stop();
    this.endpoint.end();
  }

  /** The network of the PC is gone: nothing is read, published or received until the next sign-in. */
  disconnect(): void {
    this.calendar?.stop();
    this.endpoint.disconnect();
    this.#session.disconnect();
    this.#session.touch(this.view.keys());
  }

  get connected(): boolean {
    return this.#session.connected;
  }

  /** Reads another Exchange from the next poll on. @throws {CommandError} `refused` without a mailbox */
  connectExchange(access: ExchangeAccess): void {
    this.#calendarOrRefuse().connect(access);
  }

  /** When presence will show what is in the mailbox, and why. @throws {CommandError} `refused` without a mailbox */
  forecast(entriesBetween: MailboxEntries): ResultOf<'calendar.forecast'> {
    return forecastView(this.#session, this.#calendarOrRefuse(), entriesBetween);
  }

  get person(): Person {
    return this.#session.person;
  }

  get sip(): string {
    return this.#session.sip;
  }

  get signedInAt(): Instant {
    return this.#session.signedInAt;
  }

  /** Greater for a client that signed in later. */
  get signIn(): number {
    return this.#session.signIn;
  }

  /** What this sign-in brought, to be compared with what the next one would bring. */
  get configuration(): EndpointConfiguration {
    return this.#session.configuration;
  }

  get settings(): ClientSettings {
    return this.#session.settings;
  }

  get optionsContext(): OptionsContext {
    return this.#session.optionsContext;
  }

  /** The terms on which this client shows photos. */
  get photoViewer(): PhotoViewer {
    return this.#session.photoViewer;
  }

  /** What the user lets others see, by the settings of this sign-in. */
  get sharing(): Sharing {
    return sharingOf(this.#session);
  }

  /** What came of the file of custom states at sign-in. */
  get customStates(): CustomStates {
    return this.#session.customStates;
  }

  /** The states that the user may choose, in the order of the menu. */
  get statuses(): readonly StatusChoiceView[] {
    return offeredStatuses(this.#session).map(({ status, label }) => ({ status, label }));
  }

  /** Everybody whose presence is shown: in the list and at the head of conversations. */
  get watched(): ReadonlySet<string> {
    return this.#everybody(this.conversations.participants)(this.#session.watched);
  }

  /**
   * The server tells that what this user may see of somebody changed: state, note, picture or relationship. Touches the
   * entries of that one person, however long the list is.
   */
  presenceChanged(sip: string): void {
    const { conversations } = this;
    this.#session.touch(keysAbout(sip, { session: this.#session, conversations }));
    this.alerts.presenceChanged(sip);
  }

  /** The server tells that someone put this user on a contact list. */
  addedBy(sip: string): void {
    this.alerts.addedBy(sip);
  }

  tagContact(address: string, tagged: boolean): void {
    this.contacts.tag(address, tagged);
    this.alerts.watch();
  }

  /** OK in the Options dialog; the minutes of the Status page count at once. */
  applyOptions(values: Readonly<Record<string, OptionValue>>): void {
    this.options.apply(values);
    this.endpoint.thresholdsChanged();
    if ('show-emoticons' in values || 'alternate-message-background' in values)
      this.conversations.lookChanged();
  }

  search(text: string, limit?: number): ResultOf<'client.search'> {
    return search(this.#session, text, limit);
  }

  contactCard(address: string): ResultOf<'client.contact-card'> {
    return contactCard(this.#session, this.#contact(address));
  }

  explainPhoto(address: string): ResultOf<'client.explain-photo'> {
    return explainPhoto(this.#session, this.#contact(address));
  }

  /** What its entries are read from, and its answers to the operator's "why?". */
  get parts(): ClientParts {
    const { alerts, conversations, calendar } = this;
    return { session: this.#session, alerts, conversations, calendar };
  }

  #calendarOrRefuse(): ClientCalendar {
    if (this.calendar !== null) return this.calendar;
    throw new CommandError('refused', `${this.sip} has no mailbox here.`, 'sip');
  }

  #tellOfCustomStates(): void {
    const { customStates, ports, sip } = this.#session;
    const { problem, url } = customStates;
    if (problem === null) return;
    const text = `No custom states from ${url.value}: ${problem}`;
    ports.log.append({ kind: 'custom-states.refused', actor: 'client', sip, text });
  }

  #contact(address: string): Person {
    return this.#session.ports.directory.person(address, 'contact');
  }
}

/** Null for people without a mailbox at sign-in. */
function calendarOf(
  session: ClientSession,
  endpoint: () => string | null,
  snapshot: ClientSnapshot | null,
): ClientCalendar | null {
  const { ports, sip } = session;
  if (snapshot === null) {
    const access = ports.exchange(sip);
    return access && new ClientCalendar(session, access, endpoint);
  }
  const { calendar } = snapshot;
  const access = calendar && ports.exchangeAlong(calendar.poller.route);
  return access && new ClientCalendar(session, access, endpoint, calendar);
}
