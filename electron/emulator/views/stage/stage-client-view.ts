import type {
  LadderView,
  PendingChange,
  StageClientView,
} from '../../../../shared/contract/views/stage.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { findClientPolicyParameter } from '../../../../shared/policy/client-policy-table.js';
import type { PolicyValue } from '../../../../shared/policy/policy-value.js';
import { settingText } from '../../../../shared/policy/setting-text.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { Person } from '../../directory/person.js';
import type { LyncClient } from '../../lync-client/lync-client.js';
import { presenceSettingText } from '../../lync-client/settings/presence-policy-settings.js';
import { presenceView } from '../../lync-client/views/presence-view.js';
import type { ClientPolicyStore } from '../../lync-server/client-policy/client-policy-store.js';
import type { EndpointConfiguration } from '../../lync-server/in-band/endpoint-configuration.js';
import { pendingChanges } from '../../lync-server/in-band/pending-changes.js';
import { corporatePhoto, type PeopleParts } from './person-view.js';

export interface StageClientParts extends PeopleParts {
  readonly policies: ClientPolicyStore;
  readonly provision: (sip: string) => EndpointConfiguration;
  /** When policies or grants last changed. */
  readonly policiesChangedAt: () => Instant;
}

/** A signed-in client with its policy, and what its next sign-in would change. */
export function stageClientView(client: LyncClient, parts: StageClientParts): StageClientView {
  const { person, configuration, signedInAt, signIn } = client;
  const { sip, displayName, site } = person;
  return {
    sip,
    displayName,
    site,
    photo: corporatePhoto(person, parts),
    presence: presenceView(parts.presence.presenceFor(sip, sip)),
    signedInAt,
    signIn,
    statuses: client.statuses,
    policy: policyName(configuration),
    style: client.settings.displayPhoto.value === 'NoPhoto' ? 'classic squares' : 'photo tiles',
    ladder: ladderView(person, parts.policies),
    pending: pendingView(configuration, parts.provision(sip), parts.policiesChangedAt()),
  };
}

function pendingView(
  now: EndpointConfiguration,
  next: EndpointConfiguration,
  since: Instant,
): StageClientView['pending'] {
  const pending = pendingChanges(now, next);
  if (pending === null) return null;
  const changes = pending.changes.map(
    ({ parameter, ...values }): PendingChange => ({
      parameter,
      now: printed(parameter, values.now),
      afterSignIn: printed(parameter, values.afterSignIn),
    }),
  );
  return { policy: policyName(next), changes, since };
}

const policyName = ({ policy, scope }: EndpointConfiguration) => ({
  identity: formatIdentity(policy.identity),
  scope,
});

function printed(name: string, value: PolicyValue): string {
  const parameter = findClientPolicyParameter(name);
  return parameter ? settingText(parameter, value) : presenceSettingText(value);
}

/** The three rungs of a person's ladder: which policy governs, and why the others do not. */
export function ladderView({ sip, federated }: Person, policies: ClientPolicyStore): LadderView {
  if (federated) {
    const reason = 'The policies of a federated partner are kept by its own servers.';
    return { sip, rungs: [{ scope: 'global', identity: null, wins: true, reason }] };
  }
  const rungs = policies
    .ladderFor(sip)
    .map(({ scope, identity, wins, reason }) => ({ scope, identity, wins, reason }));
  return { sip, rungs };
}
