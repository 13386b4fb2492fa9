import { clientKey } from '../../../../shared/contract/keys.js';
import type { ClientEntries } from '../../../../shared/contract/views/client.js';
import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { Person } from '../../directory/person.js';
import {
  type EndpointConfiguration,
  endpointConfigurationSchema,
} from '../../lync-server/in-band/endpoint-configuration.js';
import type { ContactList } from '../contacts/contact-list.js';
import { groupsByPerson, watchedPeople } from '../contacts/watched-people.js';
import {
  type CustomStates,
  customStateUrl,
  readCustomStates,
  readStatesSchema,
} from '../custom-states/custom-states.js';
import { effectiveCheck } from '../options/effective-option.js';
import type { OptionsContext, UserSettings } from '../options/user-settings.js';
import type { PhotoViewer } from '../photos/visible-photo.js';
import type { UserData } from '../roaming/user-data.js';
import { ClientSettings } from '../settings/client-settings.js';
import type { ClientPorts } from './client-ports.js';
import { rememberLast } from './remember-last.js';

export const clientSessionSnapshotSchema = lateObject(() => ({
  configuration: endpointConfigurationSchema,
  signedInAt: instantSchema,
  /** Counts the sign-ins of the deployment, so that two of one instant have an order. */
  signIn: z.int().positive(),
  customStates: readStatesSchema,
  /** False while the network of this PC is gone. */
  connected: z.boolean(),
}));
export type ClientSessionSnapshot = Data<typeof clientSessionSnapshotSchema>;

/** What one sign-in brought, and the roaming data it works on. */
export class ClientSession {
  readonly person: Person;
  readonly settings: ClientSettings;
  readonly ports: ClientPorts;
  #state: ClientSessionSnapshot;
  readonly #watchedOf: (list: ContactList) => ReadonlySet<string>;
  readonly #groupsOf: (list: ContactList) => ReadonlyMap<string, readonly string[]>;
  readonly #photoViewerOf: (settings: UserSettings) => PhotoViewer;

  /** @param snapshot null signs in: provisioning and the file of custom states are asked */
  constructor(person: Person, ports: ClientPorts, snapshot: ClientSessionSnapshot | null) {
    this.person = person;
    this.ports = ports;
    const configuration = snapshot?.configuration ?? ports.provision(person.sip);
    this.settings = new ClientSettings(configuration);
    this.#state = snapshot ?? {
      configuration,
      signedInAt: ports.now(),
      signIn: ports.countSignIn(),
      customStates: readCustomStates(this.settings, ports.customStates),
      connected: true,
    };
    // Asked for with every row, and changed by few commands.
    this.#watchedOf = rememberLast((list) => watchedPeople(list, ports.directory));
    this.#groupsOf = rememberLast((list) => groupsByPerson(list, ports.directory));
    this.#photoViewerOf = rememberLast(() => ({
      displayPhoto: this.settings.displayPhoto.value,
      maxPhotoSizeKB: this.settings.maxPhotoSizeKB.value,
      showsPictures: effectiveCheck('show-contact-pictures', this.optionsContext).value,
    }));
  }

  snapshot(): ClientSessionSnapshot {
    return this.#state;
  }

  get sip(): string {
    return this.person.sip;
  }

  get configuration(): EndpointConfiguration {
    return this.#state.configuration;
  }

  get signedInAt(): Instant {
    return this.#state.signedInAt;
  }

  get signIn(): number {
    return this.#state.signIn;
  }

  get customStates(): CustomStates {
    return { ...this.#state.customStates, url: customStateUrl(this.settings) };
  }

  get connected(): boolean {
    return this.#state.connected;
  }

  /** The network of this PC is gone. */
  disconnect(): void {
    this.#state = { ...this.#state, connected: false };
  }

  get data(): UserData {
    return this.ports.userData.of(this.sip);
  }

  /** Everybody with a row in the list: contacts and members of distribution groups. */
  get watched(): ReadonlySet<string> {
    return this.#watchedOf(this.data.contactList);
  }

  /** The ids of the groups of the list that hold each person, Frequent Contacts among them whether shown or not. */
  get groups(): ReadonlyMap<string, readonly string[]> {
    return this.#groupsOf(this.data.contactList);
  }

  /** The terms on which this client shows photos. */
  get photoViewer(): PhotoViewer {
    return this.#photoViewerOf(this.data.settings);
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
  change(changes: Partial<UserData>, ...keys: readonly (keyof ClientEntries)[]): void {
    this.ports.userData.replace(this.sip, { ...this.data, ...changes });
    if (changes.contactList) this.ports.watchedChanged(this.sip);
    this.touch(keys);
  }

  /** Changes the contact list, and the rows of those who came, went, or are in other groups than before. */
  changeContacts(list: ContactList, ...keys: readonly (keyof ClientEntries)[]): void {
    const [watched, before] = [this.watched, this.groups];
    this.change({ contactList: list }, 'groups', ...keys);
    const after = this.groups;
    const moved = [...new Set([...before.keys(), ...after.keys()])].filter(
      (sip) => before.get(sip)?.join() !== after.get(sip)?.join(),
    );
    this.touch(moved.map((sip) => clientKey('contact/{contact}', sip)));
    if (moved.some((sip) => watched.has(sip) !== this.watched.has(sip)))
      this.ports.presence.contactsChanged(this.sip);
  }

  touch(keys: Iterable<keyof ClientEntries>): void {
    this.ports.changed(this.sip, keys);
  }
}
