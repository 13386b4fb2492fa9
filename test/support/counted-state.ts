import type { CheckedState } from '../../electron/host/state/storage/state-store.js';

/** A state that shows whether it is whole: every part carries the count. */
export interface CountedState {
  readonly count: number;
  readonly parts: readonly number[];
}

const partCount = 5000;

export const toCounted = (count: number): CountedState => ({
  count,
  parts: new Array<number>(partCount).fill(count),
});

export function readCounted(value: unknown): CheckedState<CountedState> {
  const state = value as CountedState;
  const whole =
    state.parts.length === partCount && state.parts.every((part) => part === state.count);
  return whole
    ? { ok: true, state }
    : { ok: false, faults: [{ path: ['parts'], expected: 'one and the same count' }] };
}
