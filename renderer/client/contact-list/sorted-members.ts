import type { Member } from './contact-order.js';

/** Up to this many members are moved one by one; more are moved in one pass. */
const fewMoves = 16;

export interface MembersOrder {
  compare(a: Member, b: Member): number;
  /** What is known of a member, as it stands in the list. */
  member(sip: string): Member | undefined;
}

/**
 * The members of one section in order, by SIP address. Sorted when first looked at, unless they
 * come sorted, and from then on kept in order by moving only what changed.
 */
export class SortedMembers {
  readonly #order: MembersOrder;
  #sips: string[];
  #sorted: boolean;

  constructor(sips: string[], order: MembersOrder, sorted: boolean) {
    this.#sips = sips;
    this.#order = order;
    this.#sorted = sorted;
  }

  get length(): number {
    return this.#sips.length;
  }

  at(position: number): string | undefined {
    return this.#inOrder()[position];
  }

  /** Position of a member; -1 when it is not here. */
  indexOf(sip: string): number {
    const member = this.#order.member(sip);
    const position = member ? this.#placeOf(member) : -1;
    return this.#sips[position] === sip ? position : -1;
  }

  /** Takes members out that are still known as they were. */
  remove(sips: readonly string[]): void {
    if (this.#sorted && sips.length <= fewMoves) {
      for (const sip of sips) {
        const position = this.indexOf(sip);
        if (position >= 0) this.#sips.splice(position, 1);
      }
      return;
    }
    const gone = new Set(sips);
    this.#sips = this.#sips.filter((sip) => !gone.has(sip));
  }

  /** Puts members in where they belong by now. */
  add(members: readonly Member[]): void {
    if (!this.#sorted) this.#sips.push(...members.map(({ sip }) => sip));
    else if (members.length > fewMoves) this.#merge(members);
    else for (const member of members) this.#sips.splice(this.#placeOf(member), 0, member.sip);
  }

  #merge(members: readonly Member[]): void {
    const { compare, member: memberOf } = this.#order;
    const coming = [...members].sort(compare);
    const merged: string[] = [];
    let next = 0;
    for (const sip of this.#sips) {
      const member = memberOf(sip);
      for (let first = coming[next]; first && member && compare(first, member) < 0; ) {
        merged.push(first.sip);
        next += 1;
        first = coming[next];
      }
      merged.push(sip);
    }
    this.#sips = merged.concat(coming.slice(next).map(({ sip }) => sip));
  }

  /** First position whose member does not come before this one. */
  #placeOf(member: Member): number {
    const sips = this.#inOrder();
    let low = 0;
    let high = sips.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#order.member(sips[middle] ?? '');
      if (other && this.#order.compare(other, member) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #inOrder(): readonly string[] {
    if (!this.#sorted) {
      const { compare, member } = this.#order;
      this.#sips = this.#sips
        .flatMap((sip) => member(sip) ?? [])
        .sort(compare)
        .map(({ sip }) => sip);
      this.#sorted = true;
    }
    return this.#sips;
  }
}
