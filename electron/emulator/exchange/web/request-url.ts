/** The parts of an http or https address that Exchange goes by. */
export interface RequestUrl {
  readonly scheme: 'http' | 'https';
  /** In lower case, without port. */
  readonly host: string;
  /** In lower case: IIS does not tell case apart. */
  readonly path: string;
  readonly query: string;
}

/** Reads an absolute address; `null` when it is none. */
export function parseRequestUrl(url: string): RequestUrl | null {
  const match = /^(https?):\/\/([a-z0-9.-]+)(?::\d{1,5})?(\/[^?#\s]*)?(?:\?([^#\s]*))?$/i.exec(url);
  const [, scheme, host, path = '/', query = ''] = match ?? [];
  if (scheme === undefined || host === undefined) return null;
  return {
    scheme: scheme.toLowerCase() === 'https' ? 'https' : 'http',
    host: host.toLowerCase(),
    path: path.toLowerCase(),
    query,
  };
}

/** Values of a query by lower-case name, percent signs decoded; broken escapes stay as they are. */
export function parseQuery(query: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 1) continue;
    values.set(decode(pair.slice(0, equals)).toLowerCase(), decode(pair.slice(equals + 1)));
  }
  return values;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
