import { clientKey } from '../../../../shared/contract/keys.js';
import type { ClientEntries, clientTopic } from '../../../../shared/contract/views/client.js';
import type { TopicSource } from '../../topics/topic.js';
import { topicSource } from '../../topics/topic-source.js';
import type { Alerts } from '../alerts/alerts.js';
import type { ClientCalendar } from '../calendar/client-calendar.js';
import { conversationsView, conversationView } from '../conversations/conversation-views.js';
import type { Conversations } from '../conversations/conversations.js';
import type { ClientSession } from '../session/client-session.js';
import { clockView } from './clock-view.js';
import { configurationView } from './configuration-view.js';
import { contactView } from './contact-view.js';
import { groupViews } from './group-views.js';
import { layoutView } from './layout-view.js';
import { meView } from './me-view.js';
import { optionsView } from './options-view.js';
import { sessionView } from './session-view.js';
import { statusMenu } from './status-menu.js';

interface ClientViewParts {
  readonly session: ClientSession;
  readonly alerts: Alerts;
  readonly conversations: Conversations;
  readonly calendar: ClientCalendar | null;
}

/** The entries of the topic `client/<sip>` while the person is signed in, each built when it is read. */
export function clientSource(parts: ClientViewParts): TopicSource<ClientEntries> {
  const { session, alerts, conversations, calendar } = parts;
  /** Somebody as this client shows them, if they are one of those. */
  const personAmong = (people: ReadonlySet<string>, sip: string) => {
    const person = people.has(sip) ? session.ports.directory.find(sip) : undefined;
    return person === undefined ? null : contactView(session, person);
  };
  return topicSource<typeof clientTopic, 'signed-out'>({
    session: () => sessionView(session),
    me: () => meView(session),
    'status-menu': () => statusMenu(session),
    layout: () => layoutView(session),
    groups: () => groupViews(session),
    options: () => optionsView(session),
    clock: () => clockView(session),
    configuration: () => configurationView(session, calendar),
    conversations: () => conversationsView(session, conversations),
    'contact/{contact}': {
      ids: () => session.watched,
      read: (sip) => personAmong(session.watched, sip),
    },
    'alert/{alert}': { ids: () => alerts.ids(), read: (id) => alerts.find(id) },
    'conversation/{conversation}': {
      ids: () => conversations.participants,
      read: (id) => {
        const conversation = conversations.find(id);
        return conversation && conversationView(session, conversation);
      },
    },
    'participant/{participant}': {
      ids: () => conversations.participants,
      read: (sip) => personAmong(conversations.participants, sip),
    },
  });
}

/** The keys that a change of what one person publishes may change: few, however long the list is. */
export function keysAbout(
  sip: string,
  { session, conversations }: Pick<ClientViewParts, 'session' | 'conversations'>,
): readonly (keyof ClientEntries)[] {
  const keys: (keyof ClientEntries)[] = sip === session.sip ? ['me', 'status-menu'] : [];
  if (session.watched.has(sip)) keys.push(clientKey('contact/{contact}', sip));
  if (conversations.participants.has(sip)) keys.push(clientKey('participant/{participant}', sip));
  return keys;
}
