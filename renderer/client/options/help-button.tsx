import { type ReactNode, useId } from 'react';
import styles from './options.module.css';
import { optionsStrings } from './strings.js';

/** What the marks of the dialog mean, in a balloon above the button. */
export function HelpButton(): ReactNode {
  const id = useId();
  return (
    <>
      <button type="button" className={styles.button} popoverTarget={id}>
        {optionsStrings.help}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={optionsStrings.help}
        className={styles.balloon}
      >
        {optionsStrings.helpText}
      </div>
    </>
  );
}
