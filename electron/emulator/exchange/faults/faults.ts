import type { Data } from '../../../../shared/contract/views/data.js';
import {
  type FaultKind,
  type FaultTarget,
  faultKinds,
  faultTargets,
} from '../../../../shared/lync/exchange-faults.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { exchangeInstantSchema } from '../calendar/calendar-entry.js';

/** Something that goes wrong on command, never by chance. Without `times` and `until` it stays. */
export const faultSchema = lateObject(() => ({
  target: z.enum(faultTargets),
  kind: z.enum(faultKinds),
  /** SIP address of the only mailbox it strikes; `null` for all. */
  mailbox: z.string().min(3).max(320).nullable(),
  /** How many requests it strikes yet; `null` without count. */
  times: z.int().min(1).nullable(),
  /** It strikes before this instant; `null` without end. */
  until: exchangeInstantSchema.nullable(),
}));
export type Fault = Data<typeof faultSchema>;

/** The faults in force. The latest set is asked first; a new one replaces one of the same kind. */
export class Faults {
  /** Replaced with each change, so that it is the snapshot too. */
  #faults: readonly Fault[];

  constructor(
    private readonly changed: () => void,
    snapshot: readonly Fault[] = [],
  ) {
    this.#faults = snapshot;
  }

  snapshot(): readonly Fault[] {
    return this.#faults;
  }

  /** Those that may still strike at `now`. */
  inForce(now: Instant): readonly Fault[] {
    return this.#faults.filter((fault) => isInForce(fault, now));
  }

  get isEmpty(): boolean {
    return this.#faults.length === 0;
  }

  set(fault: Fault): void {
    const others = this.#faults.filter(
      ({ target, mailbox }) => target !== fault.target || mailbox !== fault.mailbox,
    );
    this.#faults = [fault, ...others];
    this.changed();
  }

  clear(): void {
    this.#faults = [];
    this.changed();
  }

  /** The fault that strikes a request, counted as having struck. */
  strike(
    targets: readonly FaultTarget[],
    now: Instant,
    mailboxes: () => readonly string[],
    mayStrike: (kind: FaultKind) => boolean,
  ): Fault | null {
    const index = this.#faults.findIndex(
      (fault) =>
        targets.includes(fault.target) &&
        isInForce(fault, now) &&
        mayStrike(fault.kind) &&
        (fault.mailbox === null || mailboxes().includes(fault.mailbox)),
    );
    const fault = this.#faults[index];
    if (!fault) return null;
    if (fault.times === null) return fault;
    const left = fault.times - 1;
    this.#faults =
      left > 0
        ? this.#faults.with(index, { ...fault, times: left })
        : this.#faults.toSpliced(index, 1);
    this.changed();
    return fault;
  }
}

const isInForce = ({ until, times }: Fault, now: Instant): boolean =>
  (until === null || now < until) && times !== 0;
