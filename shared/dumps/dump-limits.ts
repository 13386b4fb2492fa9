/**
 * What a reader holds at most, so that no dump, however made, needs more memory than one object. A user is about 5,000
 * characters as CLIXML and a picture in it 140,000; a whole estate as one tree of a report script stays below the limit
 * of an object.
 */
export const dumpLimits = {
  /** Characters of one value, one tag, one line. */
  value: 4_000_000,
  /** Characters of one object, and for each value in it as many as follow. */
  object: 32_000_000,
  /** What a value costs beside its characters. */
  costOfValue: 100,
  /** Values of one object once each reference is followed. */
  values: 1_000_000,
  /** Elements or brackets inside one another. PowerShell stops at 50 objects (`estate/clixml-depth`). */
  depth: 256,
  /** Different columns, names or types that are remembered. */
  names: 10_000,
} as const;
