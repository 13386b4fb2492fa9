import type { LogEntry } from '../../../shared/contract/log.js';
import type { Instant } from '../../../shared/lync/time.js';
import type { EventLog } from '../clock/event-log.js';

/** Gathers the entries of the log that made things so, each with all that caused it. */
export class LogChain {
  readonly #named = new Map<string, LogEntry>();

  constructor(
    private readonly log: Pick<EventLog, 'entries' | 'find'>,
    private readonly sip: string,
  ) {}

  /** Names an entry by its id. @returns null where it is not kept */
  name(id: string | null): string | null {
    const entry = id === null ? undefined : this.log.find(id);
    if (entry === undefined) return null;
    if (!this.#named.has(entry.id)) {
      this.#named.set(entry.id, entry);
      this.name(entry.cause);
    }
    return entry.id;
  }

  /** Names the last entry of one of these kinds about the person at a moment. */
  nameAt(at: Instant, kinds: readonly string[]): string | null {
    const entries = this.log.entries();
    // In the order of time: what lies before the moment need not be looked through.
    for (let index = entries.findLastIndex((each) => each.at <= at); index >= 0; index -= 1) {
      const entry = entries[index];
      if (entry?.at !== at) return null;
      if (entry.sip === this.sip && kinds.includes(entry.kind)) return this.name(entry.id);
    }
    return null;
  }

  /** All that was named, with causes, in the order of happening. */
  entries(): readonly LogEntry[] {
    const number = ({ id }: LogEntry): number => Number(id.slice(1));
    return [...this.#named.values()].sort((one, other) => number(one) - number(other));
  }
}
