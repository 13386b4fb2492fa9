/** Where a clicked link leads. */
export type OutsideAddress =
  | {
      readonly opens: true;
      /** Host and, unless it is the usual one, port; foreign letters as Punycode. */
      readonly host: string;
      /** What stands before `@`; empty where there is none. */
      readonly userName: string;
      readonly whole: string;
    }
  | { readonly opens: false; readonly scheme: string; readonly whole: string };

/** Reads a link as the browser would. Only web addresses can be opened; all else can be shown. */
export function readAddress(href: string): OutsideAddress {
  if (!URL.canParse(href)) return { opens: false, scheme: 'broken', whole: href };
  const url = new URL(href);
  const scheme = url.protocol.replace(':', '');
  if (scheme !== 'http' && scheme !== 'https') return { opens: false, scheme, whole: href };
  return { opens: true, host: url.host, userName: url.username, whole: url.href };
}
