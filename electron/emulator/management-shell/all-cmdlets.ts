import { clixmlCmdlets } from './cmdlets/clixml-cmdlets.js';
import type { Cmdlet } from './cmdlets/cmdlet.js';
import { CmdletRegistry } from './cmdlets/cmdlet-registry.js';
import { collectionCmdlets } from './cmdlets/collection-cmdlets.js';
import { compareCmdlets } from './cmdlets/compare-object.js';
import { contentCmdlets } from './cmdlets/content-cmdlets.js';
import { csvCmdlets } from './cmdlets/csv-cmdlets.js';
import { formatCmdlets } from './cmdlets/format-cmdlets.js';
import { htmlCmdlets } from './cmdlets/html-cmdlets.js';
import { jsonCmdlets } from './cmdlets/json-cmdlets.js';
import { moduleCmdlets } from './cmdlets/module-cmdlets.js';
import { newObjectCmdlets } from './cmdlets/new-object.js';
import { objectCmdlets } from './cmdlets/object-cmdlets.js';
import { outputCmdlets } from './cmdlets/output-cmdlets.js';
import { policyCmdlets } from './cmdlets/policy-cmdlets.js';
import { promptCmdlets } from './cmdlets/prompt-cmdlets.js';
import { remoteSessionCmdlets } from './cmdlets/remote-session-cmdlets.js';
import { sessionCmdlets } from './cmdlets/session-cmdlets.js';
import { streamCmdlets } from './cmdlets/stream-cmdlets.js';
import { timeCmdlets } from './cmdlets/time-cmdlets.js';
import { topologyCmdlets } from './cmdlets/topology-cmdlets.js';
import { userCmdlets } from './cmdlets/user-cmdlets.js';
import { variableCmdlets } from './cmdlets/variable-cmdlets.js';
import { itemCmdlets } from './files/item-cmdlets.js';
import { pathCmdlets } from './files/path-cmdlets.js';
import { driveCmdlets } from './windows/drive-cmdlets.js';
import { regCommands } from './windows/reg-command.js';
import { registryValueCmdlets } from './windows/registry-value-cmdlets.js';
import { serviceCmdlets } from './windows/service-cmdlets.js';

/** The allow-list of the shell: nothing else can be called. */
export const allCmdlets: readonly Cmdlet[] = [
  ...policyCmdlets,
  ...userCmdlets,
  ...serviceCmdlets,
  ...itemCmdlets,
  ...pathCmdlets,
  ...registryValueCmdlets,
  ...objectCmdlets,
  ...collectionCmdlets,
  ...compareCmdlets,
  ...contentCmdlets,
  ...outputCmdlets,
  ...csvCmdlets,
  ...clixmlCmdlets,
  ...jsonCmdlets,
  ...htmlCmdlets,
  ...formatCmdlets,
  ...sessionCmdlets,
  ...streamCmdlets,
  ...timeCmdlets,
  ...moduleCmdlets,
  ...newObjectCmdlets,
  ...variableCmdlets,
  ...promptCmdlets,
  ...remoteSessionCmdlets,
  ...topologyCmdlets,
  ...regCommands,
  ...driveCmdlets,
];

let registered: CmdletRegistry | null = null;

/** All of them ready to be bound to; arranged for the first who asks, and the same for all others. */
export function registeredCmdlets(): CmdletRegistry {
  registered ??= new CmdletRegistry(allCmdlets);
  return registered;
}
