import type { FrontEnd } from '../front-end.js';
import { formatZone, readZoneMap, type SiteZones, type ZoneMap } from './zone-map.js';

/**
 * What a restart of the Front-End service would bring: one sentence for each zone that its account has otherwise now
 * than the service read at its last start. None while it is stopped: it then reads all when it starts.
 * Follows `url-filter/read-at-start`.
 */
export function pendingZones(frontEnd: FrontEnd): readonly string[] {
  if (!frontEnd.isRunning) return [];
  const read = zonesByPlace(readZoneMap(frontEnd.readAtStart));
  const now = zonesByPlace(readZoneMap(frontEnd.zoneMapKey(frontEnd.serviceAccount)));
  return [...new Set([...read.keys(), ...now.keys()])].flatMap((place) => {
    const before = read.get(place);
    const after = now.get(place);
    if (before === after) return [];
    if (after === undefined) return [`${place} is gone.`];
    return [
      before === undefined
        ? `${place} is new: ${after}.`
        : `${place} becomes ${after}; it was ${before}.`,
    ];
  });
}

/** Every zone by where it stands, in one spelling, so that two maps can be compared. */
function zonesByPlace(map: ZoneMap): ReadonlyMap<string, string> {
  const zones = new Map<string, string>();
  const add = ({ path, protocols }: SiteZones, addresses = ''): void => {
    for (const [protocol, zone] of protocols)
      zones.set(`${path}, ${protocol}`, `${formatZone(zone)}${addresses}`);
  };
  for (const domain of map.domains.values()) {
    add(domain);
    for (const subdomain of domain.subdomains.values()) add(subdomain);
  }
  for (const range of map.ranges) {
    const addresses = range.octets.map(([least, greatest]) => `${least}-${greatest}`).join('.');
    add(range, ` for ${addresses === '' ? 'no address' : addresses}`);
  }
  add({ path: 'ProtocolDefaults', protocols: map.protocolDefaults });
  if (map.intranetNames) zones.set('IntranetName', formatZone(1));
  return zones;
}
