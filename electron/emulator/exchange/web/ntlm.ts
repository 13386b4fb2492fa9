import { decodeBase64, encodeBase64 } from './base64.js';

/** `NTLMSSP` and a zero: how each message begins ([MS-NLMP], 2.2.1). */
const signature = [...'NTLMSSP'].map((letter) => letter.charCodeAt(0)).concat(0);

/** Offsets in an AUTHENTICATE_MESSAGE ([MS-NLMP], 2.2.1.3). */
const offsets = { type: 8, userName: 36, flags: 60 } as const;

const unicode = 0x1;
/** Unicode, a target of the kind domain with what it is made of, NTLM with session security, keys of 56 and 128 bits. */
const challengeFlags = 0xa0898205;

/**
 * Nobody's password is verified, so nothing has to be unpredictable: the same challenge each time keeps answers the
 * same each time.
 */
const challenge = [0x4c, 0x79, 0x6e, 0x63, 0x32, 0x30, 0x31, 0x30];

/** Names of a target by their AvId ([MS-NLMP], 2.2.2.1). */
const nameKinds = { nbComputer: 1, nbDomain: 2, dnsComputer: 3, dnsDomain: 4 } as const;

/** What an Authorization header of NTLM asks for or says. */
export type NtlmMessage =
  | { readonly kind: 'negotiate' }
  | { readonly kind: 'authenticate'; readonly user: string };

/** Reads an Authorization header; `null` where it is not NTLM, or cannot be read. */
export function readNtlm(authorization: string | undefined): NtlmMessage | null {
  if (authorization === undefined) return null;
  const [, encoded] = /^NTLM\s+(\S{1,8000})$/i.exec(authorization) ?? [];
  const bytes = encoded === undefined ? null : decodeBase64(encoded);
  if (!bytes || signature.some((byte, index) => bytes[index] !== byte)) return null;
  switch (bytes[offsets.type]) {
    case 1:
      return { kind: 'negotiate' };
    case 3:
      return { kind: 'authenticate', user: readUser(bytes) };
    default:
      return null;
  }
}

function readUser(bytes: readonly number[]): string {
  const at = (index: number): number => bytes[index] ?? 0;
  const length = at(offsets.userName) + 256 * at(offsets.userName + 1);
  const start = at(offsets.userName + 4) + 256 * at(offsets.userName + 5);
  const size = (at(offsets.flags) & unicode) === 0 ? 1 : 2;
  let user = '';
  for (let index = start; index < Math.min(start + length, bytes.length); index += size) {
    user += String.fromCharCode(at(index) + (size === 2 ? 256 * at(index + 1) : 0));
  }
  return user;
}

/** The CHALLENGE_MESSAGE that answers a negotiation ([MS-NLMP], 2.2.1.2). @param domain `contoso.com` */
export function ntlmChallenge(domain: string): string {
  const name = (domain.split('.', 1)[0] ?? '').toUpperCase();
  const target = utf16(name);
  const info = [
    ...pair(nameKinds.nbDomain, name),
    ...pair(nameKinds.nbComputer, 'MAIL'),
    ...pair(nameKinds.dnsDomain, domain),
    ...pair(nameKinds.dnsComputer, `mail.${domain}`),
    ...[0, 0, 0, 0],
  ];
  const payloadAt = 48;
  return encodeBase64([
    ...signature,
    ...little(2, 4),
    ...field(target.length, payloadAt),
    ...little(challengeFlags, 4),
    ...challenge,
    ...little(0, 8),
    ...field(info.length, payloadAt + target.length),
    ...target,
    ...info,
  ]);
}

const little = (value: number, bytes: number): readonly number[] =>
  Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256);

const field = (length: number, offset: number): readonly number[] => [
  ...little(length, 2),
  ...little(length, 2),
  ...little(offset, 4),
];

const utf16 = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, index) => little(text.charCodeAt(index), 2)).flat();

const pair = (id: number, value: string): readonly number[] => {
  const bytes = utf16(value);
  return [...little(id, 2), ...little(bytes.length, 2), ...bytes];
};
