import type { DeploymentOptions } from '../../electron/emulator/deployment/compose-deployment.js';
import { Deployment } from '../../electron/emulator/deployment/deployment.js';
import { openDirectory } from '../../electron/host/state/open-directory.js';

/** Of the sample organisation; one for all, as nothing changes a directory. */
export const sampleDirectory = openDirectory(null);

/** The sample organisation on a clock that stands still, without a host around it. */
export const sampleDeployment = (more: Partial<DeploymentOptions> = {}): Deployment =>
  new Deployment({
    directory: sampleDirectory,
    organisationFile: null,
    state: null,
    webPictures: { read: () => null },
    host: { kind: 'memory', dataFolder: null, version: '0.0.0' },
    rate: 0,
    ...more,
  });
