import type { Person } from '../../directory/person.js';
import { refusedDisturbance } from '../../lync-server/instant-messages/do-not-disturb.js';
import type { Reception } from '../../lync-server/instant-messages/message-ports.js';
import { watcherKind } from '../../lync-server/presence/access-list.js';
import type { ClientSession } from '../session/client-session.js';

/**
 * Why a client refuses a new conversation from this sender; `null` when it takes it. One that is under way goes on:
 * people outside may answer even where they may not begin (BlockConversationFromFederatedContacts in the Set-CsClientPolicy reference);
 * for Do Not Disturb that is inferred. That a message to somebody on Do Not Disturb is not sent is field experience.
 * Follows `messages/outsiders-may-answer`, `messages/do-not-disturb`, `messages/do-not-disturb-goes-on`.
 */
export function refusedConversation(session: ClientSession, sender: Person): Reception | null {
  const { person, settings, ports } = session;
  const blocksOutsiders = settings.boolean('BlockConversationFromFederatedContacts');
  if (blocksOutsiders.value && watcherKind(person, sender) === 'federated') {
    return {
      text: `The client of ${person.displayName} drops conversations that people outside the organisation start.`,
      why: { ...blocksOutsiders, value: 'True' },
      error: `This message was not delivered: ${person.displayName} takes no conversations from outside the organisation.`,
    };
  }
  return refusedDisturbance(ports.presence, sender.sip, person);
}
