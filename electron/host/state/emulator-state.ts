import { z } from 'zod';
import {
  type DeploymentState,
  deploymentStateSchema,
} from '../../emulator/deployment/deployment-state.js';
import type { StateFormat } from './storage/state-format.js';

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

/** What a state file holds. */
export const emulatorStateFormat: StateFormat<EmulatorState> = {
  schema: emulatorStateSchema,
  former: [],
};
