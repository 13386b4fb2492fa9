import { LyncServerError } from '../lync-server-error.js';

/** What a policy is called and for whom it is. One global policy, at most one per site, any number per user. */
export type PolicyIdentity =
  | { readonly scope: 'global' }
  | { readonly scope: 'site'; readonly name: string }
  | { readonly scope: 'user'; readonly name: string };

export const globalIdentity: PolicyIdentity = { scope: 'global' };

const longestName = 128;

/** True for text that names several policies; only filters take it. */
const hasForbiddenCharacter = (name: string): boolean =>
  /[*?:]/.test(name) || [...name].some((character) => character < ' ');

function checkName(name: string, text: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > longestName || hasForbiddenCharacter(trimmed)) {
    throw new LyncServerError(
      'invalid-identity',
      `"${text.slice(0, longestName)}" is not the identity of one policy. Allowed: global, site:<site name>, or the ` +
        `name of a per-user policy of at most ${longestName} characters without * ? and :.`,
    );
  }
  return trimmed;
}

/**
 * Reads `global`, `site:Redmond`, `SalesPolicy` or `Tag:SalesPolicy`, prefixes in any case.
 * @throws {LyncServerError} `invalid-identity`
 */
export function parsePolicyIdentity(text: string): PolicyIdentity {
  const bare = text.trim();
  if (bare.toLowerCase() === 'global') return globalIdentity;
  const [, prefix, rest = ''] = /^(site|tag):(.*)$/is.exec(bare) ?? [];
  const name = checkName(prefix === undefined ? bare : rest, text);
  if (prefix?.toLowerCase() === 'site') return { scope: 'site', name };
  // A policy called Global could never be granted: the word already means another policy.
  if (name.toLowerCase() === 'global') checkName('', text);
  return { scope: 'user', name };
}

/** As the shell prints it: `Global`, `Site:Redmond`, `Tag:SalesPolicy`. */
export function formatPolicyIdentity(identity: PolicyIdentity): string {
  if (identity.scope === 'global') return 'Global';
  return identity.scope === 'site' ? `Site:${identity.name}` : `Tag:${identity.name}`;
}

/** Equal for equal identities; names compare without case. */
export const policyKey = (identity: PolicyIdentity): string =>
  formatPolicyIdentity(identity).toLowerCase();

/** Whether text is the identity of one policy, of whatever scope. */
export function isIdentity(text: string): boolean {
  try {
    parsePolicyIdentity(text);
    return true;
  } catch (error) {
    if (error instanceof LyncServerError) return false;
    throw error;
  }
}
