import type { LinkTarget } from '../../im-filter/link-target.js';
import { internet, localIntranet } from './zone.js';
import type { DomainZones, SiteZones, ZoneMap } from './zone-map.js';

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
 */
export function urlZone(map: ZoneMap, { scheme, host }: LinkTarget): UrlZone {
  if (host === null || scheme === null) return { ...inInternet, by: 'no-host' };
  const sites = sitesOf(map, host);
  for (const { path, protocols } of sites) {
    for (const value of [scheme, '*']) {
      const zone = protocols.get(value);
      if (zone !== undefined) return { zone, key: path, value, by: 'key' };
    }
  }
  const key = sites[0]?.path ?? null;
  const isPlainName = !host.includes('.') && !looksNumeric(host);
  if (map.intranetNames && isPlainName)
    return { zone: localIntranet, key, value: null, by: 'intranet-name' };
  const byDefault = map.protocolDefaults.get(scheme);
  if (byDefault !== undefined) return { zone: byDefault, key, value: null, by: 'protocol-default' };
  return { ...inInternet, key };
}

/** The keys that name the host, nearest first. */
function sitesOf(map: ZoneMap, host: string): readonly SiteZones[] {
  const address = octetsOf(host);
  if (address !== null) {
    return map.ranges.filter(
      ({ octets }) =>
        octets.length === 4 &&
        octets.every(([least, greatest], index) => {
          const octet = address[index];
          return octet !== undefined && least <= octet && octet <= greatest;
        }),
    );
  }
  if (looksNumeric(host)) return [];
  const { domain, subdomain } = splitHost(host);
  const whole = map.domains.get(host);
  const ofDomain = map.domains.get(domain);
  return [
    ...(whole === undefined ? [] : [whole]),
    ...(subdomain === '' || ofDomain === undefined ? [] : subdomainSites(ofDomain, subdomain)),
    ...(subdomain === '' || ofDomain === undefined ? [] : [ofDomain]),
  ];
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
  const labels = host.split('.');
  const [second = '', first = ''] = labels.slice(-2);
  const isCategory =
    first.length === 2 &&
    labels.length > 2 &&
    (second.length <= 2 || countryCategories.includes(second));
  const count = isCategory ? 3 : 2;
  return {
    domain: labels.slice(-count).join('.'),
    subdomain: labels.slice(0, -count).join('.'),
  };
}

/** A host that programs may read as an address: its last name is a number in some notation. */
const looksNumeric = (host: string): boolean => /(?:^|\.)(?:\d+|0x[\da-f]*)$/.test(host);

function octetsOf(host: string): readonly number[] | null {
  if (!/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(host)) return null;
  const octets = host.split('.').map(Number);
  return octets.every((octet) => octet <= 255) ? octets : null;
}
