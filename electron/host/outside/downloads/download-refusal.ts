/** Why a download was not taken; the message is a sentence for the person who asked for it. */
export class DownloadRefusal extends Error {
  override readonly name = 'DownloadRefusal';
}

const networkReasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no server of that name.',
  EAI_AGAIN: 'The name of the server could not be looked up. Check the network connection.',
  ECONNREFUSED: 'The server refuses connections.',
  ECONNRESET: 'The server broke the connection off.',
  EPIPE: 'The server broke the connection off.',
  EHOSTUNREACH: 'The server cannot be reached.',
  ENETUNREACH: 'The network cannot be reached.',
  ETIMEDOUT: 'The server does not answer.',
  HPE_HEADER_OVERFLOW: 'The server sends too many headers.',
  DEPTH_ZERO_SELF_SIGNED_CERT: "The server's certificate is not trusted.",
  SELF_SIGNED_CERT_IN_CHAIN: "The server's certificate is not trusted.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The server's certificate is not trusted.",
  CERT_HAS_EXPIRED: "The server's certificate has expired.",
  ERR_TLS_CERT_ALTNAME_INVALID: "The server's certificate is for another name.",
};

/** The sentence for any failure of a download. */
export function describeFailure(error: unknown, noun: string): string {
  if (error instanceof DownloadRefusal) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = networkReasons[code];
  if (known !== undefined) return known;
  if (code.startsWith('HPE_')) return 'The server does not answer in HTTP.';
  const message = error instanceof Error ? error.message : String(error);
  return `The ${noun} could not be downloaded: ${message}.`;
}
