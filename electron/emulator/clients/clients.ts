import type { PatternOf } from '../../../shared/contract/define-topic.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { ClientEntries, clientTopic } from '../../../shared/contract/views/client.js';
import type { Data } from '../../../shared/contract/views/data.js';
import { signInRefusal } from '../../../shared/organisation/listed-people.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';
import type { Directory } from '../directory/directory.js';
import type { Person } from '../directory/person.js';
import {
  CalendarHistory,
  calendarHistorySnapshotSchema,
} from '../lync-client/calendar/calendar-history.js';
import type { NoteTerms } from '../lync-client/calendar/calendar-notes.js';
import { clientSnapshotSchema, LyncClient } from '../lync-client/lync-client.js';
import type { ClientPorts } from '../lync-client/session/client-ports.js';
import { ClientSession } from '../lync-client/session/client-session.js';
import { type Sharing, sharingOf } from '../lync-client/settings/sharing.js';
import { partsByKey } from '../snapshots/parts-by-key.js';
import { unlessSame } from '../snapshots/same-data.js';
import { Topic, type TopicSource } from '../topics/topic.js';
import { topicSource } from '../topics/topic-source.js';
import { Watchers } from './watchers.js';

export const clientsSnapshotSchema = lateObject(() => ({
  /** How often anybody signed in. */
  signIns: z.int().nonnegative(),
  /** Those who have a client open, by SIP address, the longest signed in first. */
  open: z.record(z.string(), clientSnapshotSchema),
  /** Of everybody who ever had one open. */
  histories: z.record(z.string(), calendarHistorySnapshotSchema),
}));
export type ClientsSnapshot = Data<typeof clientsSnapshotSchema>;

type SignedInPattern = Exclude<PatternOf<typeof clientTopic>, 'signed-out'>;

/**
 * The clients of all people: who has one open, and the topic that a window of it follows. A topic
 * outlives sign-out, so that a window can show the way back in.
 */
export class Clients {
  readonly #open = new Map<string, LyncClient>();
  readonly #topics = new Map<string, Topic<ClientEntries>>();
  readonly #ports: ClientPorts;
  readonly #watchers = new Watchers();
  readonly #histories = new Map<string, CalendarHistory>();
  #signIns: number;
  #said: ClientsSnapshot;

  constructor(
    private readonly directory: Directory,
    ports: Omit<
      ClientPorts,
      | 'settingsOf'
      | 'changed'
      | 'countSignIn'
      | 'directory'
      | 'historyOf'
      | 'isShown'
      | 'watchedChanged'
    >,
    snapshot: ClientsSnapshot | null = null,
  ) {
    this.#ports = {
      ...ports,
      directory,
      countSignIn: () => {
        this.#signIns += 1;
        return this.#signIns;
      },
      settingsOf: (sip) => this.#open.get(sip),
      historyOf: (sip) => this.historyOf(sip),
      watchedChanged: (sip) => {
        const client = this.#open.get(sip);
        if (client) this.#watchers.update(client);
      },
      isShown: (sip) => this.#topics.has(sip),
      changed: (sip, keys) => this.#invalidate(sip, keys),
    };
    this.#said = snapshot ?? { signIns: 0, open: {}, histories: {} };
    this.#signIns = this.#said.signIns;
    for (const [sip, history] of Object.entries(this.#said.histories))
      this.#histories.set(sip, new CalendarHistory(this.#termsOf(sip), history));
    for (const [sip, said] of Object.entries(this.#said.open)) {
      const client = LyncClient.restore(sip, said, this.#ports);
      this.#open.set(sip, client);
      this.#watchers.restored(client);
    }
  }

  snapshot(): ClientsSnapshot {
    const { open, histories } = this.#said;
    this.#said = unlessSame(this.#said, {
      signIns: this.#signIns,
      open: partsByKey(open, this.#open, (client) => client.snapshot()),
      histories: partsByKey(histories, this.#histories, (history) => history.snapshot()),
    });
    return this.#said;
  }

  /** Signed-in clients, the longest signed in first. */
  all(): Iterable<LyncClient> {
    return this.#open.values();
  }

  find(sip: string): LyncClient | undefined {
    const person = this.directory.find(sip);
    return person && this.#open.get(person.sip);
  }

  /** The client of a person whose PC is at the registrar: awake, and with its network. */
  reachable(sip: string): LyncClient | undefined {
    const client = this.find(sip);
    return client?.endpoint.registered === null ? undefined : client;
  }

  /** @throws {CommandError} `not-found` for a stranger, `not-signed-in` without a client */
  of(sip: string): LyncClient {
    // Timers name people as the directory does.
    const named = this.#open.get(sip);
    if (named) return named;
    const { sip: key, displayName } = this.person(sip);
    const client = this.#open.get(key);
    if (client) return client;
    throw new CommandError(
      'not-signed-in',
      `${displayName} is not signed in. Sign ${key} in first.`,
      'sip',
    );
  }

  /** @throws {CommandError} `not-found` */
  person(sip: string): Person {
    return this.directory.person(sip);
  }

  /**
   * A person as whom somebody may sign in.
   * @throws {CommandError} `not-found`; `refused` for one whom Lync Server lets nobody sign in as
   */
  user(sip: string): Person {
    const person = this.person(sip);
    const reason = signInRefusal(person);
    if (reason === null) return person;
    throw new CommandError(
      'refused',
      `${person.displayName} ${reason}, so there is no client to show. Sign in somebody else.`,
      'sip',
    );
  }

  /** @throws {CommandError} as {@link user}, and `refused` when the person has a client open */
  signIn(sip: string): LyncClient {
    const { sip: key, displayName } = this.user(sip);
    if (this.#open.has(key)) {
      throw new CommandError('refused', `${displayName} is already signed in.`, 'sip');
    }
    const client = LyncClient.signIn(key, this.#ports);
    this.#open.set(key, client);
    this.#watchers.update(client);
    this.#invalidate(key, ['signed-out', ...client.view.keys()]);
    return client;
  }

  /** @throws {CommandError} as {@link of} */
  signOut(sip: string): LyncClient {
    const client = this.of(sip);
    const keys = [...client.view.keys()];
    client.signOut();
    this.#open.delete(client.sip);
    this.#watchers.remove(client);
    this.#invalidate(client.sip, ['signed-out', ...keys]);
    return client;
  }

  /** What a person lets others see. Of somebody signed out, on the terms that a sign-in would bring now. */
  sharingOf(sip: string): Sharing {
    const client = this.find(sip);
    return client ? client.sharing : sharingOf(this.#sessionOf(sip));
  }

  /**
   * For trials: lets what the servers hand out now count for a person at once. What a sign-in would publish of it is
   * published; status, devices and the time of last activity stay, which a sign-in would change.
   */
  renew(sip: string): void {
    const former = this.find(sip);
    if (former === undefined) {
      LyncClient.publishFor(this.#sessionOf(sip));
      return;
    }
    const client = LyncClient.renew(former, this.#ports);
    this.#open.set(client.sip, client);
    this.#watchers.remove(former);
    this.#watchers.update(client);
    this.#invalidate(client.sip, client.view.keys());
  }

  /** What a sign-in of somebody signed out would begin with; nobody signs in. */
  #sessionOf(sip: string): ClientSession {
    return new ClientSession(this.person(sip), { ...this.#ports, countSignIn: () => 1 }, null);
  }

  /** What the calendar side of a person's clients did; goes on from one sign-in to the next. */
  historyOf(sip: string): CalendarHistory {
    const known = this.#histories.get(sip);
    if (known) return known;
    const history = new CalendarHistory(this.#termsOf(sip));
    this.#histories.set(sip, history);
    return history;
  }

  #termsOf(sip: string): NoteTerms {
    const { displayName } = this.directory.find(sip) ?? { displayName: sip };
    return { displayName, timeText: this.#ports.timeText };
  }

  /** What the calendar side of a client goes by may be otherwise: options, the registrar, whether a window shows it. */
  termsChanged(sip: string): void {
    this.#open.get(sip)?.calendar?.publisher.termsChanged();
  }

  /** What watchers may see of `subject` changed. */
  presenceChanged(subject: string): void {
    const own = this.#open.get(subject);
    own?.presenceChanged(subject);
    for (const client of this.#watchers.of(subject)) {
      if (client !== own) client.presenceChanged(subject);
    }
  }

  /** The topic of a person's client; `null` for a stranger. */
  topic(sip: string): Topic<ClientEntries> | null {
    const person = this.directory.find(sip);
    if (!person) return null;
    const known = this.#topics.get(person.sip);
    if (known) return known;
    const topic = new Topic(this.#source(person));
    this.#topics.set(person.sip, topic);
    this.termsChanged(person.sip);
    return topic;
  }

  /** Time passed: each client that is followed shows another second. */
  clockMoved(): void {
    for (const topic of this.#topics.values()) topic.invalidate('clock');
  }

  topics(): Iterable<Topic<ClientEntries>> {
    return this.#topics.values();
  }

  #invalidate(sip: string, keys: Iterable<keyof ClientEntries>): void {
    // Most deployments show few clients, or none.
    if (this.#topics.size === 0) return;
    const topic = this.#topics.get(sip);
    if (topic) for (const key of keys) topic.invalidate(key);
  }

  #source({ sip, displayName }: Person): TopicSource<ClientEntries> {
    const signedOut = topicSource<typeof clientTopic, SignedInPattern>({
      'signed-out': () => ({ sip, displayName }),
    });
    const source = () => this.#open.get(sip)?.view ?? signedOut;
    return { keys: () => source().keys(), read: (key) => source().read(key) };
  }
}
