import type { Instant } from '../../../../shared/lync/time.js';
import { privacySettings, userServicesSettings } from '../../../../shared/policy/server-tables.js';
import { newClientPolicy } from '../../lync-server/client-policy/client-policy.js';
import {
  type EndpointConfiguration,
  policyProperties,
  withoutValues,
} from '../../lync-server/in-band/endpoint-configuration.js';
import { presencePolicyProperties } from '../../lync-server/in-band/presence-policy-properties.js';
import { newSettings } from '../../lync-server/scoped-settings/scoped-settings.js';

/**
 * What the client of a federated person is handed: the partner's own servers are not emulated, so it is a global
 * policy of defaults, and as much for the configurations. Our administrators cannot change them.
 * Follows `policies/partner`.
 */
export function partnerConfiguration(sip: string, start: Instant): EndpointConfiguration {
  const global = { scope: 'global' } as const;
  const policy = newClientPolicy(global, start);
  const privacy = newSettings(global, privacySettings, start);
  const userServices = newSettings(global, userServicesSettings, start);
  return {
    user: { sip, site: null },
    policy: withoutValues(policy),
    scope: 'global',
    properties: policyProperties(policy),
    presencePolicy: presencePolicyProperties(privacy, userServices),
    privacy: withoutValues(privacy),
    userServices: withoutValues(userServices),
  };
}
