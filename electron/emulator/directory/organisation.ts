import type { Instant } from '../../../shared/lync/time.js';

/** A Lync site and the pool that homes its people. */
export interface Site {
  readonly name: string;
  /** Fully qualified name of the Front End pool. */
  readonly pool: string;
  /** Fully qualified names of the pool's servers; empty where the pool is one server of its own name. */
  readonly frontEnds: readonly string[];
  readonly description: string;
}

/** A department and the organisational unit that holds its people. */
export interface Department {
  readonly name: string;
  readonly ou: string;
}

/** Another organisation whose people see ours as federated watchers. */
export interface FederatedPartner {
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

/** The organisation without its people. */
export interface Organisation {
  readonly name: string;
  /** SIP domain: `contoso.com`. */
  readonly domain: string;
  /** NetBIOS domain: `CONTOSO`. */
  readonly netbiosDomain: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Where the virtual clock begins. */
  readonly start: Instant;
  readonly sites: readonly Site[];
  readonly departments: readonly Department[];
  readonly partners: readonly FederatedPartner[];
  readonly distributionGroups: readonly DistributionGroup[];
  /** SIP addresses of the people with a client open at the first start, in order. */
  readonly signedIn: readonly string[];
}
