import type { ReactNode } from 'react';
import { useClientSip } from '../../bridge/hooks.js';
import { useClientUi, useClientUiStore } from '../client-ui.js';
import { asks } from '../why/asks.js';
import styles from './search.module.css';
import { searchStrings } from './strings.js';

/** By which the results give the keyboard back to the search box of their client. */
export const searchBoxId = (sip: string): string => `search ${sip}`;

/** The search box below the icon row. Escape and the cross empty it. */
export function SearchBox(): ReactNode {
  const text = useClientUi((ui) => ui.searchText);
  const ui = useClientUiStore();
  const sip = useClientSip();
  const set = (searchText: string): void => ui.setState({ searchText });
  return (
    <div className={styles.box} {...asks('window', { part: 'search' })}>
      <input
        id={searchBoxId(sip)}
        type="search"
        className={styles.input}
        aria-label={searchStrings.label}
        placeholder={searchStrings.label}
        maxLength={200}
        value={text}
        onChange={(event) => set(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.stopPropagation();
            set('');
          }
        }}
      />
      {text === '' ? (
        <svg className={styles.glass} width="14" height="14" viewBox="0 0 14 14" aria-hidden>
          <circle cx="5.5" cy="5.5" r="4" fill="none" stroke="#5a7a94" strokeWidth="1.5" />
          <path d="M8.5 8.5l4 4" stroke="#5a7a94" strokeWidth="2" />
        </svg>
      ) : (
        <button
          type="button"
          className={styles.clear}
          aria-label={searchStrings.clear}
          onClick={() => set('')}
        >
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden>
            <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" stroke="#333" strokeWidth="2" />
          </svg>
        </button>
      )}
    </div>
  );
}
