import type { LinkTarget } from '../../im-filter/link-target.js';
import type { DomainZones, SiteZones, ZoneMap } from './zone-map.js';
import { internet, localIntranet } from './zone-map.js';

/** What a zone map says of a link. */
export interface UrlZone {
  readonly zone: number;
  /** The key that names the link's site, below `ZoneMap`; null when no key does. */
  readonly key: string | null;
  /** The value of that key which decided: a protocol or `*`; null when it has none for the link's protocol. */
  readonly value: string | null;
  /** What decided without a key for the site. */
  readonly by: 'key' | 'intranet-name' | 'protocol-default' | 'nothing' | 'no-host';
}

const inInternet: UrlZone = { zone: internet, key: null, value: null, by: 'nothing' };

/**
 * The zone of a link as Windows finds it: by the key of the whole host, then that of the subdomain, then that of the
 * domain, which holds for all below it; by the protocol's own value before `*`. Addresses are looked up in the ranges.
 * What is left is in the Internet, unless the account has a default for the protocol or counts names without a dot to
 * the intranet. A link whose host cannot be read for certain is in the Internet whatever the map says. Source: KB
 * 182569; where it is silent (depth of subdomains, trailing dots), the narrower reading.
 * Follows `url-filter/hosts-unread`.
 */
export function urlZone(map: ZoneMap, { scheme, host }: LinkTarget): UrlZone {
  if (host === null || scheme === null) return { ...inInternet, by: 'no-host' };
  const sites = sitesOf(map, host);
  for (const { path, protocols } of sites) {
    const value = protocols.has(scheme) ? scheme : '*';
    const zone = protocols.get(value);
    if (zone !== undefined) return { zone, key: path, value, by: 'key' };
  }
  const key = sites[0]?.path ?? null;
  if (map.intranetNames && !host.includes('.') && !looksNumeric(host))
    return { zone: localIntranet, key, value: null, by: 'intranet-name' };
  const byDefault = map.protocolDefaults.get(scheme);
  if (byDefault !== undefined) return { zone: byDefault, key, value: null, by: 'protocol-default' };
  return key === null ? inInternet : { ...inInternet, key };
}

/** The keys that name the host, nearest first. */
function sitesOf(map: ZoneMap, host: string): readonly SiteZones[] {
  if (looksNumeric(host)) return rangesOf(map, host);
  const sites: SiteZones[] = [];
  const whole = map.domains.get(host);
  if (whole !== undefined) sites.push(whole);
  const { domain, subdomain } = splitHost(host);
  const above = subdomain === '' ? undefined : map.domains.get(domain);
  if (above === undefined) return sites;
  if (above.subdomains.size > 0) sites.push(...subdomainSites(above, subdomain));
  sites.push(above);
  return sites;
}

/** The ranges that an address lies in; none for a host that is no plain address but may be read as one. */
function rangesOf({ ranges }: ZoneMap, host: string): readonly SiteZones[] {
  const address = octetsOf(host);
  if (address === null) return [];
  return ranges.filter(
    ({ octets }) =>
      octets.length === 4 &&
      octets.every(([least, greatest], index) => {
        const octet = address[index];
        return octet !== undefined && least <= octet && octet <= greatest;
      }),
  );
}

/** The subdomain's own key, then those with a wildcard in front, longest first. */
function subdomainSites({ subdomains }: DomainZones, subdomain: string): readonly SiteZones[] {
  const labels = subdomain.split('.');
  const names = [
    subdomain,
    ...labels.slice(1).map((_, index) => ['*', ...labels.slice(index + 1)].join('.')),
    '*',
  ];
  return names.flatMap((name) => subdomains.get(name) ?? []);
}

const countryCategories: readonly string[] = ['com', 'edu', 'gov', 'int', 'mil', 'net', 'org'];

/**
 * The part of a host that a key below `Domains` is named after, and what comes before it: the last two names, or three
 * below a country's own categories (`contoso.co.uk`).
 */
export function splitHost(host: string): { readonly domain: string; readonly subdomain: string } {
  const last = host.lastIndexOf('.');
  const second = last < 1 ? -1 : host.lastIndexOf('.', last - 1);
  if (second < 0) return { domain: host, subdomain: '' };
  const isCountry = host.length - last - 1 === 2;
  const category = isCountry ? host.slice(second + 1, last) : '';
  const isCategory = isCountry && (category.length <= 2 || countryCategories.includes(category));
  const start = (isCategory ? host.lastIndexOf('.', second - 1) : second) + 1;
  return { domain: host.slice(start), subdomain: start === 0 ? '' : host.slice(0, start - 1) };
}

/** A host that programs may read as an address: its last name is a number in some notation. */
function looksNumeric(host: string): boolean {
  const last = host.slice(host.lastIndexOf('.') + 1);
  return isDigit(last.charCodeAt(0)) && /^(?:\d+|0x[\da-f]*)$/.test(last);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function octetsOf(host: string): readonly number[] | null {
  if (!/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(host)) return null;
  const octets = host.split('.').map(Number);
  return octets.every((octet) => octet <= 255) ? octets : null;
}
