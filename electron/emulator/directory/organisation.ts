import type { Instant } from '../../../shared/lync/time.js';
import type { ListedPool } from '../../../shared/organisation/listed-pools.js';
import type { OrganisationFile } from '../../../shared/organisation/organisation-schema.js';

/** A Lync site. */
interface Site {
  readonly name: string;
  readonly description: string;
}

/** A Front End pool, which homes people. */
export type Pool = ListedPool;

/** A department and the organisational unit that holds its people. */
interface Department {
  readonly name: string;
  readonly ou: string;
}

/** Another organisation whose people see ours as federated watchers. */
interface FederatedPartner {
  readonly name: string;
  /** SIP domain. */
  readonly domain: string;
}

export interface DistributionGroup {
  readonly name: string;
  /** Mail address in lower case; the key. */
  readonly mail: string;
  /** SIP addresses, in order. */
  readonly members: readonly string[];
}

/** What an organisation file says of its servers' settings. */
export type OrganisationServers = Pick<
  OrganisationFile,
  'policies' | 'configurations' | 'registry'
>;

/** The organisation without its people. */
export interface Organisation {
  readonly name: string;
  /** SIP domain: `contoso.com`. */
  readonly domain: string;
  /** Further domains of addresses. */
  readonly otherDomains: readonly string[];
  /** NetBIOS domain: `CONTOSO`. */
  readonly netbiosDomain: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Where the virtual clock begins. */
  readonly start: Instant;
  readonly sites: readonly Site[];
  readonly pools: readonly Pool[];
  /** Policies, configurations and registries from which its servers start. */
  readonly servers: OrganisationServers;
  readonly departments: readonly Department[];
  readonly partners: readonly FederatedPartner[];
  readonly distributionGroups: readonly DistributionGroup[];
  /** SIP addresses of the people with a client open at the first start, in order. */
  readonly signedIn: readonly string[];
}
