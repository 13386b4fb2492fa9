const encoded = /(?:\\[0-9a-f]{2})+/gi;

/** The parts of a distinguished name, unescaped (RFC 4514): `O'Hara\, Siobhán` is one part. */
function parts(dn: string): readonly string[] {
  return (dn.match(/(?:\\.|[^,\\])+/gs) ?? []).map((part) =>
    part
      .replace(encoded, (pairs) =>
        new TextDecoder().decode(
          Uint8Array.from(pairs.slice(1).split('\\'), (pair) => Number.parseInt(pair, 16)),
        ),
      )
      .replace(/\\(.)/gs, '$1')
      .trim(),
  );
}

/** The same for distinguished names that mean the same, whatever is escaped and in which case. */
export const dnKey = (dn: string): string =>
  dn.includes('\\') ? parts(dn).join('\0').toLowerCase() : dn.replace(/,\s*/g, '\0').toLowerCase();

/** The domain of an account: `litwareinc.com`; empty where the name does not tell. */
export const domainOfDn = (dn: string): string =>
  [...dn.matchAll(/(?:^|,)\s*DC=([^,]+)/gi)].map(([, label = '']) => label.toLowerCase()).join('.');

/** The name with a number behind its first part: `CN=Bob Barros 2,OU=Sales`; a comma in the name is none that ends it. */
export const numberedDn = (dn: string, number: number): string =>
  dn.replace(/^(?:\\.|[^,\\])*(?=,)/s, (name) => `${name} ${number}`);
