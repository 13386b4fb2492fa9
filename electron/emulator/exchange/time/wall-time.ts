/**
 * What a clock on a wall shows: milliseconds as if it stood in UTC. Not an instant; a zone makes
 * one of it.
 */
export type WallTime = number;

/** `2010-12-06T08:00:00`. */
export const formatWallTime = (wall: WallTime): string => new Date(wall).toISOString().slice(0, 19);

/** `2010-12-06T08:00:00Z`. */
export const formatUtc = (instant: number): string => `${formatWallTime(instant)}Z`;

/** A date and time of XML Schema. `offset` is null when the text names no zone. */
export interface XmlDateTime {
  readonly wall: WallTime;
  /** Milliseconds that local time is ahead of UTC. */
  readonly offset: number | null;
}

const pattern = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/;

/** Reads an `xs:dateTime` or `xs:date` to whole seconds; `null` when it is none. */
export function parseXmlDateTime(text: string): XmlDateTime | null {
  const [, date, time = '00:00:00', zone] = pattern.exec(text.trim()) ?? [];
  if (date === undefined) return null;
  const wall = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(wall) || formatWallTime(wall) !== `${date}T${time}`) return null;
  if (zone === undefined) return { wall, offset: null };
  return { wall, offset: zone === 'Z' ? 0 : readOffset(zone) };
}

function readOffset(zone: string): number {
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * 60_000;
}
