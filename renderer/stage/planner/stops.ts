/** Where a slider stops, in seconds and in order: lengths that people choose, closer together where they are short. */
export type Stops = readonly number[];

export const pollStops: Stops = [
  1, 5, 15, 30, 60, 120, 180, 300, 420, 600, 900, 1200, 1800, 2700, 3600, 5400, 7200, 10_800,
  14_400, 18_000, 21_600, 28_800,
];

export const publicationStops: Stops = [
  1, 5, 15, 30, 60, 120, 180, 240, 300, 420, 600, 900, 1200, 1800, 2700, 3600,
];

/** Where a length lies on the scale, in stops: between two of them as far as it is between their lengths. */
export function placeOf(stops: Stops, seconds: number): number {
  const above = stops.findIndex((stop) => stop >= seconds);
  if (above < 0) return stops.length - 1;
  const [from, to] = [stops[above - 1], stops[above]];
  if (from === undefined || to === undefined) return 0;
  return above - 1 + (seconds - from) / (to - from);
}

/** The stop so many steps from a length: up where `steps` is above 0, else down; the last one where there are fewer. */
export function stopFrom(stops: Stops, seconds: number, steps: number): number {
  const ahead =
    steps > 0
      ? stops.filter((stop) => stop > seconds)
      : stops.filter((stop) => stop < seconds).toReversed();
  return ahead[Math.abs(steps) - 1] ?? ahead.at(-1) ?? seconds;
}

/** The stop that is nearest to a place on the scale. */
export const stopAt = (stops: Stops, place: number): number =>
  stops[Math.min(stops.length - 1, Math.max(0, Math.round(place)))] ?? 0;

/** The stop nearest to a length of those from `from` to `to`, both included; the length itself where no stop is there. */
export function stopWithin(
  stops: Stops,
  seconds: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const accepted = stops.filter((stop) => from <= stop && stop <= to);
  if (seconds < from) return accepted[0] ?? seconds;
  return seconds > to ? (accepted.at(-1) ?? seconds) : seconds;
}
