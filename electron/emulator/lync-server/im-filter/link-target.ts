/** Where a link leads, as far as the filter has to know. */
export interface LinkTarget {
  /** `http`, in lower case; null for text without one, such as `href=`. */
  readonly scheme: string | null;
  /** In lower case; null when there is none, or none that every program would read alike. */
  readonly host: string | null;
  /** Why there is no host, for the operator; null when there is one. */
  readonly hostProblem: string | null;
  /** What comes after the last slash of the path, without query and fragment. */
  readonly fileName: string;
}

const longestHost = 253;

/** Schemes whose links never name a file. */
const opaque: readonly string[] = ['callto', 'mailto', 'news', 'sip', 'sips', 'tel'];

/**
 * Takes a link apart. Nothing is decoded or repaired: a host counts only when it consists of letters, digits, hyphens
 * and underscores between single dots, so that no notation can pass for another host. A backslash is a slash, as
 * Windows has it; a link without a scheme is `ftp` after the prefix `ftp.`, else `http`. Takes time in proportion to
 * the link.
 */
export function linkTarget(link: string): LinkTarget {
  const text = link.includes('\\') ? link.replaceAll('\\', '/') : link;
  const scheme = schemeOf(text);
  if (scheme === null && !/^[\da-z]+\./i.test(text))
    return without('It is not an address.', null, '');
  const rest = scheme === null ? text : text.slice(scheme.length + 1);
  if (scheme !== null && !rest.startsWith('//')) {
    const isFile = scheme === 'file' || (rest.includes('/') && !opaque.includes(scheme));
    const problem = 'Two slashes and a host do not follow the protocol.';
    return without(problem, scheme, isFile ? lastName(rest) : '');
  }
  const start = scheme === null ? 0 : 2;
  const end = rest.slice(start).search(/[/?#]/);
  const authority = end < 0 ? rest.slice(start) : rest.slice(start, start + end);
  const path = end < 0 ? '' : rest.slice(start + end);
  const protocol = scheme ?? (/^ftp/i.test(text) ? 'ftp' : 'http');
  const { host, hostProblem } = readAuthority(authority);
  return { scheme: protocol, host, hostProblem, fileName: lastName(path) };
}

const without = (hostProblem: string, scheme: string | null, fileName: string): LinkTarget => ({
  scheme,
  host: null,
  hostProblem,
  fileName,
});

function schemeOf(text: string): string | null {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > 64) return null;
  const name = text.slice(0, colon);
  // A host with a port, such as www.contoso.com:8080, has no scheme.
  return /^[a-z][\da-z+-]*$/i.test(name) ? name.toLowerCase() : null;
}

function readAuthority(authority: string): Pick<LinkTarget, 'host' | 'hostProblem'> {
  const server = authority.slice(authority.lastIndexOf('@') + 1);
  if (server.startsWith('[')) return refuse('Windows keeps no zones for IPv6 addresses.');
  const colon = server.indexOf(':');
  const name = colon < 0 ? server : server.slice(0, colon);
  if (name === '') return refuse('The host is missing.');
  if (colon >= 0 && !isPort(server.slice(colon + 1)))
    return refuse('The port is not a number from 0 to 65535.');
  if (name.endsWith('.')) return refuse('The host ends in a dot, which no key of the zones does.');
  if (name.length > longestHost)
    return refuse(`The host is longer than ${longestHost} characters.`);
  if (!/^[\w-]+(?:\.[\w-]+)*$/.test(name))
    return refuse('The host is not written in letters, digits, hyphens and single dots.');
  return { host: name.toLowerCase(), hostProblem: null };
}

const refuse = (hostProblem: string) => ({ host: null, hostProblem });

const isPort = (text: string): boolean => /^\d{0,5}$/.test(text) && Number(text) <= 65_535;

function lastName(path: string): string {
  const end = path.search(/[?#]/);
  const plain = end < 0 ? path : path.slice(0, end);
  return plain.slice(plain.lastIndexOf('/') + 1);
}

/**
 * The extension of a link's file when it is one of `extensions` (in lower case, with their dots); null otherwise. Only
 * the plain name at the end of the path counts: not the host, and nothing behind `?` or `#`. Source:
 * Set-CsImFilterConfiguration reference (BlockFileExtension).
 * Follows `url-filter/file-name`.
 */
export function blockedExtension(
  { fileName }: LinkTarget,
  extensions: ReadonlySet<string>,
): string | null {
  const dot = fileName.lastIndexOf('.');
  if (dot < 0) return null;
  const extension = fileName.slice(dot).toLowerCase();
  return extensions.has(extension) ? extension : null;
}
