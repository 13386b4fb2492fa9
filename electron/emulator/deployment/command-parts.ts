import type { Instant } from '../../../shared/lync/time.js';
import { reconnectAndTell } from '../commands/client-commands.js';
import { LocalMoments } from '../commands/local-moment.js';
import type { CommandParts } from '../commands/logged-commands.js';
import { ManagementShell } from '../management-shell/management-shell.js';
import type { ServersPast } from '../management-shell/session/shell-snapshot.js';
import type { DeploymentParts } from './compose-deployment.js';
import type { DeploymentSnapshot, ShellServers } from './deployment-snapshot.js';

interface ShellSaid {
  /** The shell's session as it is, be it open by now or not. */
  readonly shellSnapshot: () => DeploymentSnapshot['shell'];
}

/**
 * What the commands of a deployment work on. Its shell is opened at its first use and stays.
 * @param pastShell the session that goes on in this deployment, if there is one. Not in snapshots: said by the shell.
 */
export function commandPartsOf(
  deployment: DeploymentParts,
  pastShell: DeploymentSnapshot['shell'],
): CommandParts & ShellSaid {
  const { clients, directory, exchangeRoutes, reactions, scheduler, settings } = deployment;
  const { serverSettings } = deployment;
  let shell: ManagementShell<ShellServers> | null = null;
  const parts: CommandParts & ShellSaid = {
    ...deployment,
    policies: serverSettings.clientPolicies,
    moments: new LocalMoments(directory.organisation.timeZone, scheduler.now),
    connectExchange: (sip, exchange) => {
      const client = clients.of(sip);
      const access = exchangeRoutes.point(client.sip, exchange);
      if (access) client.connectExchange(access);
    },
    reconnect: (sip) => reconnectAndTell(parts, sip),
    putToSleep: (sip, wake) => putToSleep(deployment, sip, wake),
    shell: () => {
      shell ??= new ManagementShell({
        settings: serverSettings,
        directory,
        frontEnds: deployment.frontEnds,
        files: deployment.files,
        now: scheduler.now,
        profile: () => serverSettings.clientPolicies.rangeProfile,
        past: shellPast(deployment),
        snapshot: pastShell,
      });
      return shell;
    },
    changeSettings: (changes) => settings.change(changes),
    shellSnapshot: () => shell?.snapshot() ?? pastShell,
    touch: () => reactions.touch(),
    clockMoved: () => reactions.clockMoved(),
  };
  return parts;
}

/** The servers as they were when an input of the shell began that waits for an answer. */
const shellPast = ({
  serverSettings,
  frontEnds,
  reactions,
}: DeploymentParts): ServersPast<ShellServers> => ({
  snapshot: () => ({ settings: serverSettings.snapshot(), frontEnds: frontEnds.snapshot() }),
  asOf: (then, work) => {
    const [settings, servers] = [serverSettings.snapshot(), frontEnds.snapshot()];
    serverSettings.load(then.settings);
    frontEnds.load(then.frontEnds);
    reactions.quietly(work);
    serverSettings.load(settings);
    frontEnds.load(servers);
  },
});

/** A person's PC leaves the registrar, wakes before anything of that instant fires, and then catches up. */
function putToSleep(
  { clients, scheduler }: Pick<DeploymentParts, 'clients' | 'scheduler'>,
  sip: string,
  wake: Instant,
): void {
  scheduler.sleep(sip, wake);
  const client = clients.find(sip);
  if (!client || client.endpoint.registered === null) return;
  client.endpoint.sleep();
  scheduler.at(wake, { kind: 'waking-pc', sip, signIn: client.signIn });
}
