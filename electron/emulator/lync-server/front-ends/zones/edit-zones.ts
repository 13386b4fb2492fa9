import { type FrontEnd, zoneMapPath } from '../front-end.js';
import { RegistryError, type RegistryPath } from '../registry/registry-path.js';
import type { WindowsAccount } from '../windows-accounts.js';
import { formatZone } from './zone-map.js';

/** A value of a site below `ZoneMap\Domains`. */
export interface ZonePlace {
  readonly domain: string;
  readonly subdomain: string | null;
  readonly protocol: string;
}

const domainsPath = (account: WindowsAccount): RegistryPath => [...zoneMapPath(account), 'Domains'];

const hostOf = ({ domain, subdomain }: ZonePlace): string =>
  subdomain === null ? domain : `${subdomain}.${domain}`;

/** Makes `ZoneMap` and `Domains` where they are missing. Follows `url-filter/registry`. */
export function createZoneKeys(frontEnd: FrontEnd, account: WindowsAccount): void {
  frontEnd.changeRegistry(
    `${account.name} has the keys ZoneMap and Domains on ${frontEnd.fqdn}.`,
    (registry) => {
      registry.create(domainsPath(account));
    },
  );
}

/**
 * Puts a site into a zone for one protocol, and makes the site's key if need be.
 * @throws {RegistryError} `key-not-found` while `ZoneMap` or `Domains` are missing, `invalid-name`
 */
export function setZone(
  frontEnd: FrontEnd,
  account: WindowsAccount,
  place: ZonePlace,
  zone: number,
): void {
  const { domain, subdomain, protocol } = place;
  const domains = domainsPath(account);
  if (frontEnd.registry.find(domains) === undefined) {
    throw new RegistryError(
      'key-not-found',
      `${account.name} has no key ZoneMap\\Domains on ${frontEnd.fqdn}. Create ZoneMap and Domains first.`,
    );
  }
  const path = [...domains, domain, ...(subdomain === null ? [] : [subdomain])];
  const text = `${account.name} has ${hostOf(place)} (${protocol}) in zone ${formatZone(zone)} on ${frontEnd.fqdn}.`;
  frontEnd.changeRegistry(text, (registry) => {
    registry.create(path);
    registry.setValue(path, protocol, { type: 'dword', value: zone });
  });
}

/**
 * Takes a site out of the zones for one protocol; its key goes when nothing is left in it.
 * @throws {RegistryError} `key-not-found`, `value-not-found`
 */
export function removeZone(frontEnd: FrontEnd, account: WindowsAccount, place: ZonePlace): void {
  const { domain, subdomain, protocol } = place;
  const ofDomain = [...domainsPath(account), domain];
  const path = subdomain === null ? ofDomain : [...ofDomain, subdomain];
  const text = `${account.name} has no zone for ${hostOf(place)} (${protocol}) on ${frontEnd.fqdn} any more.`;
  frontEnd.changeRegistry(text, (registry) => {
    registry.deleteValue(path, protocol);
    for (const key of subdomain === null ? [path] : [path, ofDomain])
      if (registry.existing(key).isEmpty) registry.deleteKey(key);
  });
}
