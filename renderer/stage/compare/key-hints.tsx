import type { ReactNode } from 'react';
import controls from '../controls.module.css';
import styles from './key-hints.module.css';
import { compareStrings as text } from './strings.js';

/** What goes together in both clients, and the keys of the page. */
export function KeyHints(): ReactNode {
  return (
    <footer className={styles.hints}>
      <strong>{text.oneClock}</strong>
      <span>{text.together}</span>
      <span className={styles.keys}>
        {text.keys.map(([keys, what]) => (
          <span key={keys}>
            <kbd className={controls.kbd}>{keys}</kbd> {what}
          </span>
        ))}
      </span>
    </footer>
  );
}
