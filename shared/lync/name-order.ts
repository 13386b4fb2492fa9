/** A name as it orders, and a SIP address that decides between equal names. */
export interface OrderedName {
  readonly nameKey: string;
  readonly sip: string;
}

// Most names need no normalisation, and lists have thousands of them.
const plain = /^[ -~]*$/;

/** What a name is ordered by: case and accents do not count. */
export function nameKey(name: string): string {
  const folded = plain.test(name) ? name : name.normalize('NFD').replace(/\p{M}/gu, '');
  return folded.toLowerCase();
}

/** The order of contacts by name, the same in the engine and on a page; no two people are equal. */
export function byName(a: OrderedName, b: OrderedName): number {
  if (a.nameKey < b.nameKey) return -1;
  if (a.nameKey > b.nameKey) return 1;
  if (a.sip === b.sip) return 0;
  return a.sip < b.sip ? -1 : 1;
}
