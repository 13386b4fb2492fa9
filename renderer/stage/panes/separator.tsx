import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { type PaneName, paneLimits, useLayout } from './layout-store.js';
import styles from './separator.module.css';
import { panesStrings } from './strings.js';

const keyStep = 16;

/**
 * The edge of a pane: dragged, moved with the arrow keys, put back with a double click or Enter.
 * `grows` is the direction in which dragging makes the pane larger.
 */
export function Separator(props: {
  readonly pane: PaneName;
  readonly grows: 'right' | 'left' | 'up';
}): ReactNode {
  const { pane, grows } = props;
  const size = useLayout((layout) => layout.sizes[pane]);
  const resize = useLayout((layout) => layout.resize);
  const { initial, minimum, maximum } = paneLimits[pane];
  const vertical = grows !== 'up';
  const growth = (dx: number, dy: number): number =>
    grows === 'right' ? dx : grows === 'left' ? -dx : -dy;

  const drag = (down: PointerEvent<HTMLElement>): void => {
    const edge = down.currentTarget;
    edge.setPointerCapture(down.pointerId);
    const stop = new AbortController();
    const options = { signal: stop.signal };
    edge.addEventListener(
      'pointermove',
      (move: globalThis.PointerEvent) =>
        resize(pane, size + growth(move.clientX - down.clientX, move.clientY - down.clientY)),
      options,
    );
    for (const end of ['pointerup', 'pointercancel'])
      edge.addEventListener(end, () => stop.abort(), options);
  };

  const press = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: growth(keyStep, 0),
      ArrowLeft: growth(-keyStep, 0),
      ArrowUp: growth(0, -keyStep),
      ArrowDown: growth(0, keyStep),
    };
    const step = steps[event.key];
    if (step) resize(pane, size + step);
    else if (event.key === 'Home') resize(pane, minimum);
    else if (event.key === 'End') resize(pane, maximum);
    else if (event.key === 'Enter') resize(pane, initial);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be focused and moved
    <div
      role="separator"
      tabIndex={0}
      className={vertical ? styles.vertical : styles.horizontal}
      aria-label={panesStrings[pane]}
      aria-orientation={vertical ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      onPointerDown={drag}
      onDoubleClick={() => resize(pane, initial)}
      onKeyDown={press}
    />
  );
}
