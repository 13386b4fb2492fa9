import type { FaultKind, FaultTarget } from '../../../../shared/lync/exchange-faults.js';
import type { Instant } from '../../../../shared/lync/time.js';

/** Something that goes wrong on command, never by chance. Without `times` and `until` it stays. */
export interface Fault {
  readonly target: FaultTarget;
  readonly kind: FaultKind;
  /** SIP address of the only mailbox it strikes; `null` for all. */
  readonly mailbox: string | null;
  /** How many requests it strikes yet; `null` without count. */
  readonly times: number | null;
  /** It strikes before this instant; `null` without end. */
  readonly until: Instant | null;
}
