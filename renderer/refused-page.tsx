import { type ReactNode, useEffect } from 'react';
import type { RefusedOffer } from './bridge/page-session.js';
import styles from './message-page.module.css';
import { refusedStrings as refused } from './refused-strings.js';
import controls from './stage/controls.module.css';
import { Mark } from './stage/icons.js';
import { strings } from './stage/strings.js';

/**
 * Why the host does not let the page in: what its address brought was refused, it brought `nothing`,
 * or the emulator that it belonged to is there no more (`shut-out`).
 */
type RefusedReason = NonNullable<RefusedOffer> | 'nothing' | 'shut-out';

/** Says why the page shows nothing and what to do. It tries nothing by itself. */
export default function RefusedPage({ reason }: { readonly reason: RefusedReason }): ReactNode {
  const { title, why } = refused[reason];
  return (
    <MessagePage
      title={title}
      actions={
        <button type="button" className={controls.primary} onClick={() => window.location.reload()}>
          {refused.tryAgain}
        </button>
      }
    >
      <p>{why}</p>
      <ol>
        <li>
          {refused.find} <code>{refused.printed}</code>
        </li>
        <li>{refused.open}</li>
      </ol>
      <p>
        {refused.orStart} <code>{refused.startCommand}</code>
      </p>
    </MessagePage>
  );
}

/** A page that has nothing to show but what is the matter, what to do, and the buttons for it. */
function MessagePage(props: {
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
