import { z } from 'zod';
import {
  type DeploymentState,
  deploymentStateSchema,
} from '../../emulator/deployment/deployment-state.js';
import { faultsOf } from './storage/state-file.js';
import type { CheckedState } from './storage/state-store.js';

/** The organisation file that a deployment was opened from; its text is kept by content. */
const organisationSchema = z.strictObject({
  id: z.string().max(64),
  fileName: z.string().max(500),
  /** Where the pictures beside the file are; `null` when only its text was given. */
  folder: z.string().max(4096).nullable(),
  /** Ids of pictures that came with the text, by their paths; they are kept by content like web pictures. */
  pictures: z.record(z.string().max(260), z.string().max(64)).optional(),
});
export type KeptOrganisation = Readonly<z.infer<typeof organisationSchema>>;

const emulatorStateSchema = z.strictObject({
  /** `null` for the sample. */
  organisation: organisationSchema.nullable(),
  deployment: deploymentStateSchema,
});

/** All that outlives the process. */
export interface EmulatorState {
  readonly organisation: KeptOrganisation | null;
  readonly deployment: DeploymentState;
}

/** Judges what a state file holds. */
export function checkEmulatorState(value: unknown): CheckedState<EmulatorState> {
  const parsed = emulatorStateSchema.safeParse(value);
  return parsed.success
    ? { ok: true, state: parsed.data }
    : { ok: false, faults: faultsOf(parsed.error, value, emulatorStateSchema) };
}
