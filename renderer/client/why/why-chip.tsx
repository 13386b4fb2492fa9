import {
  type ReactNode,
  type SyntheticEvent,
  type ToggleEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { whyStrings } from './strings.js';
import styles from './why.module.css';

const width = 320;
const gap = 6;

/** A chip and its popover. The popover is native: top layer, Escape and a click outside close it. */
export function WhyChip(props: {
  readonly label: string;
  /** Drawn while it is open. */
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  const chip = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const name = whyStrings.name(props.label);
  const onBeforeToggle = (event: ToggleEvent) =>
    setPlace(event.newState === 'open' && chip.current ? placeBeside(chip.current) : null);
  return (
    <>
      <button
        ref={chip}
        type="button"
        className={styles.chip}
        aria-label={name}
        popoverTarget={id}
        onClick={stop}
        onDoubleClick={stop}
        onPointerDown={stop}
        onKeyDown={stop}
      >
        ?
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where a rule has much to say.
        tabIndex={0}
        aria-label={name}
        className={styles.overlay}
        style={place ?? {}}
        onBeforeToggle={onBeforeToggle}
        onPointerDown={stop}
      >
        {place !== null && props.children}
      </div>
    </>
  );
}

interface Place {
  readonly left: number;
  readonly width: number;
  readonly maxHeight: number;
  readonly top?: number;
  readonly bottom?: number;
}

/** Below the chip, or above it where the window ends, and within the window; needs no measuring of the popover. */
function placeBeside(chip: Element): Place {
  const box = chip.getBoundingClientRect();
  const left = Math.max(gap, Math.min(box.left, window.innerWidth - width - gap));
  const { innerHeight } = window;
  return box.bottom < innerHeight * 0.6
    ? { left, width, top: box.bottom + gap, maxHeight: innerHeight - box.bottom - 2 * gap }
    : { left, width, bottom: innerHeight - box.top + gap, maxHeight: box.top - 2 * gap };
}

/** A chip lies on rows and buttons of the client that must not react to it. */
function stop(event: SyntheticEvent): void {
  event.stopPropagation();
}
