import type { Instant } from '../../../../shared/lync/time.js';
import { newClientPolicy } from '../../lync-server/client-policy/client-policy.js';
import {
  type EndpointConfiguration,
  policyProperties,
} from '../../lync-server/in-band/endpoint-configuration.js';

/**
 * What the client of a federated person is handed: the partner's own servers are not emulated, so it is a global
 * policy of defaults. Our administrators cannot change it. By convention.
 */
export function partnerConfiguration(sip: string, start: Instant): EndpointConfiguration {
  const policy = newClientPolicy({ scope: 'global' }, start);
  const { identity, createdAt, changedAt } = policy;
  return {
    user: { sip, site: null },
    policy: { identity, createdAt, changedAt },
    scope: 'global',
    properties: policyProperties(policy),
    presencePolicy: {},
  };
}
