import type { ReactNode } from 'react';
import type { ControlInputProps } from './option-control.js';
import styles from './options.module.css';
import { RadioButtons } from './radio-buttons.js';
import { Spinner } from './spinner.js';

/** The control itself, by its kind. */
export function ControlInput({ control, ...common }: ControlInputProps): ReactNode {
  switch (control.kind) {
    case 'static':
      return (
        <>
          {control.label !== '' && <span className={styles.label}>{control.label}</span>}
          <span className={styles.text}>{control.text}</span>
        </>
      );
    case 'button':
      return (
        <button
          type="button"
          className={styles.button}
          disabled={!control.enabled}
          aria-describedby={common.describedBy}
        >
          {control.label}
        </button>
      );
    case 'check':
      return <CheckBox control={control} {...common} />;
    case 'radio':
      return <RadioButtons control={control} {...common} />;
    case 'select':
      return <DropDown control={control} {...common} />;
    case 'spinner':
      return <Spinner control={control} {...common} />;
    case 'text':
      return <TextBox control={control} {...common} />;
  }
}

function CheckBox({ control, draft, describedBy, mark }: ControlInputProps<'check'>): ReactNode {
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={draft.checked(control)}
        disabled={control.setting.locked}
        aria-describedby={describedBy}
        onChange={(event) => draft.set(control.id, event.currentTarget.checked)}
      />
      <span>
        {control.label}
        {mark}
      </span>
    </label>
  );
}

function DropDown(props: ControlInputProps<'radio' | 'select'>): ReactNode {
  const { id, control, draft, describedBy, mark } = props;
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {control.label}
        {mark}
      </label>
      <select
        id={id}
        className={styles.select}
        value={draft.text(control)}
        disabled={control.setting.locked}
        aria-describedby={describedBy}
        onChange={(event) => draft.set(control.id, event.currentTarget.value)}
      >
        {control.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
}

function TextBox(props: ControlInputProps<'text'>): ReactNode {
  const { id, control, draft, describedBy, mark } = props;
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {control.label}
        {mark}
      </label>
      <input
        id={id}
        type="text"
        className={styles.box}
        value={draft.text(control)}
        maxLength={control.maximumLength}
        disabled={control.setting.locked}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={describedBy}
        onChange={(event) => draft.set(control.id, event.currentTarget.value)}
      />
    </>
  );
}
