import type { ReactNode } from 'react';
import { ContactLine } from './contact-line.js';
import { GroupLine } from './group-line.js';
import type { LineHandlers } from './line-handlers.js';
import type { ListRow } from './list-rows.js';
import type { RowLook } from './row-heights.js';

/** One line of the tree, a heading or a contact. */
export function ListLine(props: {
  readonly row: ListRow | undefined;
  /** How many headings there are. */
  readonly sections: number;
  readonly look: RowLook;
  readonly friendlyNames: boolean;
  readonly active: boolean;
  readonly selected: boolean;
  readonly renaming: string | null;
  readonly start: number;
  readonly on: LineHandlers;
}): ReactNode {
  const { row, active, selected, start, on } = props;
  if (!row) return null;
  const { section, position } = row;
  const common = { position, active, selected, start, on };
  return row.kind === 'group' ? (
    <GroupLine
      {...common}
      count={props.sections}
      section={section}
      expanded={section.expanded}
      renaming={props.renaming === section.id}
    />
  ) : (
    <ContactLine
      {...common}
      count={section.members.length}
      sip={row.sip}
      section={section.id}
      look={props.look}
      friendlyNames={props.friendlyNames}
    />
  );
}
