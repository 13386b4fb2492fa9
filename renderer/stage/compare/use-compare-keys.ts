import { useMemo } from 'react';
import type { Action } from '../actions/action.js';
import { useActionKeys } from '../actions/use-actions.js';
import { useEarlyKeys } from '../pages/opening.js';
import { openPlace, type Pair } from './pair.js';
import { compareStrings } from './strings.js';
import type { Comparison } from './use-comparison.js';
import { chooseView, swapSides, toggleMarks, useCompareView } from './view-store.js';

const { actions: text } = compareStrings;

/** Where letters, digits and Space are the place's own: clients, boxes, and buttons that are no differences. */
const own =
  '[data-client-window], input:not([type=radio]), textarea, select, dialog, [role="menu"], [role="slider"], button:not([data-difference])';

/** Keys without a modifier are the page's while nothing else has the keyboard that uses them. */
const isTaken = (): boolean => document.activeElement?.closest(own) != null;

/** Looks at the difference that comes so many places after the present one, in both clients. */
export function stepTo(step: 1 | -1, { differences }: Comparison, pair: Pair): void {
  const { current } = useCompareView.getState();
  const place = differences.findIndex(({ id }) => id === current);
  const count = differences.length;
  const target = place < 0 && step < 0 ? count - 1 : (place + step + count) % count;
  const next = differences[target];
  if (!next) return;
  useCompareView.setState({ current: next.id });
  openPlace(pair, next.at, next.marks);
}

/** The keys of the page. */
export function useCompareKeys(comparison: Comparison, pair: Pair): void {
  const always = useMemo(
    (): readonly Action[] => [
      {
        id: 'compare-next',
        title: text.next,
        keys: ['F8'],
        run: () => stepTo(1, comparison, pair),
      },
      {
        id: 'compare-previous',
        title: text.previous,
        keys: ['Shift+F8'],
        run: () => stepTo(-1, comparison, pair),
      },
    ],
    [comparison, pair],
  );
  useActionKeys(always);
  useActionKeys(plain, isTaken);
  useEarlyKeys();
}

const plain: readonly Action[] = [
  { id: 'compare-1', title: text.oneUp, keys: ['1'], run: () => chooseView('1-up') },
  { id: 'compare-2', title: text.twoUp, keys: ['2'], run: () => chooseView('2-up') },
  { id: 'compare-3', title: text.slider, keys: ['3'], run: () => chooseView('slider') },
  { id: 'compare-swap', title: text.swap, keys: ['Space'], run: swapSides },
  { id: 'compare-marks', title: text.marks, keys: ['M'], run: toggleMarks },
];
