import type { MouseEvent, ReactNode } from 'react';
import { DownArrow } from '../down-arrow.js';
import styles from './contact-list.module.css';
import { contactMenuStrings, listStrings } from './strings.js';

/**
 * The buttons on a hovered line: Call, which this emulator does not do and says so, and the arrow
 * to the contact's menu. The keyboard has the menu key for them.
 */
export function HoverButtons(props: {
  readonly label: string;
  onMenu(event: MouseEvent): void;
}): ReactNode {
  return (
    <span className={styles.hoverButtons}>
      <button
        type="button"
        className={styles.hoverCall}
        aria-disabled
        tabIndex={-1}
        title={contactMenuStrings.noCalls}
      >
        <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden>
          <path d="M1 1h2.5v10h-2.5zM5 1.5h8v9h-8zM6.5 3.5h5" fill="none" stroke="#555" />
        </svg>
        {listStrings.call}
      </button>
      <button
        type="button"
        className={styles.hoverArrow}
        aria-label={props.label}
        aria-haspopup="menu"
        tabIndex={-1}
        onClick={props.onMenu}
      >
        <DownArrow />
      </button>
    </span>
  );
}
