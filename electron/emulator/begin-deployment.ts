import { type ClientParts, signInAndTell } from './commands/client-commands.js';
import type { DeploymentParts } from './compose-deployment.js';
import type { DeploymentState } from './deployment-state.js';

/**
 * Lets people begin: with the presence of the organisation file, and signed in where the last run left a client open.
 * The start is the cause of all that happens here.
 */
export function beginDeployment(
  { directory, log, presence, presenceJournal }: DeploymentParts,
  clientParts: ClientParts,
  state: DeploymentState | null,
): void {
  const { organisation } = directory;
  const root = log.append({
    kind: 'emulator.started',
    actor: 'host',
    text: `${organisation.name} begins.`,
  });
  log.during(root.id, () => {
    for (const { sip, startStatus, relationships } of directory.people()) {
      const isPlain = startStatus.status === 'offline' && startStatus.note === null;
      if (isPlain && Object.keys(relationships).length === 0) continue;
      presence.begin(sip, startStatus, relationships);
    }
    const signedIn = state?.signedIn ?? organisation.signedIn;
    for (const sip of signedIn) if (directory.find(sip)) signInAndTell(clientParts, sip);
    presenceJournal.begin();
  });
}
