import { type LogEntry, logEntrySchema } from '../../../shared/contract/log.js';
import type { LogKind } from '../../../shared/contract/log-kinds.js';
import type { Data } from '../../../shared/contract/views/data.js';
import type { Instant } from '../../../shared/lync/time.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';

export type NewLogEntry = Pick<LogEntry, 'actor' | 'text'> & {
  readonly kind: LogKind;
  readonly sip?: string;
};

/** Oldest entries are dropped beyond this many, so that a long run stays flat in memory. */
export const logCapacity = 20_000;

const mostEntries = logCapacity * 1.1;

export const logSnapshotSchema = lateObject(() => ({
  /** How many entries were ever written; the kept ones are the last of them. */
  written: z.int().nonnegative(),
  entries: z.array(logEntrySchema as z.ZodType<LogEntry>).max(mostEntries),
}));
export type LogSnapshot = Data<typeof logSnapshotSchema>;

/**
 * What happened, in order. Entries written while another is being carried out name it as their
 * cause, so that every effect leads back to a command or a timer.
 */
export class EventLog {
  #entries: LogEntry[] = [];
  #written = 0;
  /** Of what is carried out now; between two turns there is none. */
  #cause: string | null = null;
  /** What was said of these entries last; `null` once there are more. */
  #said: LogSnapshot | null = null;

  /** @param past what a log kept that goes on in this one */
  constructor(
    private readonly now: () => Instant,
    private readonly onEntry: (entry: LogEntry) => void = () => {},
    past: LogSnapshot | null = null,
  ) {
    if (past === null) return;
    this.#entries = [...past.entries];
    this.#written = past.written;
    this.#said = past;
  }

  snapshot(): LogSnapshot {
    this.#said ??= { written: this.#written, entries: [...this.#entries] };
    return this.#said;
  }

  /** Entries still kept, oldest first. */
  entries(): readonly LogEntry[] {
    return this.#entries;
  }

  /** The entry of that id, while it is kept. */
  find(id: string): LogEntry | undefined {
    const first = this.#written - this.#entries.length + 1;
    const entry = this.#entries[Number(id.slice(1)) - first];
    return entry?.id === id ? entry : undefined;
  }

  get cause(): string | null {
    return this.#cause;
  }

  append(entry: NewLogEntry): LogEntry {
    this.#written += 1;
    const written: LogEntry = {
      id: `e${this.#written}`,
      at: this.now(),
      kind: entry.kind,
      actor: entry.actor,
      sip: entry.sip ?? null,
      text: entry.text,
      cause: this.#cause,
    };
    this.#said = null;
    this.#entries.push(written);
    if (this.#entries.length > mostEntries) this.#entries = this.#entries.slice(-logCapacity);
    this.onEntry(written);
    return written;
  }

  /** Carries out `work` with `cause` as the cause of all it writes. */
  during<T>(cause: string | null, work: () => T): T {
    const outer = this.#cause;
    this.#cause = cause;
    const restore = () => {
      this.#cause = outer;
    };
    let result: T;
    try {
      result = work();
    } catch (error) {
      restore();
      throw error;
    }
    if (result instanceof Promise) return result.finally(restore) as T;
    restore();
    return result;
  }
}
