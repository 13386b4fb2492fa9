import type { ReactNode } from 'react';
import { useClientUi, useClientUiStore } from './client-ui.js';
import styles from './notice-bar.module.css';
import { strings } from './strings.js';
import { asks } from './why/asks.js';

/** The yellow bar that says why something was not done. */
export function NoticeBar(): ReactNode {
  const failure = useClientUi((ui) => ui.failure);
  const ui = useClientUiStore();
  if (failure === null) return null;
  return (
    <div className={styles.bar} role="alert" {...asks('window', { part: 'refusal' })}>
      <span className={styles.text}>{failure}</span>
      <button
        type="button"
        className={styles.dismiss}
        aria-label={strings.window.dismiss}
        onClick={() => ui.setState({ failure: null })}
      >
        <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden>
          <path d="M1 1l7 7M8 1l-7 7" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
    </div>
  );
}
