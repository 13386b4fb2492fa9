import type { ContactListModel } from './contact-list-model.js';
import type { ListRow, ListRows } from './list-rows.js';

/** A line by name, since its place changes. */
export interface LineName {
  readonly section: string;
  /** `null` for the heading itself. */
  readonly sip: string | null;
}

export function nameOf(row: ListRow): LineName {
  return { section: row.section.id, sip: row.kind === 'contact' ? row.member.sip : null };
}

/** Where a line is; a contact hidden by its closed heading counts as the heading. -1 when gone. */
export function indexOfLine(model: ContactListModel, rows: ListRows, name: LineName): number {
  if (name.sip === null) return rows.headingOf(name.section);
  const member = model.member(name.sip);
  if (!member) return -1;
  const index = rows.indexOf(name.section, member);
  if (index >= 0) return index;
  const closed = rows.sections.some(({ id, expanded }) => id === name.section && !expanded);
  return closed ? rows.headingOf(name.section) : -1;
}
