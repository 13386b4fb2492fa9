/** The security zones of Windows by number. Source: KB 182569. */
export const zoneNames = [
  'My Computer',
  'Local intranet',
  'Trusted sites',
  'Internet',
  'Restricted sites',
] as const;

export const localIntranet = 1;
export const internet = 3;

export const zoneName = (zone: number): string => zoneNames[zone] ?? `zone ${zone}`;

/** `1 (Local intranet)`. */
export const formatZone = (zone: number): string => `${zone} (${zoneName(zone)})`;
