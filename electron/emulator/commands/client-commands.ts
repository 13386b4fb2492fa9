import type { clientCommands as definitions } from '../../../shared/contract/commands/client.js';
import { CommandError } from '../../../shared/contract/errors.js';
import { stageKey } from '../../../shared/contract/keys.js';
import type { HappeningKind } from '../../../shared/contract/log-kinds.js';
import type { Clients } from '../clients/clients.js';
import type { EventLog } from '../clock/event-log.js';
import type { LyncClient } from '../lync-client/lync-client.js';
import type { PresenceHistory } from '../lync-server/presence/presence-history.js';
import type { Stage } from '../views/stage/stage.js';
import type { HandlersOf } from './command-handlers.js';
import { signedInCommands } from './signed-in-commands.js';

export interface ClientParts {
  readonly clients: Clients;
  readonly log: EventLog;
  readonly stage: Stage;
  readonly presenceHistory: Pick<PresenceHistory, 'begin'>;
  /** Notes that something changed that has to outlive the process. */
  readonly touch: () => void;
}

/** Signs a person in and writes what sign-in brought into the log. */
export function signInAndTell(parts: ClientParts, sip: string): void {
  const client = parts.clients.signIn(sip);
  parts.presenceHistory.begin(client.sip);
  const { identity, scope } = client.settings.policy;
  const text = `${client.person.displayName} signed in. In-band provisioning brought ${identity} (${scope}).`;
  tell(parts, client, 'client.signed-in', text);
}

/**
 * The network of a person's PC is back: the client signs in again, with what provisioning now brings. Its conversation
 * windows have stayed open.
 */
export function reconnectAndTell(parts: ClientParts, sip: string): void {
  const former = parts.clients.signOut(sip);
  const client = parts.clients.signIn(sip);
  client.conversations.resume(former.conversations);
  const { identity, scope } = client.settings.policy;
  const text = `${client.person.displayName}'s client reconnected. In-band provisioning brought ${identity} (${scope}).`;
  tell(parts, client, 'client.reconnected', text);
}

/** Signing in and out, and everything a signed-in person does at their client. */
export function clientCommands(parts: ClientParts): HandlersOf<typeof definitions> {
  const { clients, log } = parts;
  const signOut = (sip: string) => {
    const client = clients.signOut(sip);
    tell(parts, client, 'client.signed-out', `${client.person.displayName} signed out.`);
  };
  return {
    ...signedInCommands,
    'client.sign-in': ({ sip }) => signInAndTell(parts, sip),
    'client.sign-out': ({ sip }) => signOut(sip),
    'client.sign-out-and-in': ({ sip }) => {
      signOut(sip);
      signInAndTell(parts, sip);
    },
    'client.connect-picture': ({ url }, { client, download }) => {
      if (!download) throw new CommandError('internal', 'The picture was not downloaded.');
      const result = client.picture.connect(download);
      log.append({
        kind: result.connected ? 'picture.connected' : 'picture.refused',
        actor: 'client',
        sip: client.sip,
        text: result.connected ? `Connected to ${url}.` : result.reason,
      });
      return result;
    },
  };
}

function tell(
  { log, stage, touch }: ClientParts,
  client: LyncClient,
  kind: HappeningKind,
  text: string,
) {
  const { sip } = client;
  log.append({ kind, actor: 'client', sip, text });
  stage.touch(
    'front-ends',
    stageKey('client/{sip}', sip),
    stageKey('endpoints/{sip}', sip),
    stageKey('mailbox/{sip}', sip),
  );
  touch();
}
