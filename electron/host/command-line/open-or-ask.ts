import { UnreadableStateProblem } from '../storage/storage-problem.js';
import type { WayOn } from './start-options.js';

/**
 * Opens a data folder; where its state cannot be read and no way on was given, asks which to take.
 * @param ask resolves to `null` when none is
 * @returns what was opened; `null` when no way on was taken
 */
export async function openOrAsk<T>(
  wayOn: WayOn | null,
  open: (wayOn: WayOn | null) => Promise<T>,
  ask: (problem: UnreadableStateProblem) => Promise<WayOn | null>,
): Promise<T | null> {
  try {
    return await open(wayOn);
  } catch (error) {
    if (!(error instanceof UnreadableStateProblem)) throw error;
    const chosen = await ask(error);
    return chosen === null ? null : open(chosen);
  }
}
