import {
  type EmulatorState,
  emulatorStateFormat,
  type Moment,
} from '../../electron/host/state/emulator-state.js';
import type { StateStore } from '../../electron/host/state/storage/state-store.js';

export type SavedEmulator = EmulatorState & Pick<Moment, 'deployment'>;

/** What an emulator saved. Fails when nothing was, or it cannot be read. */
export async function savedIn(store: Pick<StateStore, 'load'>): Promise<SavedEmulator> {
  const loaded = await store.load(emulatorStateFormat);
  if (loaded.kind !== 'state') throw new Error(`There is no state: ${JSON.stringify(loaded)}`);
  const { deployment } = loaded.state;
  if (deployment === null) throw new Error('It is a state of version 1.');
  return { ...loaded.state, deployment };
}

/** The same with the clock elsewhere; what would be overdue is not due any more. */
export const withClockAt = (
  { deployment, ...state }: SavedEmulator,
  now: number,
): SavedEmulator => {
  const timers = deployment.clock.timers.filter(({ due }) => due > now);
  return {
    ...state,
    deployment: {
      ...deployment,
      clock: { ...deployment.clock, now: now as typeof deployment.clock.now, timers },
    },
  };
};
