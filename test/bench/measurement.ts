type Unit = 'ms' | 'KB' | 'bytes' | 'scripts' | 'loads';

/** What is known of a figure before it is measured. Of every figure less is better. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  /**
   * What no change of this program moves, measured in the same rounds: a peer that does the same work, or what no program
   * gets below. Runs are compared by the ratio to it. Of times without one, by the ratio to the floor of the machine; of
   * sizes and counts, by the figure itself.
   */
  readonly floor?: string;
  /**
   * What the figure is read beside, but runs are not compared by: another measurement of this program, which moves too, or
   * one too short to be divided by.
   */
  readonly beside?: string;
  /** The figure must stay below this. Without a bound it is only compared with earlier runs. */
  readonly below?: number;
  /** The figure must not be more than this many times its floor, or what it stands beside. */
  readonly times?: number;
}

/** What one round has measured of a figure. What is repeated within the round is told by its median. */
export type Reading = number | BesideReading;

interface BesideReading {
  readonly here: number;
  /** The floor, or what the figure stands beside. */
  readonly beside: number;
}

type ReadingOf<F extends Figure> = F extends
  | { readonly floor: string }
  | { readonly beside: string }
  ? BesideReading
  : // Nothing is known of what a table that is put together at run time holds.
    Figure extends F
    ? Reading
    : number;

/** Figures by keys that stay when a name is worded anew: earlier results find them by the key. */
export type Figures = Readonly<Record<string, Figure>>;

export interface Bench<F extends Figures = Figures> {
  readonly name: string;
  readonly figures: F;
  /**
   * How much slower the program is in the slow copy of `--sabotage`, 8 times unless given, and the KB that it keeps for each
   * 2 ms of that, by default none: enough to break each bound of the case. `atOnce` slows also what is too short to be slept for.
   */
  readonly sabotage?: { readonly times?: number; readonly keep?: number; readonly atOnce?: true };
  /** One round. It runs in a process of its own. */
  run(): Promise<{ readonly [K in keyof F]: ReadingOf<F[K]> }>;
}

/** A bench whose `run` reads each of its figures. */
export const defineBench = <const F extends Figures>(bench: Bench<F>): Bench<F> => bench;

/** What a run says of a figure: the medians of its rounds. */
export interface Measurement {
  readonly here: number;
  readonly beside?: number;
}

/** One bound of a figure. */
export interface Bound {
  /** Such as `< 120 ms` or `≤ × 10`. */
  readonly text: string;
  isKept(measured: Measurement): boolean;
}

/** The bounds of a figure, each by itself. One in times is broken by what stands beside nothing. */
export function boundsOf({ below, times, unit }: Figure): readonly Bound[] {
  const bounds: Bound[] = [];
  if (below !== undefined)
    bounds.push({ text: `< ${below} ${unit}`, isKept: ({ here }) => here < below });
  if (times !== undefined)
    bounds.push({
      text: `≤ × ${times}`,
      isKept: ({ here, beside }) => beside !== undefined && here <= times * beside,
    });
  return bounds;
}

/** Whether a figure keeps its bounds; `null` when it has none. */
export function keepsBounds(figure: Figure, measured: Measurement): boolean | null {
  const bounds = boundsOf(figure);
  return bounds.length === 0 ? null : bounds.every((bound) => bound.isKept(measured));
}
