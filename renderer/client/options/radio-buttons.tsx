import type { ReactNode } from 'react';
import type { ControlInputProps } from './option-control.js';
import styles from './options.module.css';

/** One of several; a label that only repeats the heading is not shown again. */
export function RadioButtons(props: ControlInputProps<'radio' | 'select'>): ReactNode {
  const { id, control, draft, section, describedBy, mark } = props;
  return (
    <div
      role="radiogroup"
      aria-label={control.label}
      aria-describedby={describedBy}
      className={styles.radios}
    >
      {control.label !== section && <span>{control.label}</span>}
      {control.choices.map(({ value, label }) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            name={id}
            checked={draft.text(control) === value}
            disabled={control.setting.locked}
            onChange={() => draft.set(control.id, value)}
          />
          <span>
            {label}
            {mark}
          </span>
        </label>
      ))}
    </div>
  );
}
