/** One figure of the report. Times are in milliseconds, and what is repeated is told by its median. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** A peer that does the same work, or the floor that no program gets below, in the same run. */
  readonly beside?: { readonly name: string; readonly value: number };
  /** The figure must stay below this. Without a bound a figure is only reported. */
  readonly below?: number;
  /** The figure must not be more than this many times what it stands beside. */
  readonly times?: number;
}

export type Unit = 'ms' | 'KB' | 'bytes' | 'scripts' | 'loads';

/** What a bench needs of the runner. */
export interface Bench {
  readonly name: string;
  run(): Promise<readonly Measurement[]>;
}

/** How often the figure is what it stands beside; `null` when it stands alone. */
export function ratioOf({ value, beside }: Measurement): number | null {
  return beside ? value / beside.value : null;
}

/** Whether a figure keeps its bounds; `null` when it has none. */
export function keepsBounds(measurement: Measurement): boolean | null {
  const { value, below, times } = measurement;
  if (below === undefined && times === undefined) return null;
  const ratio = ratioOf(measurement);
  const small = below === undefined || value < below;
  return small && (times === undefined || (ratio !== null && ratio <= times));
}
