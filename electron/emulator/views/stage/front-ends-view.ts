import type {
  FrontEndRegistryView,
  FrontEndsView,
  FrontEndView,
  ZoneAccountView,
  ZoneSiteView,
} from '../../../../shared/contract/views/front-end.js';
import { groupBy } from '../../directory/group-by.js';
import type { FrontEnd } from '../../lync-server/front-ends/front-end.js';
import type { FrontEnds } from '../../lync-server/front-ends/front-ends.js';
import type { RegistryKey } from '../../lync-server/front-ends/registry/registry-key.js';
import { formatRegistryPath } from '../../lync-server/front-ends/registry/registry-path.js';
import type { WindowsAccount } from '../../lync-server/front-ends/windows-accounts.js';
import { lyncServices } from '../../lync-server/front-ends/windows-services.js';
import { pendingZones } from '../../lync-server/front-ends/zones/pending-zones.js';
import { internetSettingsPath, zoneOf } from '../../lync-server/front-ends/zones/zone-map.js';

/** Sites of an account that the stage shows; the rest is counted. */
const mostSites = 500;

/** People of a Front End that the stage names; all are counted. */
const mostUsers = 40;

/** All Front Ends, with those of the given people whose messages go through each. */
export function frontEndsView(frontEnds: FrontEnds, people: readonly string[]): FrontEndsView {
  const users = groupBy(people, (sip) => frontEnds.frontEndOf(sip)?.fqdn ?? null);
  return frontEnds.all().map((frontEnd) => frontEndView(frontEnd, users.get(frontEnd.fqdn) ?? []));
}

function frontEndView(frontEnd: FrontEnd, users: readonly string[]): FrontEndView {
  const { fqdn, pool, sites, accounts, serviceAccount } = frontEnd;
  const pendingChanges = pendingZones(frontEnd);
  return {
    fqdn,
    pool,
    sites,
    services: lyncServices.map((service) => {
      const startedAt = frontEnd.startedAt(service);
      const status = startedAt === null ? 'Stopped' : 'Running';
      return { ...service, status, account: serviceAccount.name, startedAt };
    }),
    restartPending: pendingChanges.length > 0,
    pendingChanges,
    accounts: accounts.map((account) => accountView(account, frontEnd)),
    users: users.slice(0, mostUsers),
    userCount: users.length,
  };
}

const accountView = ({ sid, name }: WindowsAccount, { serviceAccount }: FrontEnd) => ({
  sid,
  name,
  isServiceAccount: sid === serviceAccount.sid,
});

/** The zones of each account of a Front End. */
export const frontEndRegistryView = (frontEnd: FrontEnd): FrontEndRegistryView => ({
  fqdn: frontEnd.fqdn,
  accounts: frontEnd.accounts.map((account) => zoneAccountView(account, frontEnd)),
});

function zoneAccountView(account: WindowsAccount, frontEnd: FrontEnd): ZoneAccountView {
  const zoneMap = frontEnd.zoneMapKey(account);
  const read =
    account.sid === frontEnd.serviceAccount.sid && frontEnd.isRunning
      ? frontEnd.readAtStart
      : undefined;
  const sites = zoneMap === undefined ? [] : [...sitesOf(zoneMap, read)];
  return {
    ...accountView(account, frontEnd),
    zoneMapExists: zoneMap !== undefined,
    domainsExists: zoneMap?.subkey('Domains') !== undefined,
    path: formatRegistryPath([account.sid, ...internetSettingsPath]),
    sites: sites.slice(0, mostSites),
    moreSites: Math.max(0, sites.length - mostSites),
  };
}

function* sitesOf(zoneMap: RegistryKey, read: RegistryKey | undefined): Iterable<ZoneSiteView> {
  for (const domain of zoneMap.subkey('Domains')?.subkeys() ?? []) {
    const domainRead = read?.find(['Domains', domain.name]);
    const site = { domain: domain.name, isRange: false };
    yield { ...site, subdomain: null, values: valuesOf(domain, domainRead) };
    for (const key of domain.subkeys()) {
      const keyRead = domainRead?.subkey(key.name);
      yield { ...site, subdomain: key.name, values: valuesOf(key, keyRead) };
    }
  }
  for (const range of zoneMap.subkey('Ranges')?.subkeys() ?? []) {
    const addresses = range.value(':Range');
    const domain = addresses?.type === 'string' ? addresses.value : range.name;
    const values = valuesOf(range, read?.find(['Ranges', range.name]));
    yield { domain, subdomain: null, isRange: true, values };
  }
}

const valuesOf = (key: RegistryKey, read: RegistryKey | undefined): ZoneSiteView['values'] =>
  key
    .values()
    .filter(({ name }) => name !== '' && name.toLowerCase() !== ':range')
    .map(({ name }) => {
      const zone = zoneOf(key, name);
      const readByService = read !== undefined && zone !== null && zoneOf(read, name) === zone;
      return { protocol: name, zone, readByService };
    });
