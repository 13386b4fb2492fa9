import type { DeploymentState } from '../../../emulator/deployment/deployment-state.js';
import type { Directory } from '../../../emulator/directory/directory.js';
import type { CustomStateFile } from '../../../emulator/lync-client/custom-states/custom-states.js';
import type { KeptOrganisation } from '../emulator-state.js';

/** An organisation that was checked and saved. */
export interface OpenedOrganisation {
  readonly directory: Directory;
  /** `null` for the sample. */
  readonly kept: KeptOrganisation | null;
}

/** What a deployment begins with beside its organisation, as plain JSON. */
export interface Origin {
  /** What the last run left; `null` for a first one. */
  readonly state: DeploymentState | null;
  /** Files of custom states by their address, as fetched at the start. */
  readonly customStates: Readonly<Record<string, CustomStateFile>>;
}

/** What a deployment begins with; together with a journal it tells all of what the deployment is. */
export type Beginning = OpenedOrganisation & Origin;

/** An organisation as its file has it. */
export const afresh = (opened: OpenedOrganisation): Beginning => ({
  ...opened,
  state: null,
  customStates: {},
});
