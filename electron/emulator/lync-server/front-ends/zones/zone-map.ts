import type { RegistryKey } from '../registry/registry-key.js';

/** The security zones of Windows by number. Source: KB 182569. Follows `url-filter/zones`. */
const zoneNames = [
  'My Computer',
  'Local intranet',
  'Trusted sites',
  'Internet',
  'Restricted sites',
] as const;

export const localIntranet = 1;
export const internet = 3;

const zoneName = (zone: number): string => zoneNames[zone] ?? `zone ${zone}`;

/** `1 (Local intranet)`. */
export const formatZone = (zone: number): string => `${zone} (${zoneName(zone)})`;

/** Where the zones of an account begin, below its key. */
export const internetSettingsPath = [
  'Software',
  'Microsoft',
  'Windows',
  'CurrentVersion',
  'Internet Settings',
] as const;

/** Zones by protocol, names in lower case. */
export interface SiteZones {
  /** Below `ZoneMap`: `Domains\contoso.local\portal`. */
  readonly path: string;
  readonly protocols: ReadonlyMap<string, number>;
}

export interface DomainZones extends SiteZones {
  /** By name in lower case. */
  readonly subdomains: ReadonlyMap<string, SiteZones>;
}

interface RangeZones extends SiteZones {
  /** Patterns of the four numbers of an address; empty for a range that Windows cannot read. */
  readonly octets: readonly OctetPattern[];
}

type OctetPattern = readonly [least: number, greatest: number];

/** What one `ZoneMap` says. Values that are no zone of Windows are left out. */
export interface ZoneMap {
  readonly domains: ReadonlyMap<string, DomainZones>;
  readonly ranges: readonly RangeZones[];
  /** Zones of protocols for sites that are not listed. */
  readonly protocolDefaults: ReadonlyMap<string, number>;
  /** Whether names without a dot are in the Local intranet. */
  readonly intranetNames: boolean;
}

export const emptyZoneMap: ZoneMap = {
  domains: new Map(),
  ranges: [],
  protocolDefaults: new Map(),
  intranetNames: false,
};

/**
 * Reads a `ZoneMap` key: a DWORD per protocol, named after it or `*`, on the key of a domain, of a subdomain below it,
 * or of an address range with its `:Range`. Source: KB 182569.
 */
export function readZoneMap(key: RegistryKey | undefined): ZoneMap {
  if (key === undefined) return emptyZoneMap;
  return {
    domains: new Map(
      (key.subkey('Domains')?.subkeys() ?? []).map((domain) => [
        domain.name.toLowerCase(),
        readDomain(domain),
      ]),
    ),
    ranges: (key.subkey('Ranges')?.subkeys() ?? []).map(readRange),
    protocolDefaults: readProtocols(key.subkey('ProtocolDefaults')),
    intranetNames: dword(key, 'IntranetName') === 1,
  };
}

/** The zone that a value stands for; null when it is no DWORD or no zone. */
export function zoneOf(key: RegistryKey, name: string): number | null {
  const zone = dword(key, name);
  return zone !== null && zone < zoneNames.length ? zone : null;
}

function dword(key: RegistryKey, name: string): number | null {
  const data = key.value(name);
  return data?.type === 'dword' ? data.value : null;
}

function readProtocols(key: RegistryKey | undefined): ReadonlyMap<string, number> {
  const protocols = new Map<string, number>();
  for (const { name } of key?.values() ?? []) {
    const zone = key === undefined ? null : zoneOf(key, name);
    if (zone !== null) protocols.set(name.toLowerCase(), zone);
  }
  return protocols;
}

function readDomain(key: RegistryKey): DomainZones {
  const path = `Domains\\${key.name}`;
  return {
    path,
    protocols: readProtocols(key),
    subdomains: new Map(
      key
        .subkeys()
        .map((subdomain) => [
          subdomain.name.toLowerCase(),
          { path: `${path}\\${subdomain.name}`, protocols: readProtocols(subdomain) },
        ]),
    ),
  };
}

function readRange(key: RegistryKey): RangeZones {
  const range = key.value(':Range');
  return {
    path: `Ranges\\${key.name}`,
    protocols: readProtocols(key),
    octets: range?.type === 'string' ? readOctets(range.value) : [],
  };
}

/** `10.0.0.1`, `10.0.*.*`, `10.0.0-3.1-20`; every number 0 to 255. */
function readOctets(text: string): readonly OctetPattern[] {
  const parts = text.trim().split('.');
  const octets = parts.map((part): OctetPattern | null => {
    if (part === '*') return [0, 255];
    const [, from = '', to = from] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(part) ?? [];
    const pattern: OctetPattern = [Number(from), Number(to)];
    return from !== '' && pattern[0] <= pattern[1] && pattern[1] <= 255 ? pattern : null;
  });
  const read = octets.filter((octet) => octet !== null);
  return parts.length === 4 && read.length === 4 ? read : [];
}
