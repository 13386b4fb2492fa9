import type { Command, CommandOf, ResultOf } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { LyncClient } from './lync-client.js';
import type { PictureDownload } from './photos/picture-download.js';

/** The commands of a signed-in client. Signing in and out is for whoever keeps the clients. */
export type SignedInCommand = Exclude<
  Extract<Command, { name: `client.${string}` }>,
  CommandOf<
    | 'client.sign-in'
    | 'client.sign-out'
    | 'client.sign-out-and-in'
    | 'client.connect-exchange'
    | 'client.disconnect-exchange'
  >
>;

/** What changes or asks nothing but the client itself. */
const worksOffline: ReadonlySet<string> = new Set<SignedInCommand['name']>([
  'client.set-display',
  'client.toggle-group',
  'client.dismiss-alert',
  'client.search',
  'client.contact-card',
  'client.explain-photo',
]);

/**
 * Carries out one command of the contract at a client.
 * @param download what came of downloading the picture; needed for `client.connect-picture` only
 * @throws {CommandError} with nothing changed
 */
export function executeClientCommand(
  client: LyncClient,
  command: SignedInCommand,
  download: PictureDownload | null = null,
): ResultOf<SignedInCommand['name']> {
  if (!client.connected && !worksOffline.has(command.name)) {
    throw new CommandError('refused', 'The client is not connected to Lync Server.', 'command.sip');
  }
  switch (command.name) {
    case 'client.set-status':
      client.own.setStatus(command.status);
      break;
    case 'client.set-note':
      client.own.setNote(command.text);
      break;
    case 'client.set-location':
      client.own.setLocation(command.text);
      break;
    case 'client.show-location':
      client.own.showLocation(command.shown);
      break;
    case 'client.set-display':
      client.display.setDisplay(command.choice);
      break;
    case 'client.toggle-group':
      client.display.toggleGroup(command.group, command.expanded);
      break;
    case 'client.add-group':
      return { group: client.contacts.addGroup(command.title) };
    case 'client.rename-group':
      client.contacts.renameGroup(command.group, command.title);
      break;
    case 'client.remove-group':
      client.contacts.removeGroup(command.group);
      break;
    case 'client.add-contact':
      client.contacts.add(command.contact, command.group);
      break;
    case 'client.remove-contact':
      client.contacts.remove(command.contact);
      break;
    case 'client.place-contact':
      client.contacts.place(command.contact, command);
      break;
    case 'client.tag-contact':
      client.tagContact(command.contact, command.tagged);
      break;
    case 'client.set-relationship':
      client.contacts.setRelationship(command.contact, command.relationship);
      break;
    case 'client.dismiss-alert':
      client.alerts.dismiss(command.alert);
      break;
    case 'client.apply-options':
      client.applyOptions(command.values);
      break;
    case 'client.choose-picture':
      client.picture.choose(command.source);
      break;
    case 'client.connect-picture':
      if (download === null) throw new CommandError('internal', 'The picture was not downloaded.');
      return client.picture.connect(download);
    case 'client.search':
      return client.search(command.text, command.limit);
    case 'client.contact-card':
      return client.contactCard(command.contact);
    case 'client.explain-photo':
      return client.explainPhoto(command.contact);
  }
  return null;
}
