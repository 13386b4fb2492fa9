import type { Instant } from '../../../../shared/lync/time.js';

export const faultTargets = [
  'autodiscover-domain',
  'autodiscover-host',
  'autodiscover',
  'ews',
  'public-folders',
  'all',
] as const;
/** What a fault strikes: `autodiscover-domain` is https://contoso.com/…, `-host` https://autodiscover.contoso.com/…. */
export type FaultTarget = (typeof faultTargets)[number];

export const faultKinds = [
  'unreachable',
  'unauthorized',
  'forbidden',
  'unavailable',
  'slow',
  'malformed',
  'redirect',
  'redirect-loop',
  /** A redirect from https to http. */
  'downgrade',
  'wrong-certificate',
  /** Autodiscover names another address (`redirectAddr`) or URL (`redirectUrl`); elsewhere without effect. */
  'redirect-address',
  'redirect-url',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Something that goes wrong on command, never by chance. Without `times` and `until` it stays. */
export interface Fault {
  readonly target: FaultTarget;
  readonly kind: FaultKind;
  /** SIP address of the only mailbox it strikes; `null` for all. */
  readonly mailbox: string | null;
  /** How many requests it strikes yet; `null` without count. */
  readonly times: number | null;
  /** It strikes before this instant; `null` without end. */
  readonly until: Instant | null;
}
