import { CommandError } from '../../../../shared/contract/errors.js';
import { clientKey } from '../../../../shared/contract/keys.js';
import type { Relationship } from '../../../../shared/lync/presence.js';
import type { Person } from '../../directory/person.js';
import { contactsOf, isContact, otherGroupId } from '../contacts/contact-list.js';
import {
  addContact,
  type Placement,
  placeContact,
  removeContact,
  tagContact,
} from '../contacts/edit-contacts.js';
import {
  addDistributionGroup,
  addGroup,
  removeGroup,
  renameGroup,
} from '../contacts/edit-groups.js';
import { contactListAtFirstSignIn } from '../contacts/first-contacts.js';
import { findDistributionGroup } from '../contacts/watched-people.js';
import type { ClientSession } from '../session/client-session.js';

/** What users do to their contact list. Each method does all that it is asked, or throws and changes nothing. */
export class ContactCommands {
  readonly #session: ClientSession;

  constructor(session: ClientSession) {
    this.#session = session;
  }

  /** Returns the id of the new group. */
  addGroup(title: string): string {
    const { list, id } = addGroup(this.#list, title);
    this.#session.changeContacts(list);
    return id;
  }

  renameGroup(group: string, title: string): void {
    this.#session.changeContacts(renameGroup(this.#list, group, title));
  }

  removeGroup(group: string): void {
    const { [group]: _, ...expanded } = this.#session.data.expanded;
    const list = removeGroup(this.#list, group);
    this.#session.change({ expanded });
    this.#session.changeContacts(list);
  }

  /**
   * Adds a person, or a distribution group by its mail address.
   * @throws {CommandError} `not-found`, or `limit` beyond what policy allows
   */
  add(address: string, group: string = otherGroupId): void {
    const distributionGroup = findDistributionGroup(address, this.#session.ports.directory);
    if (distributionGroup === undefined) this.#addPerson(this.#person(address), group);
    else this.#addDistributionGroup(distributionGroup.mail);
  }

  remove(address: string): void {
    const { sip } = this.#contact(address);
    this.#session.changeContacts(
      removeContact(this.#list, sip),
      clientKey('contact/{contact}', sip),
    );
  }

  /** Moves or copies a contact into another group. */
  place(address: string, placement: Placement): void {
    const { sip } = this.#contact(address);
    this.#session.changeContacts(placeContact(this.#list, sip, placement));
  }

  /** Tags or untags a contact for status change alerts. */
  tag(address: string, tagged: boolean): void {
    const { sip } = this.#contact(address);
    this.#session.change(
      { contactList: tagContact(this.#list, sip, tagged) },
      clientKey('contact/{contact}', sip),
    );
  }

  /**
   * Gives somebody a privacy relationship; null assigns it by who they are. The context menu has this whether or not
   * policy shows the Relationship view: ShowManagePrivacyRelationships is about the view only. Inferred.
   */
  setRelationship(address: string, relationship: Relationship | null): void {
    const { sip: own, ports } = this.#session;
    const { sip } = this.#person(address);
    if (sip === own)
      throw new CommandError('refused', 'You have no relationship with yourself.', 'contact');
    ports.presence.setRelationship(own, sip, relationship);
    if (this.#session.watched.has(sip)) this.#session.touch([clientKey('contact/{contact}', sip)]);
  }

  /** At the first sign-in of all: fills a list that is still empty. */
  autoInitiate(): void {
    const { settings, ports, person, data } = this.#session;
    const list = contactListAtFirstSignIn(data.contactList, person, settings, ports.directory);
    if (list !== data.contactList) this.#session.changeContacts(list);
  }

  get #list() {
    return this.#session.data.contactList;
  }

  #person(address: string): Person {
    return this.#session.ports.directory.person(address, 'contact');
  }

  #contact(address: string): Person {
    const person = this.#person(address);
    if (isContact(this.#list, person.sip)) return person;
    const message = `${person.displayName} is not in the contact list.`;
    throw new CommandError('not-found', message, 'contact');
  }

  #addPerson({ sip }: Person, group: string): void {
    const isNew = !isContact(this.#list, sip);
    if (isNew) this.#requireRoomForContact();
    this.#session.changeContacts(addContact(this.#list, sip, group));
    if (isNew) this.#session.ports.presence.contactAdded(this.#session.sip, sip);
  }

  #requireRoomForContact(): void {
    const { settings, ports, sip } = this.#session;
    const count = contactsOf(this.#list).size;
    // The client knows the limit of its policy; that of the server it learns by being refused.
    for (const limit of [settings.maximumContacts, ports.limits(sip)?.contacts]) {
      if (limit === undefined || limit.value === null || count < limit.value) continue;
      const message = `The contact list can hold ${limit.value} contacts. ${limit.reason}`;
      throw new CommandError('limit', message, 'contact');
    }
  }

  #addDistributionGroup(mail: string): void {
    const limit = this.#session.settings.maximumDistributionGroups;
    const { distributionGroups } = this.#list;
    if (distributionGroups.includes(mail)) return;
    if (distributionGroups.length >= limit.value) {
      const message = `The contact list can hold ${limit.value} distribution groups. ${limit.reason}`;
      throw new CommandError('limit', message, 'contact');
    }
    this.#session.changeContacts(addDistributionGroup(this.#list, mail));
  }
}
