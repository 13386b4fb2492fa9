/** A site as the zone dialog of Internet Options takes it, and as it stands in the registry. */
export interface ZoneSite {
  readonly domain: string;
  readonly subdomain?: string;
  /** `*` where no protocol was written. */
  readonly protocol: string;
}

/**
 * Splits what is typed into the zone dialog: the last two names are the key below `Domains`, what
 * stands before them a key below that. `null` for what is no host.
 */
export function zoneSite(typed: string): ZoneSite | null {
  const [, protocol, host] = /^(?:([a-z]+):\/\/)?([^/\s\\:]+)\/?$/i.exec(typed.trim()) ?? [];
  const names = host?.split('.') ?? [];
  if (names.length === 0 || names.includes('')) return null;
  const domain = names.slice(-2).join('.');
  const subdomain = names.slice(0, -2).join('.');
  const site = { domain, protocol: protocol?.toLowerCase() ?? '*' };
  return subdomain === '' ? site : { ...site, subdomain };
}
