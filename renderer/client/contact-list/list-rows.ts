import type { Member } from './contact-order.js';
import type { Section } from './sections.js';

export interface GroupRow {
  readonly kind: 'group';
  readonly section: Section;
  /** Place among the sections, from 1. */
  readonly position: number;
}

export interface ContactRow {
  readonly kind: 'contact';
  readonly section: Section;
  readonly member: Member;
  /** Place in its section, from 1. */
  readonly position: number;
}

export type ListRow = GroupRow | ContactRow;

/** Names a row for as long as it is in the list, wherever it moves. */
export function rowKey(section: string, sip: string | null): string {
  return sip === null ? section : `${section}\n${sip}`;
}

/**
 * The lines of the list as they stand: each section's heading and, where it is open, its members.
 * Built from the sections' lengths alone, so its cost does not grow with the number of contacts.
 */
export class ListRows {
  readonly sections: readonly Section[];
  readonly count: number;
  /**
   * Keys for the virtualizer: the index. The function is another one exactly when headings and
   * contacts stand in other places than before, which is what makes it lay the lines out anew.
   */
  readonly layoutKey: (index: number) => number;
  readonly #starts: readonly number[];

  constructor(sections: readonly Section[], before?: ListRows) {
    this.sections = sections;
    const starts: number[] = [];
    let count = 0;
    for (const section of sections) {
      starts.push(count);
      count += 1 + (section.expanded ? section.members.length : 0);
    }
    this.#starts = starts;
    this.count = count;
    this.layoutKey =
      before && before.count === count && sameNumbers(before.#starts, starts)
        ? before.layoutKey
        : (index) => index;
  }

  at(index: number): ListRow | undefined {
    const place = this.#sectionAt(index);
    const section = this.sections[place];
    if (!section || index < 0 || index >= this.count) return undefined;
    const within = index - (this.#starts[place] ?? 0);
    if (within === 0) return { kind: 'group', section, position: place + 1 };
    const member = section.members.at(within - 1);
    return member && { kind: 'contact', section, member, position: within };
  }

  isHeading(index: number): boolean {
    return this.#starts[this.#sectionAt(index)] === index;
  }

  keyAt(index: number): string {
    const row = this.at(index);
    if (!row) return '';
    return rowKey(row.section.id, row.kind === 'contact' ? row.member.sip : null);
  }

  /** Index of a heading, or -1. */
  headingOf(section: string): number {
    const place = this.sections.findIndex(({ id }) => id === section);
    return this.#starts[place] ?? -1;
  }

  /** Index of a contact under a heading, or -1 while it is not shown there. */
  indexOf(section: string, member: Member): number {
    const place = this.sections.findIndex(({ id }) => id === section);
    const start = this.#starts[place];
    const found = this.sections[place];
    if (start === undefined || !found?.expanded) return -1;
    const position = found.members.indexOf(member);
    return position < 0 ? -1 : start + 1 + position;
  }

  #sectionAt(index: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return low;
  }
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
