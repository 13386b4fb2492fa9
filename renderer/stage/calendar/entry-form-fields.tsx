import type { ReactNode } from 'react';
import controls from '../controls.module.css';
import styles from './entry-form.module.css';
import { entryFormStrings as text } from './strings.js';

/** A labelled field of the form. Times take seconds, since one second matters. */
export function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date' | 'datetime-local';
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly onValue: (value: string) => void;
}): ReactNode {
  const { label, value, type = 'text', required, autoFocus, maxLength, onValue } = props;
  return (
    <label className={styles.field}>
      {label}
      <input
        className={controls.input}
        type={type}
        value={value}
        required={required}
        // biome-ignore lint/a11y/noAutofocus: where the keyboard starts in a dialog that was just opened
        autoFocus={autoFocus}
        maxLength={maxLength}
        step={type === 'datetime-local' ? 1 : undefined}
        onChange={(event) => onValue(event.target.value)}
      />
    </label>
  );
}

/** A meeting makes "In a meeting" of a busy time, an appointment only "Busy". */
export function KindChoice(props: {
  readonly meeting: boolean;
  readonly onChange: (meeting: boolean) => void;
}): ReactNode {
  const choices = [
    { meeting: true, label: text.meeting, hint: text.meetingHint },
    { meeting: false, label: text.appointment, hint: text.appointmentHint },
  ];
  return (
    <fieldset className={styles.kinds}>
      <legend>{text.kind}</legend>
      {choices.map(({ meeting, label, hint }) => (
        <label key={label} className={styles.check}>
          <input
            type="radio"
            name="entry-kind"
            checked={props.meeting === meeting}
            onChange={() => props.onChange(meeting)}
          />
          <span>
            {label} <small>{hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
