import { type ReactNode, useEffect } from 'react';
import styles from './message-page.module.css';
import { Mark } from './stage/icons.js';
import { strings } from './stage/strings.js';

/** A page that has nothing to show but what is the matter, what to do, and the buttons for it. */
export function MessagePage(props: {
  readonly title: string;
  /** Paragraphs and lists. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}): ReactNode {
  const { title, children, actions } = props;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.product}>
          <Mark />
          {strings.product}
        </p>
        <h1>{title}</h1>
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </main>
  );
}
