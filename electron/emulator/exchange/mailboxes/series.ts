import type { Instant } from '../../../../shared/lync/time.js';
import type { SeriesState } from '../exchange-state.js';
import type { CalendarEntry } from './calendar-entry.js';

/** Entries that repeat. Occurrences are worked out when a window is looked at. */
export interface Series {
  readonly id: string;
  /** Occurrences that share time with [from, to), or stand in it without length, by start. */
  between(from: Instant, to: Instant): CalendarEntry[];
  /** The occurrence of that id. */
  find(id: string): CalendarEntry | undefined;
  /** What a file holds of it. */
  toState(): SeriesState;
  /** Puts an entry in the place of an occurrence, or takes it out. */
  replace(id: string, entry: CalendarEntry | null): void;
}
