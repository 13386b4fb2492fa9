import type {
  CellReason,
  VisibilityColumn,
  VisibilityGroup,
} from '../../../shared/contract/views/visibility.js';
import type { Effective } from '../../../shared/lync/effective.js';
import type { Instant } from '../../../shared/lync/time.js';
import type { RuleId } from '../../../shared/reference/rules.js';
import type { Person } from '../directory/person.js';
import type { Sharing } from '../lync-client/settings/sharing.js';
import type { PresenceItem } from '../lync-server/presence/visible-items.js';
import type { Column } from './columns.js';

/** The person who is seen: what of it is published, and on what terms. */
export interface Subject {
  readonly person: Person;
  readonly sharing: Sharing;
  readonly note: string | null;
  readonly outOfOfficeNote: string | null;
  readonly devices: string;
  readonly isLastActiveTold: boolean;
  readonly now: () => Instant;
  readonly clockText: (at: Instant) => string;
}

/** One watcher looks at one person. */
export interface Look extends Column {
  readonly subject: Subject;
}

/** Why somebody does not get what their relationship would let through. */
export interface Withheld {
  readonly because: CellReason;
  readonly rule?: RuleId;
}

export type Term = keyof {
  [Key in keyof Sharing as Sharing[Key] extends Effective<unknown> ? Key : never]: Key;
};
type ColumnId = VisibilityColumn['id'];

/** Something that can be seen of a person. All answers are the emulator's own: of the server, and of the client's card. */
export interface Row {
  readonly id: string;
  readonly group: VisibilityGroup;
  readonly label: string;
  /** What the privacy relationship must let through; null where `read` alone knows. */
  readonly item: PresenceItem | null;
  /** What is seen, where it is let through: a text, or true for what is only seen or not; null for nothing. */
  readonly read: (look: Look) => string | true | null;
  readonly rule: RuleId | ((look: Look) => RuleId);
  /** What the person can keep back, by policy or choice. */
  readonly terms?: readonly Term[];
  /** Further reasons for nothing, where the relationship would let it through. */
  readonly withheld?: (look: Look) => Withheld | null;
  /** Relationships and kinds of watchers over which documents disagree. */
  readonly disputed?: readonly ColumnId[];
}
