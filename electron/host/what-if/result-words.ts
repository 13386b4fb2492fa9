import type { EffectGroup } from '../../../shared/contract/views/effect-groups.js';
import type { Effect, Hit } from '../../emulator/what-if/comparison.js';
import type { WhatIf } from '../../emulator/what-if/try-plan.js';
import { effectView, personView } from './result-views.js';

/** A result and what it is about. */
export interface Reported {
  /** Name of the organisation. */
  readonly organisation: string;
  readonly plan: string;
  readonly result: WhatIf;
  /** When it was tried, by the clock of the emulator. */
  readonly date: string;
}

export const groupTitles: Readonly<Record<EffectGroup, string>> = {
  lose: 'Lose',
  gain: 'Gain',
  change: 'See something else',
  unseen: 'Change without being seen',
};

export const number = (count: number): string => count.toLocaleString('en');
export const people = (count: number): string =>
  `${number(count)} ${count === 1 ? 'person' : 'people'}`;

/** `67 %`, and a digit more below one. */
export function share(count: number, of: number): string {
  if (count === 0 || of === 0) return '0 %';
  const percent = (100 * count) / of;
  return `${percent < 1 ? percent.toFixed(1) : Math.round(percent)} %`;
}

export interface Told {
  readonly effect: Effect;
  readonly view: ReturnType<typeof effectView>;
}

export const told = ({ effects }: WhatIf): readonly Told[] =>
  effects.map((effect) => ({ effect, view: effectView(effect) }));

export const hitting = (result: WhatIf): readonly Told[] =>
  told(result).filter(({ view }) => view.people > 0);

/** Who is not in any list. */
export function theOthers(result: WhatIf): readonly string[] {
  const nobody = told(result).filter(({ view }) => view.people === 0);
  const sentences = nobody.map(({ view }) => view.sentence);
  return [
    ...(sentences.length > 0 ? [`Nobody would ${sentences.join('; ')}.`] : []),
    `Not touched: ${people(result.untouched)}.`,
    ...(result.notCounted > 0
      ? [`Not counted, because they cannot sign in: ${people(result.notCounted)}.`]
      : []),
  ];
}

export const problemLines = ({
  problems,
  assumed,
}: Pick<WhatIf, 'problems' | 'assumed'>): readonly string[] => [
  ...problems.map(({ line, message }) => `Line ${line} of the plan went wrong: ${message}`),
  ...assumed.map((question) => `Answered with yes on the copy: ${question.replaceAll('\n', ' ')}`),
];

const noPictures = { corporate: () => null };

export function rowOf(hit: Hit) {
  const { photo: _, ...row } = personView(hit, noPictures);
  return row;
}
