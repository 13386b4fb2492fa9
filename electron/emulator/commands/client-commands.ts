import type { ResultOf } from '../../../shared/contract/commands/command.js';
import type { Clients } from '../clients.js';
import type { EventLog } from '../clock/event-log.js';
import type { RealExchange } from '../lync-client/calendar/real-exchanges.js';
import { executeClientCommand, type SignedInCommand } from '../lync-client/execute-command.js';
import type { LyncClient } from '../lync-client/lync-client.js';
import type { PictureDownload } from '../lync-client/photos/picture-download.js';
import type { PresenceHistory } from '../lync-server/presence/presence-history.js';
import type { Stage } from '../views/stage/stage.js';
import type { CommandHandlers, CommandsOf } from './command-handlers.js';

export interface ClientParts {
  readonly clients: Clients;
  readonly log: EventLog;
  readonly stage: Stage;
  /** Points a client's poller at a real Exchange, or with null back at the emulated one. */
  readonly connectExchange: (sip: string, exchange: RealExchange | null) => void;
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
 * The network of a person's PC is back: the client signs in anew, with what provisioning now brings. Its conversation
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

type SignedInCommands = {
  readonly [K in SignedInCommand['name']]: (command: SignedInCommand) => ResultOf<K>;
};

/** Signing in and out, and everything a signed-in person does at his client. */
export function clientCommands(
  parts: ClientParts,
  download: PictureDownload | null,
): CommandHandlers<CommandsOf<'client'>> {
  const { clients, log } = parts;

  const signIn = (sip: string) => {
    signInAndTell(parts, sip);
  };
  const signOut = (sip: string) => {
    const client = clients.signOut(sip);
    tell(parts, client, 'client.signed-out', `${client.person.displayName} signed out.`);
  };

  const atClient = (command: SignedInCommand) =>
    executeClientCommand(clients.of(command.sip), command, download);

  return {
    ...signedInCommands(atClient),
    'client.connect-picture': (command) => {
      // The result of the command it was given.
      const result = atClient(command) as ResultOf<'client.connect-picture'>;
      log.append({
        kind: result.connected ? 'picture.connected' : 'picture.refused',
        actor: 'client',
        sip: clients.of(command.sip).sip,
        text: result.connected ? `Connected to ${command.url}.` : result.reason,
      });
      return result;
    },
    'client.connect-exchange': ({ sip, url, smtpAddress, credentials, trustedHosts }) => {
      const { person } = clients.of(sip);
      parts.connectExchange(person.sip, {
        ewsUrl: url ?? null,
        smtpAddress: smtpAddress ?? person.mail,
        credentials: credentials ?? null,
        trustedHosts: trustedHosts ?? [],
      });
      return null;
    },
    'client.disconnect-exchange': ({ sip }) => {
      parts.connectExchange(clients.of(sip).sip, null);
      return null;
    },
    'client.sign-in': ({ sip }) => {
      signIn(sip);
      return null;
    },
    'client.sign-out': ({ sip }) => {
      signOut(sip);
      return null;
    },
    'client.sign-out-and-in': ({ sip }) => {
      signOut(sip);
      signIn(sip);
      return null;
    },
  };
}

const signedInNames = [
  'client.set-status',
  'client.set-note',
  'client.set-location',
  'client.show-location',
  'client.set-display',
  'client.toggle-group',
  'client.add-group',
  'client.rename-group',
  'client.remove-group',
  'client.add-contact',
  'client.remove-contact',
  'client.place-contact',
  'client.tag-contact',
  'client.set-relationship',
  'client.dismiss-alert',
  'client.apply-options',
  'client.choose-picture',
  'client.connect-picture',
  'client.search',
  'client.contact-card',
  'client.explain-photo',
] as const satisfies readonly SignedInCommand['name'][];

function signedInCommands(
  execute: (command: SignedInCommand) => ResultOf<SignedInCommand['name']>,
): SignedInCommands {
  // `executeClientCommand` returns the result of the command it was given.
  return Object.fromEntries(signedInNames.map((name) => [name, execute])) as SignedInCommands;
}

function tell({ log, stage, touch }: ClientParts, client: LyncClient, kind: string, text: string) {
  const { sip } = client;
  log.append({ kind, actor: 'client', sip, text });
  stage.touch('front-ends', `client/${sip}`, `endpoints/${sip}`, `mailbox/${sip}`);
  touch();
}
