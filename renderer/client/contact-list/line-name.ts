import type { ListRow, ListRows } from './list-rows.js';

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
