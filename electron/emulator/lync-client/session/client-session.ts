import type { Instant } from '../../../../shared/lync/time.js';
import type { Person } from '../../directory/person.js';
import type { EndpointConfiguration } from '../../lync-server/in-band/endpoint-configuration.js';
import type { ContactList } from '../contacts/contact-list.js';
import { watchedPeople } from '../contacts/watched-people.js';
import type { OptionsContext } from '../options/options-context.js';
import type { UserData } from '../roaming/user-data.js';
import { ClientSettings } from '../settings/client-settings.js';
import type { ClientPorts } from './client-ports.js';
import { contactKey } from './topic-keys.js';

/** What one sign-in brought, and the roaming data it works on. */
export class ClientSession {
  readonly person: Person;
  readonly configuration: EndpointConfiguration;
  readonly settings: ClientSettings;
  readonly signedInAt: Instant;
  readonly ports: ClientPorts;
  #watched: { readonly list: ContactList; readonly people: ReadonlySet<string> } | null = null;

  constructor(person: Person, configuration: EndpointConfiguration, ports: ClientPorts) {
    this.person = person;
    this.configuration = configuration;
    this.settings = new ClientSettings(configuration);
    this.signedInAt = ports.now();
    this.ports = ports;
  }

  get sip(): string {
    return this.person.sip;
  }

  get data(): UserData {
    return this.ports.userData.of(this.sip);
  }

  /** Everybody with a row in the list: contacts and members of distribution groups. */
  get watched(): ReadonlySet<string> {
    const list = this.data.contactList;
    if (this.#watched?.list !== list)
      this.#watched = { list, people: watchedPeople(list, this.ports.directory) };
    return this.#watched.people;
  }

  get optionsContext(): OptionsContext {
    const { work = '', mobile = '', home = '', other = '' } = this.person.phones;
    return {
      policy: this.settings,
      user: this.data.settings,
      facts: {
        signInAddress: this.sip,
        workPhone: work,
        mobilePhone: mobile,
        homePhone: home,
        otherPhone: other,
      },
    };
  }

  /** Changes roaming data; `keys` are the entries that show it. */
  change(changes: Partial<UserData>, ...keys: readonly string[]): void {
    this.ports.userData.replace(this.sip, { ...this.data, ...changes });
    this.touch(keys);
  }

  /** Changes the contact list, and the rows of those who came or went. */
  changeContacts(list: ContactList, ...keys: readonly string[]): void {
    const before = this.watched;
    this.change({ contactList: list }, 'groups', ...keys);
    const after = this.watched;
    const came = [...after].filter((sip) => !before.has(sip));
    const went = [...before].filter((sip) => !after.has(sip));
    this.touch([...came, ...went].map(contactKey));
  }

  touch(keys: Iterable<string>): void {
    this.ports.changed(this.sip, keys);
  }
}
