import type { ReactNode } from 'react';
import styles from './refused-page.module.css';
import { strings } from './stage/strings.js';

/** Shown when the host does not take the token of the address. */
export function RefusedPage(): ReactNode {
  return (
    <main className={styles.page}>
      <h1>{strings.connection.refusedTitle}</h1>
      <p>{strings.connection.refusedText}</p>
    </main>
  );
}
