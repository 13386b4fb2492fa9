import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { useClientUi, useClientUiStore } from '../client-ui.js';
import { indexOfLine, type ListRows, nameOf } from './list-rows.js';

export interface ListFocus {
  /** The line that holds the focus, or would if the list had it; -1 in an empty list. */
  readonly index: number;
  /** Whether somebody chose that line; until then it is only where Tab would go. */
  readonly chosen: boolean;
  /** Makes a line the focused one once it is on the screen. */
  moveTo(index: number): void;
  /** Makes a line the chosen one and leaves the focus where it is. */
  choose(index: number): void;
  /** Gives the focus to the line now. */
  focus(): void;
  readonly tree: {
    readonly ref: RefObject<HTMLDivElement | null>;
    onFocus(): void;
    onBlur(event: FocusEvent): void;
  };
}

/**
 * The roving focus of the list. It follows its contact when the list is reordered, survives
 * scrolling, and passes to the next line when the contact leaves.
 */
export function useListFocus(rows: ListRows): ListFocus {
  const ref = useRef<HTMLDivElement>(null);
  const ui = useClientUiStore();
  const name = useClientUi(({ line }) => line);
  const lastIndex = useRef(0);
  const inTree = useRef(false);

  const found = name === null ? -1 : indexOfLine(rows, name);
  const index = found >= 0 ? found : Math.min(lastIndex.current, rows.count - 1);

  const focus = useCallback((): void => {
    const line = ref.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]');
    // A text box or a button of the line may have the focus already.
    if (line && !line.contains(document.activeElement)) line.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    lastIndex.current = Math.max(0, index);
    if (inTree.current) focus();
  });

  const choose = (target: number): void => {
    const row = rows.at(target);
    if (row) ui.setState({ line: nameOf(row) });
  };
  return {
    index,
    chosen: name !== null,
    choose,
    moveTo: (target) => {
      inTree.current = true;
      choose(target);
    },
    focus,
    tree: {
      ref,
      onFocus: () => {
        inTree.current = true;
      },
      // React reports no blur when a line is taken off the page: then the focus stays wanted.
      onBlur: ({ currentTarget, relatedTarget }) => {
        inTree.current = relatedTarget !== null && currentTarget.contains(relatedTarget);
      },
    },
  };
}
