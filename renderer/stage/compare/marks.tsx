import type { ReactNode } from 'react';
import styles from './compare.module.css';
import type { Mark } from './use-marks.js';
import { useCompareView } from './view-store.js';

/** The nearest lane begins this far from the client; each further one is as much further, in CSS pixels. */
const gap = 6;
const laneWidth = 26;

/** Brackets with the numbers of the differences in the gutter beside both clients. */
export function Marks(props: {
  readonly marks: readonly Mark[];
  /** Where one picture changes from one state to the other, from the top of the desk in CSS pixels. */
  readonly divider: number;
}): ReactNode {
  const { marks, divider } = props;
  const { view, first, marks: isShown, current } = useCompareView();
  if (!isShown) return null;
  const shown = view === 'slider' ? marks.flatMap((mark) => cutAt(mark, divider)) : marks;
  return shown.map(({ side, number, id, top, bottom, edge, lane }) => {
    const isLeft = view === 'slider' ? side === 'before' : side === first;
    const away = gap + lane * laneWidth;
    return (
      // Also in the list of differences, where the keyboard reaches it.
      <button
        key={`${side} ${id}`}
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className={styles.mark}
        data-left={isLeft}
        data-current={id === current}
        style={{
          top,
          height: Math.max(20, bottom - top),
          ...(isLeft ? { left: edge - away - 10 } : { left: edge + away }),
        }}
        onClick={() => useCompareView.setState({ current: id })}
      >
        <span>{number}</span>
      </button>
    );
  });
}

/** What of a mark stands beside the part of its side that is in sight. */
function cutAt(mark: Mark, divider: number): readonly Mark[] {
  const top = mark.side === 'before' ? mark.top : Math.max(mark.top, divider);
  const bottom = mark.side === 'before' ? Math.min(mark.bottom, divider) : mark.bottom;
  return bottom - top < 4 ? [] : [{ ...mark, top, bottom }];
}
