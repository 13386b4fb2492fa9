import type { ClientEntries, ContactView } from '../../../shared/contract/index.js';
import { clientKey } from '../../../shared/contract/keys.js';
import type { EntryStore } from '../../bridge/entry-store.js';
import { type Member, toMember } from './contact-order.js';

/**
 * The contacts as the list has them in order, each worked out when somebody first asks for it.
 *
 * While a batch is taken in, the store is ahead of the list: then what contacts were is kept first,
 * and what they are once the list follows.
 */
export class KnownMembers {
  readonly #store: EntryStore<ClientEntries>;
  readonly #friendlyNames: boolean;
  readonly #known = new Map<string, Member>();

  constructor(store: EntryStore<ClientEntries>, friendlyNames: boolean) {
    this.#store = store;
    this.#friendlyNames = friendlyNames;
  }

  /** `undefined` of a contact whose entry is still to come. */
  get(sip: string): Member | undefined {
    const known = this.#known.get(sip);
    if (known) return known;
    const view = this.#store.get(clientKey('contact/{contact}', sip));
    return view && this.keep(this.workOut(view));
  }

  workOut(view: ContactView): Member {
    const known = this.#known.get(view.sip);
    return known?.view === view ? known : toMember(view, this.#friendlyNames);
  }

  keep(member: Member): Member {
    this.#known.set(member.sip, member);
    return member;
  }

  forget(sip: string): void {
    this.#known.delete(sip);
  }
}
