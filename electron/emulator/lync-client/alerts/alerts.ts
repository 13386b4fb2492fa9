import { CommandError } from '../../../../shared/contract/errors.js';
import { clientKey } from '../../../../shared/contract/keys.js';
import type { AlertView } from '../../../../shared/contract/views/client.js';
import type { PresenceClass } from '../../../../shared/lync/presence.js';
import type { Person } from '../../directory/person.js';
import { wouldDisturb } from '../../lync-server/instant-messages/do-not-disturb.js';
import { isContact } from '../contacts/contact-list.js';
import { effectiveCheck, effectiveText } from '../options/effective-option.js';
import type { ClientSession } from '../session/client-session.js';

/** Alerts that wait at once; the oldest goes first. */
const mostWaiting = 20;

/** What a tagged contact becoming so is told with. Follows `contacts/status-alerts`. */
const toldClasses: Readonly<Partial<Record<PresenceClass, string>>> = {
  available: 'is now available',
  offline: 'is now offline',
};

/** Characters of a message that its alert shows. */
const alertedText = 100;

/** Alerts of a signed-in client: changes of tagged contacts, people who put this user on their list, and messages. */
export class Alerts {
  readonly #session: ClientSession;
  /** In order of happening. */
  readonly #waiting = new Map<string, AlertView>();
  /** What each tagged contact was when last looked at. */
  readonly #lastClass = new Map<string, PresenceClass>();
  /** Ids of alerts that somebody added this user. */
  readonly #prompts = new Set<string>();
  #raised = 0;

  constructor(session: ClientSession) {
    this.#session = session;
  }

  ids(): Iterable<string> {
    return this.#waiting.keys();
  }

  find(id: string): AlertView | null {
    return this.#waiting.get(id) ?? null;
  }

  /** @throws {CommandError} `not-found` */
  dismiss(id: string): void {
    if (!this.#waiting.delete(id))
      throw new CommandError('not-found', `There is no alert "${id}".`, 'command.alert');
    this.#session.touch([clientKey('alert/{alert}', id)]);
  }

  /** Remembers how the tagged contacts are now, so that only what changes afterwards is told. */
  watch(): void {
    for (const sip of this.#session.data.contactList.tagged)
      if (!this.#lastClass.has(sip)) this.#lastClass.set(sip, this.#classOf(sip));
  }

  /** Compares a tagged contact's presence with what it was. */
  presenceChanged(sip: string): void {
    if (!this.#session.data.contactList.tagged.includes(sip)) {
      this.#lastClass.delete(sip);
      return;
    }
    const now = this.#classOf(sip);
    const before = this.#lastClass.get(sip);
    this.#lastClass.set(sip, now);
    const told = toldClasses[now];
    if (now === before || told === undefined || this.#isQuiet()) return;
    this.#raise(sip, `${this.#nameOf(sip)} ${told}.`);
  }

  /** Somebody added this user; said only of people who are no contacts yet, and where the user wants to know. */
  addedBy(sip: string): void {
    const { data, optionsContext } = this.#session;
    if (isContact(data.contactList, sip) || this.#isQuiet()) return;
    if (!effectiveCheck('alert-when-added', optionsContext).value) return;
    if (this.#unansweredPrompts() >= this.#promptLimit()) return;
    this.#prompts.add(
      this.#raise(sip, `${this.#promptNameOf(sip)} added you to their contact list.`),
    );
  }

  /**
   * The first message that the user has not seen of a conversation. On Do Not Disturb only people of the Workgroup
   * relationship raise one, and none where the user wants none.
   */
  messageCame(sender: Person, text: string): void {
    const { sip, optionsContext, ports } = this.#session;
    if (wouldDisturb(ports.presence, sender.sip, sip)) return;
    const wanted = effectiveText('do-not-disturb-alerts', optionsContext).value;
    if (wanted === 'none' && this.#classOf(sip) === 'do-not-disturb') return;
    const line = text.slice(0, alertedText).replace(/\s+/g, ' ').trim();
    this.#raise(sender.sip, `${sender.displayName}: ${line}`, sender.sip);
  }

  /** The user looks at the conversation, or has closed it. */
  messagesSeen(conversation: string): void {
    const seen = [...this.#waiting.values()].filter((alert) => alert.conversation === conversation);
    for (const { id } of seen) this.dismiss(id);
  }

  /** Do Not Disturb silences alerts unless the user wants them all. */
  #isQuiet(): boolean {
    const { sip, optionsContext } = this.#session;
    return (
      this.#classOf(sip) === 'do-not-disturb' &&
      effectiveText('do-not-disturb-alerts', optionsContext).value !== 'all'
    );
  }

  #unansweredPrompts(): number {
    return [...this.#waiting.keys()].filter((id) => this.#prompts.has(id)).length;
  }

  /** MaxPromptedSubscriber of CsPresencePolicy: the server lets no more such alerts wait. */
  #promptLimit(): number {
    const { sip, ports } = this.#session;
    return ports.limits(sip)?.promptedSubscribers.value ?? Number.POSITIVE_INFINITY;
  }

  /** Returns the id of the alert. */
  #raise(contact: string, text: string, conversation?: string): string {
    this.#raised += 1;
    const id = `${this.#raised}`;
    const at = this.#session.ports.now();
    this.#waiting.set(id, { id, at, text, contact, ...(conversation && { conversation }) });
    const [oldest] = this.#waiting.keys();
    const gone = this.#waiting.size > mostWaiting && oldest !== undefined ? [oldest] : [];
    for (const each of gone) this.#waiting.delete(each);
    this.#session.touch([id, ...gone].map((each) => clientKey('alert/{alert}', each)));
    return id;
  }

  #classOf(sip: string): PresenceClass {
    return this.#session.ports.presence.presenceFor(this.#session.sip, sip).class;
  }

  #nameOf(sip: string): string {
    return this.#session.ports.directory.find(sip)?.displayName ?? sip;
  }

  /**
   * DisableFederatedPromptDisplayName names people of other organisations by address. Follows
   * `messages/prompt-by-address`.
   */
  #promptNameOf(sip: string): string {
    const byAddress = this.#session.settings.boolean('DisableFederatedPromptDisplayName');
    const person = this.#session.ports.directory.find(sip);
    const isOutside = person?.federated !== this.#session.person.federated;
    return isOutside && byAddress.value ? sip : this.#nameOf(sip);
  }
}
