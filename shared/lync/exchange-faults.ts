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
