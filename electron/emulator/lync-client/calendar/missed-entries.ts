import type { Instant } from '../../../../shared/lync/time.js';
import type { CalendarPermissions } from './calendar-permissions.js';
import type { CalendarCache } from './calendar-poller.js';
import type { CalendarPorts } from './calendar-ports.js';
import type { ReadEntry } from './calendar-reading.js';
import { isShown } from './calendar-state.js';

interface Noted {
  /** The poll that saw it first. */
  readonly seenAt: Instant;
  /** A publication fell into it, or it was told that none did. */
  settled: boolean;
}

/** Finds the entries that no publication fell into, and says why in the log. Looked at with each publication. */
export class MissedEntries {
  readonly #ports: Pick<CalendarPorts, 'sip' | 'log' | 'signedInAt' | 'timeText'>;
  #noted = new Map<string, Noted>();

  constructor(ports: Pick<CalendarPorts, 'sip' | 'log' | 'signedInAt' | 'timeText'>) {
    this.#ports = ports;
  }

  look(cache: CalendarCache | null, { presence }: CalendarPermissions, now: Instant): void {
    if (cache === null || !presence) return;
    const noted = new Map<string, Noted>();
    for (const entry of cache.reading.entries) {
      if (!isShown(entry) || entry.end <= this.#ports.signedInAt) continue;
      const key = `${entry.id} ${entry.start} ${entry.end}`;
      const known = this.#noted.get(key) ?? { seenAt: cache.readAt, settled: false };
      noted.set(key, known);
      if (known.settled || now < entry.start) continue;
      known.settled = true;
      if (now >= entry.end) this.#tell(entry, known.seenAt);
    }
    this.#noted = noted;
  }

  #tell(entry: ReadEntry, seenAt: Instant): void {
    const { log, sip, timeText } = this.#ports;
    const name = entry.subject === '' ? 'An entry' : `"${entry.subject}"`;
    const span = `${timeText(entry.start)} to ${timeText(entry.end)}`;
    const why =
      seenAt >= entry.end
        ? `the poll at ${timeText(seenAt)} was the first to see it, and it was over`
        : 'no publication fell into it';
    const text = `${name}, ${span}, never showed: ${why}.`;
    log.append({ kind: 'calendar.swallowed', actor: 'client', sip, text });
  }
}
