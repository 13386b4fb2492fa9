/**
 * What a policy is called and for whom it is. One global policy, at most one per site, any number per user. Follows
 * `policies/scopes`.
 */
export type PolicyIdentity =
  | { readonly scope: 'global' }
  | { readonly scope: 'site'; readonly name: string }
  | { readonly scope: 'user'; readonly name: string };

/** What a configuration is called: one is global, at most one is for a site, at most one for a User Server. */
export type ConfigurationIdentity =
  | { readonly scope: 'global' }
  | { readonly scope: 'site'; readonly name: string }
  /** `name` is the fully qualified name of the pool. */
  | { readonly scope: 'service'; readonly name: string };

export type SettingsIdentity = PolicyIdentity | ConfigurationIdentity;

/** How identities of one kind are written. */
export interface IdentityForm<I extends SettingsIdentity> {
  /** What they are the identities of: `policy`. */
  readonly what: string;
  /** What may be written, as a phrase. */
  readonly allowed: string;
  /** Null for text that is no identity of one object. */
  readonly read: (text: string) => I | null;
}

export const longestPolicyName = 128;

/** True for text that names several objects; only filters take it. */
const hasForbiddenCharacter = (name: string): boolean =>
  /[*?:]/.test(name) || [...name].some((character) => character < ' ');

const isName = (name: string): boolean =>
  name !== '' && name.length <= longestPolicyName && !hasForbiddenCharacter(name);

const isGlobal = (text: string): boolean => text.trim().toLowerCase() === 'global';

/** `global`, `site:Redmond`, `SalesPolicy` or `Tag:SalesPolicy`, prefixes in any case. */
export const policyIdentities: IdentityForm<PolicyIdentity> = {
  what: 'policy',
  allowed: `global, site:<site name>, or the name of a per-user policy of at most ${longestPolicyName} characters without * ? and :.`,
  read(text) {
    if (isGlobal(text)) return { scope: 'global' };
    const bare = text.trim();
    const [, prefix, rest = ''] = /^(site|tag):(.*)$/is.exec(bare) ?? [];
    const name = (prefix === undefined ? bare : rest).trim();
    const isSite = prefix?.toLowerCase() === 'site';
    // A policy called Global could never be granted: the word already means another policy.
    if (!isName(name) || (!isSite && isGlobal(name))) return null;
    return { scope: isSite ? 'site' : 'user', name };
  },
};

/** `global`, `site:Redmond` or `service:UserServer:pool01.contoso.com`, prefixes in any case. */
export const configurationIdentities: IdentityForm<ConfigurationIdentity> = {
  what: 'configuration',
  allowed: 'global, site:<site name>, or service:UserServer:<fully qualified name of the pool>.',
  read(text) {
    if (isGlobal(text)) return { scope: 'global' };
    const [, prefix = '', rest = ''] = /^(site|service:UserServer):(.*)$/is.exec(text.trim()) ?? [];
    const name = rest.trim();
    if (!isName(name)) return null;
    return { scope: prefix.toLowerCase() === 'site' ? 'site' : 'service', name };
  },
};

/** `global` or `site:Redmond`, prefixes in any case: configurations that no service has. */
export const siteConfigurationIdentities: IdentityForm<ConfigurationIdentity> = {
  what: 'configuration',
  allowed: 'global, or site:<site name>.',
  read(text) {
    const identity = configurationIdentities.read(text);
    return identity?.scope === 'service' ? null : identity;
  },
};

const prefixes = { site: 'Site:', service: 'Service:UserServer:', user: 'Tag:' } as const;

/** As the shell prints it: `Global`, `Site:Redmond`, `Service:UserServer:pool01.contoso.com`, `Tag:SalesPolicy`. */
export function formatIdentity(identity: SettingsIdentity): string {
  return identity.scope === 'global' ? 'Global' : `${prefixes[identity.scope]}${identity.name}`;
}

/** Equal for equal identities; names compare without case. */
export const identityKey = (identity: SettingsIdentity): string =>
  formatIdentity(identity).toLowerCase();
