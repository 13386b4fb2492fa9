import { median } from './statistics.js';

const samples = 150;
const words = 400;

/** How long a scheduler lets one thread run while others wait, in milliseconds. */
const timeSlice = 4;

/** Times of the fixed work, in milliseconds, in the order in which they were taken. */
export type MachineSamples = readonly number[];

/**
 * Times of a fixed piece of work of about a millisecond: how fast this machine is at this moment. The work has a bit of all
 * that the program does: objects, maps, sorting, text, JSON. Times are compared by it, so that a change of the work makes
 * all results that were accepted before void.
 */
export function sampleMachine(): MachineSamples {
  return Array.from({ length: samples }, () => {
    const started = performance.now();
    if (fixedWork() !== words) throw new Error('The work that measures the machine is not done.');
    return performance.now() - started;
  });
}

/**
 * The floor beside which a time is seen. Other programs hold up what takes longer than a time slice, and hardly ever what is
 * shorter: the median of the samples is not held up either, their mean is.
 */
export function machineFloor(sampled: MachineSamples, time: number): number {
  if (time < timeSlice) return median(sampled);
  return sampled.reduce((sum, each) => sum + each, 0) / sampled.length;
}

function fixedWork(): number {
  const byWord = new Map<string, { readonly word: string; readonly rank: number }>();
  let state = 20_101_206;
  for (let index = 0; index < words; index += 1) {
    // A linear congruential generator: the same words each time.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const word = `${state.toString(36)}-${index}`;
    byWord.set(word, { word, rank: state % 1000 });
  }
  const sorted = [...byWord.values()].sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1));
  const read: unknown = JSON.parse(JSON.stringify(sorted));
  return Array.isArray(read) ? read.length : 0;
}
