/**
 * Versions of the schema that a request may name in RequestServerVersion, oldest first, each with the build of a server
 * that speaks it. Follows `exchange/ews-versions`.
 */
const builds = {
  Exchange2007: [8, 0, 685, 24],
  Exchange2007_SP1: [8, 3, 83, 0],
  Exchange2010: [14, 0, 639, 21],
  Exchange2010_SP1: [14, 1, 218, 13],
  Exchange2010_SP2: [14, 2, 247, 5],
  Exchange2013: [15, 0, 516, 32],
  Exchange2013_SP1: [15, 0, 847, 32],
  Exchange2016: [15, 1, 225, 42],
} as const satisfies Record<string, readonly [number, number, number, number]>;

export type EwsVersion = keyof typeof builds;

export const ewsVersions = Object.keys(builds) as readonly EwsVersion[];

/** The version of that name; `null` for one that no server had. */
export const ewsVersionOf = (name: string): EwsVersion | null =>
  ewsVersions.find((version) => version === name) ?? null;

export const isBefore = (version: EwsVersion, other: EwsVersion): boolean =>
  ewsVersions.indexOf(version) < ewsVersions.indexOf(other);

/** Attributes of ServerVersionInfo. */
export function serverVersionAttributes(version: EwsVersion): string {
  const [major, minor, majorBuild, minorBuild] = builds[version];
  return (
    `MajorVersion="${major}" MinorVersion="${minor}" MajorBuildNumber="${majorBuild}" ` +
    `MinorBuildNumber="${minorBuild}" Version="${version}"`
  );
}
