import type { DetectiveStepId } from '../../../../shared/contract/views/front-end.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { type FrontEnd, zoneMapPath } from '../front-ends/front-end.js';
import { formatRegistryPath } from '../front-ends/registry/registry-path.js';
import { typeName } from '../front-ends/registry/registry-value.js';
import type { WindowsAccount } from '../front-ends/windows-accounts.js';
import { frontEndService } from '../front-ends/windows-services.js';
import { type UrlZone, urlZone } from '../front-ends/zones/url-zone.js';
import { formatZone, localIntranet, readZoneMap } from '../front-ends/zones/zone-map.js';
import { type LinkTarget, linkTarget } from './link-target.js';

/** The answer to one question of the detective. */
export interface DetectiveAnswer {
  readonly id: DetectiveStepId;
  readonly answer: string;
  readonly evidence: string;
}

/** Whether a Front End counts a link to its Local intranet, and the answers that lead there. */
export interface IntranetExplanation {
  readonly answers: readonly DetectiveAnswer[];
  readonly decidedBy: DetectiveStepId;
  readonly exempt: boolean;
}

/**
 * Asks the registry of the service's account as it is now, and then whether the service has read that. What the service
 * knows counts; what stands in the registry explains it.
 * Follows `url-filter/service-account`.
 */
export function explainIntranet(
  url: string,
  frontEnd: FrontEnd,
  timeText: (at: Instant) => string,
): IntranetExplanation {
  const target = linkTarget(url);
  const now = zoneFor(target, frontEnd, frontEnd.serviceAccount);
  const exempt = urlZone(frontEnd.knownZones, target).zone === localIntranet;
  const other = isIntranet(now) || exempt ? undefined : otherAccount(target, frontEnd);
  const account = askAccount(frontEnd, other);
  if (other !== undefined) return { answers: [account], decidedBy: 'account', exempt };

  const inRegistry = askRegistry(target, now, frontEnd);
  const last = inRegistry.at(-1)?.id ?? 'key';
  if (!isIntranet(now) && !exempt)
    return { answers: [account, ...inRegistry], decidedBy: last, exempt };
  return {
    answers: [account, ...inRegistry, askStart(now, exempt, frontEnd, timeText)],
    decidedBy: 'read-at-start',
    exempt,
  };
}

const isIntranet = ({ zone }: UrlZone): boolean => zone === localIntranet;

const zoneFor = (target: LinkTarget, frontEnd: FrontEnd, account: WindowsAccount): UrlZone =>
  urlZone(readZoneMap(frontEnd.zoneMapKey(account)), target);

/** An account whose zones would spare the link, if they counted. */
const otherAccount = (target: LinkTarget, frontEnd: FrontEnd): WindowsAccount | undefined =>
  frontEnd.accounts.find(
    (account) =>
      account !== frontEnd.serviceAccount && isIntranet(zoneFor(target, frontEnd, account)),
  );

const named = ({ name, sid }: WindowsAccount): string => `${name} (${sid})`;

function askAccount(frontEnd: FrontEnd, other: WindowsAccount | undefined): DetectiveAnswer {
  const service = named(frontEnd.serviceAccount);
  const runs = `The Front-End service runs as ${service}`;
  const id = 'account';
  if (other === undefined) {
    const evidence = formatRegistryPath([frontEnd.serviceAccount.sid]);
    return { id, answer: `${runs}.`, evidence };
  }
  const answer = `${runs}, which has no such zone. It is in the Local intranet of ${named(other)}, whose zones do not count.`;
  return { id, answer, evidence: formatRegistryPath(zoneMapPath(other)) };
}

/** Key, protocol and zone, up to the first that keeps the link from the Local intranet. */
function askRegistry(
  target: LinkTarget,
  now: UrlZone,
  frontEnd: FrontEnd,
): readonly DetectiveAnswer[] {
  const path = formatRegistryPath(zoneMapPath(frontEnd.serviceAccount));
  const keyPath = now.key === null ? path : `${path}\\${now.key}`;
  const zone: DetectiveAnswer = {
    id: 'zone',
    answer: `${formatZone(now.zone)}.`,
    evidence: keyPath,
  };
  const protocol = target.scheme ?? '';
  if (now.by === 'intranet-name' || now.by === 'protocol-default') {
    const source = now.by === 'intranet-name' ? 'IntranetName' : `ProtocolDefaults\\${protocol}`;
    const answer = `No, but ${source} has a zone for links like it.`;
    return [
      { id: 'key', answer, evidence: path },
      { ...zone, evidence: `${path}\\${source}` },
    ];
  }
  if (now.key === null) return [{ id: 'key', answer: whyNoKey(target, frontEnd), evidence: path }];
  const key: DetectiveAnswer = { id: 'key', answer: `Yes: ${now.key}`, evidence: keyPath };
  if (now.value === null) {
    const answer = whyNoProtocol(protocol, now.key, frontEnd);
    return [key, { id: 'protocol', answer, evidence: keyPath }];
  }
  return [key, { id: 'protocol', answer: `Yes: ${now.value}`, evidence: keyPath }, zone];
}

function whyNoKey({ host, hostProblem }: LinkTarget, frontEnd: FrontEnd): string {
  if (host === null) return `No. ${hostProblem ?? 'It has no host.'}`;
  const zoneMap = frontEnd.zoneMapKey(frontEnd.serviceAccount);
  const machine = whyNoMachineZone(frontEnd);
  if (zoneMap === undefined) return `No. The account has no key ZoneMap.${machine}`;
  if (zoneMap.subkey('Domains') === undefined)
    return `No. Its ZoneMap has no key Domains.${machine}`;
  return `No. Neither Domains nor Ranges has ${host}, or what it belongs to.${machine}`;
}

/** The dead end of zones for the whole machine, where an imported file went it. */
function whyNoMachineZone({ machineZones, serviceAccount }: FrontEnd): string {
  const [key] = machineZones;
  return key === undefined
    ? ''
    : ` An imported file has ${key}, which is not asked: only zones below ${formatRegistryPath(zoneMapPath(serviceAccount))} count.`;
}

function whyNoProtocol(protocol: string, keyPath: string, frontEnd: FrontEnd): string {
  const key = frontEnd.zoneMapKey(frontEnd.serviceAccount)?.find(keyPath.split('\\'));
  for (const name of [protocol, '*']) {
    const data = key?.value(name);
    if (data === undefined) continue;
    return data.type === 'dword'
      ? `No. Its value ${name} is ${data.value}, which is no zone.`
      : `No. Its value ${name} is a ${typeName(data)}; only a REG_DWORD counts.`;
  }
  return `No. It has neither ${protocol} nor *.`;
}

function askStart(
  now: UrlZone,
  exempt: boolean,
  frontEnd: FrontEnd,
  timeText: (at: Instant) => string,
): DetectiveAnswer {
  const id = 'read-at-start';
  const startedAt = frontEnd.startedAt(frontEndService);
  const evidence =
    startedAt === null
      ? `${frontEndService.displayName} on ${frontEnd.fqdn}: stopped`
      : `${frontEndService.displayName} on ${frontEnd.fqdn}: started ${timeText(startedAt)}`;
  if (startedAt === null)
    return {
      id,
      answer: 'No. The service is stopped; it reads the registry when it starts.',
      evidence,
    };
  if (!isIntranet(now)) {
    const answer = `The registry has changed since. The service goes by what it read at ${timeText(startedAt)}, until it restarts.`;
    return { id, answer, evidence };
  }
  if (exempt) return { id, answer: `Yes, at ${timeText(startedAt)}.`, evidence };
  const key = frontEnd.zoneMapKey(frontEnd.serviceAccount)?.find((now.key ?? '').split('\\'));
  const written = key === undefined ? 'later' : `at ${timeText(key.lastWrite)}`;
  const answer = `No. It was written ${written}, and the service started at ${timeText(startedAt)}. Restart it.`;
  return { id, answer, evidence };
}
