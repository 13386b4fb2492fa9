import type { Member } from './contact-order.js';

/** Up to this many members are moved one by one; more are merged in one pass. */
const fewMoves = 16;

/**
 * The members of one section in order. Sorted when first looked at, and from then on kept in
 * order by moving only what changed.
 */
export class SortedMembers {
  readonly #compare: (a: Member, b: Member) => number;
  #members: Member[];
  #sorted = false;

  constructor(members: Member[], compare: (a: Member, b: Member) => number) {
    this.#members = members;
    this.#compare = compare;
  }

  get length(): number {
    return this.#members.length;
  }

  at(position: number): Member | undefined {
    return this.#inOrder()[position];
  }

  /** Position of a member, as it was when it was put in; -1 when it is not here. */
  indexOf(member: Member): number {
    const position = this.#placeOf(member);
    return this.#members[position]?.sip === member.sip ? position : -1;
  }

  /** Takes members out and puts others in. A changed member is both, as it was and as it is. */
  exchange(removed: readonly Member[], added: readonly Member[]): void {
    if (!this.#sorted || removed.length + added.length > 2 * fewMoves) {
      this.#merge(removed, added);
      return;
    }
    for (const member of removed) {
      const position = this.indexOf(member);
      if (position >= 0) this.#members.splice(position, 1);
    }
    for (const member of added) this.#members.splice(this.#placeOf(member), 0, member);
  }

  #merge(removed: readonly Member[], added: readonly Member[]): void {
    const gone = new Set(removed.map(({ sip }) => sip));
    const kept = this.#members.filter((member) => !gone.has(member.sip));
    if (!this.#sorted) {
      this.#members = kept.concat(added);
      return;
    }
    const coming = [...added].sort(this.#compare);
    const merged: Member[] = [];
    let next = 0;
    for (const member of kept) {
      for (let first = coming[next]; first && this.#compare(first, member) < 0; ) {
        merged.push(first);
        next += 1;
        first = coming[next];
      }
      merged.push(member);
    }
    this.#members = merged.concat(coming.slice(next));
  }

  /** First position whose member does not come before this one. */
  #placeOf(member: Member): number {
    const members = this.#inOrder();
    let low = 0;
    let high = members.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = members[middle];
      if (other && this.#compare(other, member) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #inOrder(): readonly Member[] {
    if (!this.#sorted) {
      this.#members.sort(this.#compare);
      this.#sorted = true;
    }
    return this.#members;
  }
}
