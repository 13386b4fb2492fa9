import type { LadderView } from '../../../../shared/contract/views/stage.js';
import type { Person } from '../../directory/person.js';
import type { ClientPolicyStore } from '../../lync-server/client-policy/client-policy-store.js';

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
