import { LyncServerError } from '../lync-server-error.js';

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

const longestName = 128;

/** True for text that names several objects; only filters take it. */
const hasForbiddenCharacter = (name: string): boolean =>
  /[*?:]/.test(name) || [...name].some((character) => character < ' ');

function isName(name: string): boolean {
  return name !== '' && name.length <= longestName && !hasForbiddenCharacter(name);
}

function refuse(text: string, what: string, allowed: string): never {
  throw new LyncServerError(
    'invalid-identity',
    `"${text.slice(0, longestName)}" is not the identity of one ${what}. Allowed: ${allowed}`,
  );
}

/**
 * Reads `global`, `site:Redmond`, `SalesPolicy` or `Tag:SalesPolicy`, prefixes in any case.
 * @throws {LyncServerError} `invalid-identity`
 */
export function parsePolicyIdentity(text: string): PolicyIdentity {
  const bare = text.trim();
  if (bare.toLowerCase() === 'global') return { scope: 'global' };
  const [, prefix, rest = ''] = /^(site|tag):(.*)$/is.exec(bare) ?? [];
  const name = (prefix === undefined ? bare : rest).trim();
  const isSite = prefix?.toLowerCase() === 'site';
  // A policy called Global could never be granted: the word already means another policy.
  if (!isName(name) || (!isSite && name.toLowerCase() === 'global'))
    return refuse(
      text,
      'policy',
      `global, site:<site name>, or the name of a per-user policy of at most ${longestName} characters without * ? and :.`,
    );
  return { scope: isSite ? 'site' : 'user', name };
}

/**
 * Reads `global`, `site:Redmond` or `service:UserServer:pool01.contoso.com`, prefixes in any case.
 * @throws {LyncServerError} `invalid-identity`, also for a service of another role
 */
export function parseConfigurationIdentity(text: string): ConfigurationIdentity {
  const bare = text.trim();
  if (bare.toLowerCase() === 'global') return { scope: 'global' };
  const [, prefix = '', rest = ''] = /^(site|service:UserServer):(.*)$/is.exec(bare) ?? [];
  const name = rest.trim();
  if (!isName(name))
    return refuse(
      text,
      'configuration',
      'global, site:<site name>, or service:UserServer:<fully qualified name of the pool>.',
    );
  return { scope: prefix.toLowerCase() === 'site' ? 'site' : 'service', name };
}

/**
 * Reads `global` or `site:Redmond`, prefixes in any case: configurations that no service has.
 * @throws {LyncServerError} `invalid-identity`, also for a service
 */
export function parseSiteConfigurationIdentity(text: string): ConfigurationIdentity {
  const name = /^site:(.*)$/is.exec(text.trim())?.[1]?.trim();
  if (name === undefined && text.trim().toLowerCase() === 'global') return { scope: 'global' };
  if (name === undefined || !isName(name))
    return refuse(text, 'configuration', 'global, or site:<site name>.');
  return { scope: 'site', name };
}

const prefixes = { site: 'Site:', service: 'Service:UserServer:', user: 'Tag:' } as const;

/** As the shell prints it: `Global`, `Site:Redmond`, `Service:UserServer:pool01.contoso.com`, `Tag:SalesPolicy`. */
export function formatIdentity(identity: SettingsIdentity): string {
  return identity.scope === 'global' ? 'Global' : `${prefixes[identity.scope]}${identity.name}`;
}

/** Equal for equal identities; names compare without case. */
export const identityKey = (identity: SettingsIdentity): string =>
  formatIdentity(identity).toLowerCase();

/** Whether `parse` reads the text as the identity of one object. */
export function isIdentity(text: string, parse: (text: string) => SettingsIdentity): boolean {
  try {
    parse(text);
    return true;
  } catch (error) {
    if (error instanceof LyncServerError) return false;
    throw error;
  }
}
