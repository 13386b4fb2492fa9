import { lapseOf } from './manual-status.js';
import type { ChosenStatus } from './person-presence.js';
import type { PresenceScheduler, PresenceTimer } from './presence-ports.js';

/** The timers that end Busy and Do Not Disturb; at most one per person. Follows `presence/manual-expiry`. */
export class StatusLapses {
  readonly #timers = new Map<string, PresenceTimer>();

  constructor(
    private readonly scheduler: PresenceScheduler,
    /** Called when a person's status has lapsed. */
    private readonly lapsed: (sip: string) => void,
  ) {}

  /** Forgets the former choice's end and, if the new one lapses, waits for that. */
  watch(sip: string, chosen: ChosenStatus | null): void {
    this.#timers.get(sip)?.cancel();
    this.#timers.delete(sip);
    const at = chosen === null ? null : lapseOf(chosen.status, chosen.chosenAt);
    if (at === null) return;
    const label = `Manual status of ${sip} lapses`;
    const timer = this.scheduler.at(at, { band: 'other', label, sip }, () => {
      this.#timers.delete(sip);
      this.lapsed(sip);
    });
    this.#timers.set(sip, timer);
  }
}
