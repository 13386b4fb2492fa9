import type { clientCommands } from '../../../shared/contract/commands/client.js';
import type { HandlersOf } from './command-handlers.js';

/** What a signed-in person does at their client, and nobody else notices but through the server. */
export const signedInCommands: HandlersOf<
  typeof clientCommands,
  'client.sign-in' | 'client.sign-out' | 'client.sign-out-and-in' | 'client.connect-picture'
> = {
  'client.set-status': ({ status }, { client }) => client.own.setStatus(status),
  'client.set-note': ({ text }, { client }) => client.own.setNote(text),
  'client.set-location': ({ text }, { client }) => client.own.setLocation(text),
  'client.show-location': ({ shown }, { client }) => client.own.showLocation(shown),
  'client.set-display': ({ choice }, { client }) => client.display.setDisplay(choice),
  'client.toggle-group': ({ group, expanded }, { client }) =>
    client.display.toggleGroup(group, expanded),
  'client.add-group': ({ title }, { client }) => ({ group: client.contacts.addGroup(title) }),
  'client.rename-group': ({ group, title }, { client }) =>
    client.contacts.renameGroup(group, title),
  'client.remove-group': ({ group }, { client }) => client.contacts.removeGroup(group),
  'client.add-contact': ({ contact, group }, { client }) => client.contacts.add(contact, group),
  'client.remove-contact': ({ contact }, { client }) => client.contacts.remove(contact),
  'client.place-contact': ({ contact, ...placement }, { client }) =>
    client.contacts.place(contact, placement),
  'client.tag-contact': ({ contact, tagged }, { client }) => client.tagContact(contact, tagged),
  'client.set-relationship': ({ contact, relationship }, { client }) =>
    client.contacts.setRelationship(contact, relationship),
  'client.dismiss-alert': ({ alert }, { client }) => client.alerts.dismiss(alert),
  'client.apply-options': ({ values }, { client }) => client.applyOptions(values),
  'client.choose-picture': ({ source }, { client }) => client.picture.choose(source),
  'client.search': ({ text, limit }, { client }) => client.search(text, limit),
  'client.contact-card': ({ contact }, { client }) => client.contactCard(contact),
  'client.explain-photo': ({ contact }, { client }) => client.explainPhoto(contact),
};
