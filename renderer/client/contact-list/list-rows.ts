import type { Section } from './sections.js';

interface GroupRow {
  readonly kind: 'group';
  readonly section: Section;
  /** Place among the sections, from 1. */
  readonly position: number;
}

interface ContactRow {
  readonly kind: 'contact';
  readonly section: Section;
  readonly sip: string;
  /** Place in its section, from 1. */
  readonly position: number;
}

export type ListRow = GroupRow | ContactRow;

/** Names a row for as long as it is in the list, wherever it moves. */
function rowKey(section: string, sip: string | null): string {
  return sip === null ? section : `${section}\n${sip}`;
}

/**
 * The lines of the list as they stand: each section's heading and, where it is open, its members.
 * Built from the sections' lengths alone, so its cost does not grow with the number of contacts.
 */
export class ListRows {
  readonly sections: readonly Section[];
  readonly count: number;
  readonly #starts: readonly number[];

  constructor(sections: readonly Section[]) {
    this.sections = sections;
    const starts: number[] = [];
    let count = 0;
    for (const section of sections) {
      starts.push(count);
      count += 1 + (section.expanded ? section.members.length : 0);
    }
    this.#starts = starts;
    this.count = count;
  }

  at(index: number): ListRow | undefined {
    const place = this.#sectionAt(index);
    const section = this.sections[place];
    if (!section || index < 0 || index >= this.count) return undefined;
    const within = index - (this.#starts[place] ?? 0);
    if (within === 0) return { kind: 'group', section, position: place + 1 };
    const sip = section.members.at(within - 1);
    return sip === undefined ? undefined : { kind: 'contact', section, sip, position: within };
  }

  /** How many of the lines above this one are headings. */
  headingsAbove(index: number): number {
    const place = this.#sectionAt(index);
    return (this.#starts[place] ?? index) < index ? place + 1 : place;
  }

  keyAt(index: number): string {
    const row = this.at(index);
    if (!row) return '';
    return rowKey(row.section.id, row.kind === 'contact' ? row.sip : null);
  }

  /** Index of a heading, or -1. */
  headingOf(section: string): number {
    const place = this.sections.findIndex(({ id }) => id === section);
    return this.#starts[place] ?? -1;
  }

  /** Index of a contact under a heading, of the heading itself while that is closed; or -1. */
  indexOf(section: string, sip: string): number {
    const place = this.sections.findIndex(({ id }) => id === section);
    const start = this.#starts[place];
    const found = this.sections[place];
    const position = found?.members.indexOf(sip) ?? -1;
    if (start === undefined || position < 0) return -1;
    return found?.expanded ? start + 1 + position : start;
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

/** A line by name, since its place changes. */
export interface LineName {
  readonly section: string;
  /** `null` for the heading itself. */
  readonly sip: string | null;
}

export function nameOf(row: ListRow): LineName {
  return { section: row.section.id, sip: row.kind === 'contact' ? row.sip : null };
}

/** Where a line is; a contact hidden by its closed heading counts as the heading. -1 when gone. */
export function indexOfLine(rows: ListRows, { section, sip }: LineName): number {
  return sip === null ? rows.headingOf(section) : rows.indexOf(section, sip);
}
