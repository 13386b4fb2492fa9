import type { Person } from '../../directory/person.js';
import { wouldDisturb } from '../../lync-server/instant-messages/do-not-disturb.js';
import type { Reception } from '../../lync-server/instant-messages/message-ports.js';
import { disturbsError } from '../../lync-server/instant-messages/unseen-device.js';
import { watcherKind } from '../../lync-server/presence/watcher-kind.js';
import type { ClientSession } from '../session/client-session.js';

/**
 * Why a client takes no new conversation of this sender; `null` when it does. What is under way goes on: an outsider
 * may answer whom he may not write to first (BlockConversationFromFederatedContacts, Set-CsClientPolicy reference), and
 * for Do Not Disturb it is inferred. That a message to somebody on Do Not Disturb is not sent is the field's word.
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
  if (wouldDisturb(ports.presence, sender.sip, person.sip)) {
    return {
      text: `${person.displayName} is on Do Not Disturb and has not given the sender the Workgroup relationship.`,
      why: null,
      error: disturbsError(person),
    };
  }
  return null;
}
