import {
  configurationIdentities,
  type IdentityForm,
  longestPolicyName,
  policyIdentities,
  type SettingsIdentity,
} from '../../../../shared/policy/settings-identity.js';
import { LyncServerError } from '../lync-server-error.js';

/** @throws {LyncServerError} `invalid-identity` for text that is no identity of one object */
export function parseIdentity<I extends SettingsIdentity>(form: IdentityForm<I>, text: string): I {
  const identity = form.read(text);
  if (identity !== null) return identity;
  throw new LyncServerError(
    'invalid-identity',
    `"${text.slice(0, longestPolicyName)}" is not the identity of one ${form.what}. Allowed: ${form.allowed}`,
  );
}

/** @throws {LyncServerError} `invalid-identity` */
export const parsePolicyIdentity = (text: string) => parseIdentity(policyIdentities, text);

/** @throws {LyncServerError} `invalid-identity`, also for a service of another role */
export const parseConfigurationIdentity = (text: string) =>
  parseIdentity(configurationIdentities, text);
