import { type MachineSamples, machineFloor } from './machine-floor.js';
import type { Bench, Figure, Measurement, Reading } from './measurement.js';
import { median, percentile } from './statistics.js';

/** What one round of a case has measured. */
export interface Round {
  readonly readings: Readonly<Record<string, Reading>>;
  /** The fixed work before and after the round. */
  readonly machine: MachineSamples;
}

/** What the rounds of a run say of one figure. */
export interface Result extends Measurement {
  /** What `ratio` is a ratio to: the name of a floor, `machine`, or `itself`. */
  readonly by: string;
  /** What runs are compared by: the median of the rounds, each with the floor of its own moment. */
  readonly ratio: number;
  readonly rounds: number;
  /** How far the middle half of the rounds is apart, as a share of the median. */
  readonly spread: number;
}

/** Results by the key of their figure, such as `start-up/opened`. */
export type Results = Readonly<Record<string, Result>>;

export const keyOf = (bench: Bench, figure: string): string => `${bench.name}/${figure}`;

/** The results of a case, one for each of its figures. Throws where a round has not measured one of them. */
export function resultsOf(bench: Bench, rounds: readonly Round[]): Results {
  return Object.fromEntries(
    Object.entries(bench.figures).map(([name, figure]) => [
      keyOf(bench, name),
      resultOf(
        figure,
        rounds.map(({ readings, machine }) => {
          const reading = readings[name];
          const measured = typeof reading === 'number' ? { here: reading } : reading;
          if (!measured || !Object.values(measured).every(Number.isFinite))
            throw new Error(`The case ${bench.name} has not measured "${figure.name}".`);
          return { ...measured, machine };
        }),
      ),
    ]),
  );
}

interface MeasuredRound extends Measurement {
  readonly machine: MachineSamples;
}

function resultOf(figure: Figure, rounds: readonly MeasuredRound[]): Result {
  const ratios = rounds.map((round) => ratioOf(figure, round));
  const besides = rounds.flatMap(({ beside }) => beside ?? []);
  const ratio = median(ratios);
  return {
    here: median(rounds.map(({ here }) => here)),
    ...(besides.length === 0 ? {} : { beside: median(besides) }),
    by: comparedBy(figure),
    ratio,
    rounds: rounds.length,
    spread: shareOf(percentile(ratios, 0.75) - percentile(ratios, 0.25), ratio),
  };
}

function ratioOf(figure: Figure, { here, beside, machine }: MeasuredRound): number {
  if (figure.floor !== undefined) return here / (beside ?? Number.NaN);
  return figure.unit === 'ms' ? here / machineFloor(machine, here) : here;
}

/** What a figure of two runs is compared by. */
function comparedBy({ floor, unit }: Figure): string {
  return floor ?? (unit === 'ms' ? 'machine' : 'itself');
}

/** `part` as a share of `whole`, where nothing of nothing is nothing. */
export const shareOf = (part: number, whole: number): number => (part === 0 ? 0 : part / whole);
