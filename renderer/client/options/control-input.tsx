import type { ReactNode } from 'react';
import { WindowsButton } from '../windows-button.js';
import styles from './controls.module.css';
import type { ControlInputProps } from './option-control.js';
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
        <WindowsButton disabled={!control.enabled} aria-describedby={common.describedBy}>
          {control.label}
        </WindowsButton>
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

function CheckBox({ control, draft, describedBy }: ControlInputProps<'check'>): ReactNode {
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={draft.checked(control)}
        disabled={control.setting.locked}
        aria-describedby={describedBy}
        onChange={(event) => draft.set(control.id, event.currentTarget.checked)}
      />
      <span>{control.label}</span>
    </label>
  );
}

function DropDown(props: ControlInputProps<'radio' | 'select'>): ReactNode {
  const { id, control, draft, describedBy } = props;
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {control.label}
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
  const { id, control, draft, describedBy } = props;
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {control.label}
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

/** One of several; a label that only repeats the heading is not shown again. */
function RadioButtons(props: ControlInputProps<'radio' | 'select'>): ReactNode {
  const { id, control, draft, section, describedBy } = props;
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
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
