import type { Instant } from '../../lync/time.js';

/** A Windows service of a Front End. */
export interface WindowsServiceView {
  /** Short name: `RTCSRV`. */
  readonly name: string;
  readonly displayName: string;
  readonly status: 'Running' | 'Stopped';
  /** The account it runs under: `NT AUTHORITY\NetworkService`. */
  readonly account: string;
  /** When it started last; `null` while it is stopped. */
  readonly startedAt: Instant | null;
}

/** A user or service account whose part of the registry is loaded under `HKEY_USERS`. */
export interface WindowsAccountView {
  /** `S-1-5-20`: the name of its key. */
  readonly sid: string;
  /** `NT AUTHORITY\NetworkService`, `CONTOSO\Administrator`. */
  readonly name: string;
  /** Whether the Front-End service runs under it: only its zones count for the filter. */
  readonly isServiceAccount: boolean;
}

/** A server of a Front End pool. */
export interface FrontEndView {
  readonly fqdn: string;
  /** Fully qualified name of its pool. */
  readonly pool: string;
  /** The sites whose people the pool homes. */
  readonly sites: readonly string[];
  readonly services: readonly WindowsServiceView[];
  /** Whether the zones of the service's account differ from what the service read at its last start. */
  readonly restartPending: boolean;
  /** One sentence for each zone value that a restart would bring, take away or change. */
  readonly pendingChanges: readonly string[];
  readonly accounts: readonly WindowsAccountView[];
  /** SIP addresses of the people whose messages go through it now; none while its service is stopped. */
  readonly users: readonly string[];
}

/** The Front Ends of the organisation, by pool and name: `front-ends`. */
export type FrontEndsView = readonly FrontEndView[];

/** A value of a site's key, such as `https` = 1. */
export interface ZoneValueView {
  /** `http`, `https`, `ftp`, `file` or `*`; other names mean nothing to Windows. */
  readonly protocol: string;
  /** 0 My Computer, 1 Local intranet, 2 Trusted sites, 3 Internet, 4 Restricted sites; `null` for a value that is no zone. */
  readonly zone: number | null;
  /** Whether the service has it as it is: its account's own, and as it was at the last start. */
  readonly readByService: boolean;
}

/** A key below `ZoneMap\Domains`, or an address range below `ZoneMap\Ranges`. */
export interface ZoneSiteView {
  /** `contoso.local`; of a range its addresses: `10.0.0.*`. */
  readonly domain: string;
  readonly subdomain: string | null;
  readonly isRange: boolean;
  readonly values: readonly ZoneValueView[];
}

export interface ZoneAccountView {
  readonly sid: string;
  readonly name: string;
  readonly isServiceAccount: boolean;
  readonly zoneMapExists: boolean;
  readonly domainsExists: boolean;
  /** Path of the account's `Internet Settings` key, whether or not the keys below it exist. */
  readonly path: string;
  /** The first 500. */
  readonly sites: readonly ZoneSiteView[];
  /** How many more there are. */
  readonly moreSites: number;
}

/** The zones that each account of a Front End has in the registry: `front-end/<fqdn>/registry`. */
export interface FrontEndRegistryView {
  readonly fqdn: string;
  readonly accounts: readonly ZoneAccountView[];
}

/** The questions of the detective, in the order in which they are asked. */
export type DetectiveStepId =
  | 'filter'
  | 'prefix'
  | 'file-extension'
  | 'ignore-local'
  | 'account'
  | 'key'
  | 'protocol'
  | 'zone'
  | 'read-at-start'
  | 'link-count'
  | 'action';

export interface DetectiveStep {
  readonly id: DetectiveStepId;
  /** `Does a prefix of the list fit?` */
  readonly question: string;
  readonly answer: string;
  /**
   * `decides`: the one step that settled the matter, or that kept the link from being spared, after which the number of
   * links and the action are still asked.
   */
  readonly outcome: 'continues' | 'decides' | 'not-reached';
  /** What the answer rests on: a configuration and its parameter, a registry path, a moment. */
  readonly evidence: string;
}

/** Why the filter of one Front End does with a link what it does. */
export interface DetectiveView {
  readonly url: string;
  readonly frontEnd: string;
  /** Every step, in order. */
  readonly steps: readonly DetectiveStep[];
  readonly verdict: 'passes' | 'exempt' | 'blocked' | 'defused' | 'warned';
  readonly decidedBy: DetectiveStepId;
}
