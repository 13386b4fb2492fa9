import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from 'react';
import styles from './divider.module.css';
import { compareStrings as text } from './strings.js';
import { useCompareView } from './view-store.js';

const step = 2;

const set = (percent: number): void =>
  useCompareView.setState({ slider: Math.round(Math.max(0, Math.min(100, percent))) });

/** The line between the two states of one picture; above it as it is. */
export function Divider(props: {
  readonly percent: number;
  readonly desk: RefObject<HTMLElement | null>;
}): ReactNode {
  const { percent, desk } = props;
  const press = (event: KeyboardEvent): void => {
    const target = {
      ArrowUp: percent - step,
      ArrowLeft: percent - step,
      ArrowDown: percent + step,
      ArrowRight: percent + step,
      PageUp: percent - 5 * step,
      PageDown: percent + 5 * step,
      Home: 0,
      End: 100,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    set(target);
  };
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const window = desk.current?.querySelector('[data-client-window]')?.getBoundingClientRect();
    if (window) set((100 * (event.clientY - window.top)) / window.height);
  };
  return (
    <div className={styles.divider}>
      <div
        role="slider"
        tabIndex={0}
        aria-label={text.slider}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text.sliderText(percent)}
        title={text.sliderValue(percent)}
        className={styles.handle}
        onKeyDown={press}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      >
        <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true">
          <path
            d="M1.500 5.500l3.500-3.500l3.500 3.500M1.500 10.500l3.500 3.500l3.500-3.500"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.600"
          />
        </svg>
      </div>
      <p className={styles.halves} aria-hidden="true">
        <span>{text.sides.before}</span>
        <span>{text.sides.after}</span>
      </p>
    </div>
  );
}
