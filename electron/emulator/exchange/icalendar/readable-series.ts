import type { SeriesState } from '../exchange-state.js';
import { readSeries } from './series-source.js';

/** Characters of sources that are remembered together. */
const mostRemembered = 20_000_000;

/**
 * What was found readable, so that a state with many series can be checked before each save. Whether a series can be
 * read depends on its source and its zone alone.
 */
const remembered = new Map<string, Set<string>>();
let characters = 0;

/** Why a series could not be read back; `null` when it can be. */
export function unreadable(series: Omit<SeriesState, 'changes'>): string | null {
  const { source, timeZone } = series;
  if (remembered.get(timeZone)?.has(source)) return null;
  try {
    readSeries(series);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  remember(source, timeZone);
  return null;
}

function remember(source: string, timeZone: string): void {
  if (characters + source.length > mostRemembered) {
    remembered.clear();
    characters = 0;
  }
  const ofZone = remembered.get(timeZone) ?? new Set();
  remembered.set(timeZone, ofZone.add(source));
  characters += source.length;
}
