import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { emulatorStateFormat } from '../../electron/host/state/emulator-state.js';
import { checkState } from '../../electron/host/state/storage/state-format.js';
import type { Json } from '../../shared/contract/frames.js';

type Members = { readonly [key: string]: Json };

const file = fileURLToPath(
  new URL('../fixtures/version-0.1.0/data-sample/state.json', import.meta.url),
);

/** What version 1 kept of a deployment, with some of it otherwise. */
export function formerState(change: (deployment: Members) => Members) {
  const { state } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly state: { readonly deployment: Members };
  };
  return checkState({ ...state, deployment: change(state.deployment) }, emulatorStateFormat, 1);
}
