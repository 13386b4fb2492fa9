import type { HostView } from '../../shared/contract/views/stage.js';
import type { Breathe } from './clock/scheduler.js';
import type { DeploymentState } from './deployment-state.js';
import type { Directory } from './directory/directory.js';
import type { OpenExchange } from './lync-client/calendar/real-exchanges.js';
import type { CustomStateFiles } from './lync-client/custom-states/custom-state-files.js';
import type { WebPictures } from './lync-client/photos/photo-registry.js';

/** What a host gives a deployment to begin with. */
export interface DeploymentOptions {
  readonly directory: Directory;
  /** Name of the organisation's file; `null` for the built-in sample. */
  readonly organisationFile: string | null;
  /** What the last run left; `null` for a first one. */
  readonly state: DeploymentState | null;
  readonly webPictures: WebPictures;
  /** Absent: no file of custom states is ever at hand. */
  readonly customStates?: CustomStateFiles;
  readonly host: HostView;
  /** Virtual seconds per real second to begin with; 0 starts paused. */
  readonly rate: number;
  /** Asked now and then during long work. */
  readonly breathe?: Breathe;
  /** Reaches a real Exchange; absent where the host does not. */
  readonly openExchange?: OpenExchange;
}
