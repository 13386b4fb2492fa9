import type {
  DetectiveStep,
  DetectiveView,
  FrontEndRegistryView,
  FrontEndView,
  MessagePathView,
  MessageSummary,
  StageEntries,
  ZoneAccountView,
  ZoneSiteView,
} from '../../shared/contract/index.js';
import { at } from './stage-entries.js';

export const fqdn = 'fe01.contoso.com';
const serviceName = 'NT AUTHORITY\\NetworkService';
export const administrator = 'CONTOSO\\Administrator';

/** A Front End whose service runs, with nothing pending. */
export function frontEndOf(name: string, changes: Partial<FrontEndView> = {}): FrontEndView {
  return {
    fqdn: name,
    pool: 'pool01.contoso.com',
    sites: ['Redmond'],
    services: [
      {
        name: 'RTCSRV',
        displayName: 'Lync Server Front-End',
        status: 'Running',
        account: serviceName,
        startedAt: at(0),
      },
    ],
    restartPending: false,
    pendingChanges: [],
    accounts: [],
    users: ['alice@contoso.com'],
    userCount: 1,
    ...changes,
  };
}

const account = (
  sid: string,
  name: string,
  changes: Partial<ZoneAccountView> = {},
): ZoneAccountView => ({
  sid,
  name,
  isServiceAccount: false,
  zoneMapExists: false,
  domainsExists: false,
  path: `HKEY_USERS\\${sid}\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings`,
  sites: [],
  moreSites: 0,
  ...changes,
});

/** A registry as installed; with sites, the keys of the service's account are there. */
export function registryOf(sites: readonly ZoneSiteView[] | null = null): FrontEndRegistryView {
  const exist = { zoneMapExists: true, domainsExists: true };
  return {
    fqdn,
    accounts: [
      account('S-1-5-18', 'NT AUTHORITY\\SYSTEM'),
      account('S-1-5-20', serviceName, {
        isServiceAccount: true,
        ...(sites === null ? {} : { ...exist, sites }),
      }),
      account('S-1-5-21-1-2-3-500', administrator, exist),
    ],
  };
}

/** `contoso.local` with one protocol in the Local intranet. */
export const intranetSite = (protocol: string, readByService: boolean): ZoneSiteView => ({
  domain: 'contoso.local',
  subdomain: null,
  isRange: false,
  values: [{ protocol, zone: 1, readByService }],
});

const step = (id: DetectiveStep['id'], outcome: DetectiveStep['outcome']): DetectiveStep => ({
  id,
  question: `Is it the ${id}?`,
  answer: outcome === 'not-reached' ? '' : `The ${id} says so.`,
  outcome,
  evidence: '',
});

/** A link that is blocked because no key names its host. */
export const blockedLink: DetectiveView = {
  url: 'https://portal.contoso.local/x',
  frontEnd: fqdn,
  steps: [step('filter', 'continues'), step('key', 'decides'), step('zone', 'not-reached')],
  verdict: 'blocked',
  decidedBy: 'key',
};

export function summaryOf(id: string, changes: Partial<MessageSummary> = {}): MessageSummary {
  return {
    id,
    at: at(1),
    from: 'alice@contoso.com',
    fromName: 'Alice Ng',
    to: 'bob@contoso.com',
    toName: 'Bob Haller',
    frontEnd: fqdn,
    decision: 'blocked',
    text: 'see https://portal.contoso.local/x',
    ...changes,
  };
}

/** The way of a blocked message: it ends at the filter. */
export const blockedPath: MessagePathView = {
  ...summaryOf('m1'),
  message: 'm1',
  steps: [
    { place: 'sender', name: 'alice@contoso.com', text: 'Sent.', why: null },
    { place: 'front-end', name: fqdn, text: 'Took it.', why: null },
    { place: 'filter', name: 'Global', text: 'Refused it.', why: null },
  ],
  links: [blockedLink],
  linkCount: 1,
};

/** A stage with two Front Ends, the registry of the first, and no message. */
export const urlFilterStage: Partial<StageEntries> = {
  'front-ends': [frontEndOf(fqdn), frontEndOf('fe02.contoso.com', { users: [], userCount: 0 })],
  [`front-end/${fqdn}/registry`]: registryOf(),
};
