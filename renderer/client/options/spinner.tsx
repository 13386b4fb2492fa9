import { type ReactNode, useState } from 'react';
import styles from './controls.module.css';
import type { ControlInputProps } from './option-control.js';
import own from './spinner.module.css';

/** An up-down box: a number out of range becomes the nearest allowed one, as in Windows. */
export function Spinner(props: ControlInputProps<'spinner'>): ReactNode {
  const { id, control, draft, describedBy } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const { minimum, maximum } = control;
  const value = draft.number(control);
  const change = (number: number) =>
    draft.set(control.id, Math.max(minimum, Math.min(maximum, number)));
  const step = (by: number) => {
    setTyped(null);
    change(value + by);
  };
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {control.label}
      </label>
      <span className={own.spinner}>
        <input
          id={id}
          type="number"
          className={styles.box}
          min={minimum}
          max={maximum}
          step={1}
          value={typed ?? value}
          disabled={control.setting.locked}
          aria-describedby={describedBy}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            if (/^\d+$/.test(text)) change(Number(text));
          }}
          onBlur={() => setTyped(null)}
        />
        <span className={own.arrows} aria-hidden>
          <Arrow path="M0 4l3.5-4L7 4z" locked={control.setting.locked} onClick={() => step(1)} />
          <Arrow path="M0 0l3.5 4L7 0z" locked={control.setting.locked} onClick={() => step(-1)} />
        </span>
      </span>
    </>
  );
}

/** For the mouse alone: in the box, the arrow keys do the same. */
function Arrow(props: {
  readonly path: string;
  readonly locked: boolean;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button type="button" tabIndex={-1} disabled={props.locked} onClick={props.onClick}>
      <svg viewBox="0 0 7 4" aria-hidden>
        <path d={props.path} />
      </svg>
    </button>
  );
}
