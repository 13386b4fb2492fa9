import type { whyCommands as definitions } from '../../../shared/contract/commands/why.js';
import type { Clients } from '../clients/clients.js';
import { absentFrom, explain } from '../lync-client/why/explain.js';
import { absentSignedOut, explainSignedOut } from '../lync-client/why/explain-signed-out.js';
import type { HandlersOf } from './command-handlers.js';

/** What the operator asks about anything that a client shows, signed in or signed out. */
export function whyCommands(
  clients: Pick<Clients, 'find' | 'of' | 'person'>,
): HandlersOf<typeof definitions> {
  return {
    'why.explain': ({ name: _, sip, ...subject }) => {
      const signedOut = clients.find(sip) ? null : explainSignedOut(clients.person(sip), subject);
      return signedOut ?? explain(clients.of(sip).parts, subject);
    },
    'why.absent': ({ sip, window, contact = null }) => {
      const client = clients.find(sip);
      return client
        ? absentFrom(client.parts, window, contact)
        : absentSignedOut(clients.person(sip), window);
    },
  };
}
