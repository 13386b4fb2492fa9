import { CommandError } from '../../../../shared/contract/errors.js';
import { clientKey } from '../../../../shared/contract/keys.js';
import {
  type AlertView,
  alertViewSchema,
  presenceClassSchema,
} from '../../../../shared/contract/views/client.js';
import type { Data } from '../../../../shared/contract/views/data.js';
import type { PresenceClass } from '../../../../shared/lync/presence.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
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

export const alertsSnapshotSchema = lateObject(() => ({
  /** In order of happening. */
  waiting: z
    .array(
      z.strictObject({
        alert: alertViewSchema,
        /** Tells that somebody added this user. */
        isPrompt: z.boolean(),
      }),
    )
    .max(mostWaiting),
  /** What each tagged contact was when last looked at. */
  lastClass: z.record(z.string(), presenceClassSchema),
  /** How many alerts there were; their ids count on from there. */
  raised: z.int().nonnegative(),
}));
export type AlertsSnapshot = Data<typeof alertsSnapshotSchema>;

/** Alerts of a signed-in client: changes of tagged contacts, people who put this user on their list, and messages. */
export class Alerts {
  readonly #session: ClientSession;
  #state: AlertsSnapshot;

  constructor(session: ClientSession, snapshot: AlertsSnapshot | null = null) {
    this.#session = session;
    this.#state = snapshot ?? { waiting: [], lastClass: {}, raised: 0 };
  }

  snapshot(): AlertsSnapshot {
    return this.#state;
  }

  ids(): Iterable<string> {
    return this.#state.waiting.map(({ alert }) => alert.id);
  }

  find(id: string): AlertView | null {
    return this.#state.waiting.find(({ alert }) => alert.id === id)?.alert ?? null;
  }

  /** What an alert says, and what made it come; null when it is gone. */
  kindOf(
    id: string,
  ): { readonly text: string; readonly kind: 'added' | 'message' | 'status' } | null {
    const waiting = this.#state.waiting.find(({ alert }) => alert.id === id);
    if (waiting === undefined) return null;
    const { alert, isPrompt } = waiting;
    const other = alert.conversation === undefined ? 'status' : 'message';
    return { text: alert.text, kind: isPrompt ? 'added' : other };
  }

  /** @throws {CommandError} `not-found` */
  dismiss(id: string): void {
    const waiting = this.#state.waiting.filter(({ alert }) => alert.id !== id);
    if (waiting.length === this.#state.waiting.length)
      throw new CommandError('not-found', `There is no alert "${id}".`, 'alert');
    this.#state = { ...this.#state, waiting };
    this.#session.touch([clientKey('alert/{alert}', id)]);
  }

  /** Remembers how the tagged contacts are now, so that only what changes afterwards is told. */
  watch(): void {
    for (const sip of this.#session.data.contactList.tagged)
      if (this.#state.lastClass[sip] === undefined) this.#remember(sip, this.#classOf(sip));
  }

  /** Compares a tagged contact's presence with what it was. */
  presenceChanged(sip: string): void {
    const before = this.#state.lastClass[sip];
    if (!this.#session.data.contactList.tagged.includes(sip)) {
      if (before !== undefined) this.#forget(sip);
      return;
    }
    const now = this.#classOf(sip);
    if (now === before) return;
    this.#remember(sip, now);
    const told = toldClasses[now];
    if (told === undefined || this.#isQuiet()) return;
    this.#raise(sip, `${this.#nameOf(sip)} ${told}.`);
  }

  /** Somebody added this user; said only of people who are no contacts yet, and where the user wants to know. */
  addedBy(sip: string): void {
    const { data, optionsContext } = this.#session;
    if (isContact(data.contactList, sip) || this.#isQuiet()) return;
    if (!effectiveCheck('alert-when-added', optionsContext).value) return;
    if (this.#unansweredPrompts() >= this.#promptLimit()) return;
    const text = `${this.#promptNameOf(sip)} added you to their contact list.`;
    this.#raise(sip, text, { isPrompt: true });
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
    this.#raise(sender.sip, `${sender.displayName}: ${line}`, { conversation: sender.sip });
  }

  /** The user looks at the conversation, or has closed it. */
  messagesSeen(conversation: string): void {
    const seen = this.#state.waiting.filter(({ alert }) => alert.conversation === conversation);
    for (const { alert } of seen) this.dismiss(alert.id);
  }

  #remember(sip: string, presenceClass: PresenceClass): void {
    const lastClass = { ...this.#state.lastClass, [sip]: presenceClass };
    this.#state = { ...this.#state, lastClass };
  }

  #forget(sip: string): void {
    const { [sip]: _, ...lastClass } = this.#state.lastClass;
    this.#state = { ...this.#state, lastClass };
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
    return this.#state.waiting.filter(({ isPrompt }) => isPrompt).length;
  }

  /** MaxPromptedSubscriber of CsPresencePolicy: the server lets no more such alerts wait. */
  #promptLimit(): number {
    const { sip, ports } = this.#session;
    return ports.limits(sip)?.promptedSubscribers.value ?? Number.POSITIVE_INFINITY;
  }

  #raise(
    contact: string,
    text: string,
    about: { readonly isPrompt?: boolean; readonly conversation?: string } = {},
  ): void {
    const { isPrompt = false, ...conversation } = about;
    const raised = this.#state.raised + 1;
    const alert = {
      id: `${raised}`,
      at: this.#session.ports.now(),
      text,
      contact,
      ...conversation,
    };
    const all = [...this.#state.waiting, { alert, isPrompt }];
    const gone = all.slice(0, Math.max(0, all.length - mostWaiting));
    this.#state = { ...this.#state, waiting: all.slice(gone.length), raised };
    const touched = [alert, ...gone.map((each) => each.alert)];
    this.#session.touch(touched.map(({ id }) => clientKey('alert/{alert}', id)));
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
