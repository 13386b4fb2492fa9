import type { Instant } from '../../../shared/lync/time.js';
import { reconnectAndTell } from '../commands/client-commands.js';
import { LocalMoments } from '../commands/local-moment.js';
import type { CommandParts } from '../commands/logged-commands.js';
import { ManagementShell } from '../management-shell/management-shell.js';
import type { DeploymentParts } from './compose-deployment.js';

/** What the commands of a deployment work on. Its shell is opened at its first use and stays. */
export function commandPartsOf(deployment: DeploymentParts): CommandParts {
  const { clients, directory, exchangeRoutes, reactions, scheduler, settings } = deployment;
  const { serverSettings } = deployment;
  let shell: ManagementShell | null = null;
  const parts: CommandParts = {
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
        now: scheduler.now,
        profile: () => serverSettings.clientPolicies.rangeProfile,
        past: { snapshot: () => null, asOf: (_, work) => work() },
      });
      return shell;
    },
    changeSettings: (changes) => settings.change(changes),
    touch: () => reactions.touch(),
    clockMoved: () => reactions.clockMoved(),
  };
  return parts;
}

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
