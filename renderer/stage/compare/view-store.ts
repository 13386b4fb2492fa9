import { create } from 'zustand';
import type { CopySide } from '../../../shared/contract/index.js';

export const views = ['1-up', '2-up', 'slider'] as const;
export type View = (typeof views)[number];

/** How this window looks at the two clients. */
interface CompareView {
  readonly view: View;
  /** The side that stands first; the only one that is shown in 1-up. */
  readonly first: CopySide;
  readonly marks: boolean;
  /** Percent of the one picture that are as it is; null until the slider is moved. */
  readonly slider: number | null;
  /** Id of the difference that is looked at; null before one was chosen. */
  readonly current: string | null;
}

export const useCompareView = create<CompareView>()(() => ({
  view: '2-up',
  first: 'before',
  marks: true,
  slider: null,
  current: null,
}));

export const otherSide = (side: CopySide): CopySide => (side === 'before' ? 'after' : 'before');

export const chooseView = (view: View): void => useCompareView.setState({ view });

export const swapSides = (): void =>
  useCompareView.setState(({ first }) => ({ first: otherSide(first) }));

export const toggleMarks = (): void => useCompareView.setState(({ marks }) => ({ marks: !marks }));
