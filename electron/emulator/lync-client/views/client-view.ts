import type { TopicSource } from '../../views/topic.js';
import type { Alerts } from '../alerts/alerts.js';
import type { ClientCalendar } from '../calendar/client-calendar.js';
import { conversationsView, conversationView } from '../conversations/conversation-views.js';
import type { Conversations } from '../conversations/conversations.js';
import type { ClientSession } from '../session/client-session.js';
import {
  alertKey,
  alertOfKey,
  contactKey,
  contactOfKey,
  conversationKey,
  conversationOfKey,
  participantKey,
  participantOfKey,
  singleKeys,
} from '../session/topic-keys.js';
import { clockView } from './clock-view.js';
import { configurationView } from './configuration-view.js';
import { contactView } from './contact-view.js';
import { groupViews } from './group-views.js';
import { layoutView } from './layout-view.js';
import { meView } from './me-view.js';
import { optionsView } from './options-view.js';
import { sessionView } from './session-view.js';
import { statusMenu } from './status-menu.js';

/** The entries of the topic `client/<sip>`, each built when it is read. */
export class ClientView implements TopicSource {
  readonly #session: ClientSession;
  readonly #alerts: Alerts;
  readonly #conversations: Conversations;
  readonly #readers: Readonly<Record<(typeof singleKeys)[number], () => object>>;

  constructor(
    session: ClientSession,
    alerts: Alerts,
    conversations: Conversations,
    calendar: ClientCalendar | null,
  ) {
    this.#session = session;
    this.#alerts = alerts;
    this.#conversations = conversations;
    this.#readers = {
      session: () => sessionView(session),
      me: () => meView(session),
      'status-menu': () => statusMenu(session),
      layout: () => layoutView(session),
      groups: () => groupViews(session),
      options: () => optionsView(session),
      clock: () => clockView(session),
      configuration: () => configurationView(session, calendar),
      conversations: () => conversationsView(session, conversations),
    };
  }

  *keys(): Iterable<string> {
    yield* singleKeys;
    for (const sip of this.#session.watched) yield contactKey(sip);
    for (const id of this.#alerts.ids()) yield alertKey(id);
    for (const sip of this.#conversations.participants) {
      yield conversationKey(sip);
      yield participantKey(sip);
    }
  }

  read(key: string): object | null {
    const single = singleKeys.find((known) => known === key);
    if (single !== undefined) return this.#readers[single]();
    const alert = alertOfKey(key);
    if (alert !== null) return this.#alerts.find(alert);
    const conversation = conversationOfKey(key);
    if (conversation !== null) return this.#conversation(conversation);
    const participant = participantOfKey(key);
    if (participant !== null) return this.#person(participant, this.#conversations.participants);
    const contact = contactOfKey(key);
    return contact === null ? null : this.#person(contact, this.#session.watched);
  }

  /** The keys that a change of what one person publishes may change: few, whatever the length of the list. */
  affectedKeys(sip: string): readonly string[] {
    const rows = this.#session.watched.has(sip) ? [contactKey(sip)] : [];
    if (this.#conversations.participants.has(sip)) rows.push(participantKey(sip));
    return sip === this.#session.sip ? ['me', 'status-menu', ...rows] : rows;
  }

  #conversation(id: string): object | null {
    const conversation = this.#conversations.find(id);
    return conversation && conversationView(this.#session, conversation);
  }

  /** Somebody as this client shows him, if he is one of those. */
  #person(sip: string, people: ReadonlySet<string>): object | null {
    const person = people.has(sip) ? this.#session.ports.directory.find(sip) : undefined;
    return person === undefined ? null : contactView(this.#session, person);
  }
}
