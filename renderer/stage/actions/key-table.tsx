import type { ReactNode } from 'react';
import controls from '../controls.module.css';
import type { Action } from './action.js';
import styles from './key-table.module.css';

/** The keys of actions, and what they do. */
export function KeyTable({ actions }: { readonly actions: readonly Action[] }): ReactNode {
  return (
    <dl className={styles.keys}>
      {actions.flatMap(({ id, title, keys: [keys] = [] }) =>
        keys === undefined ? (
          []
        ) : (
          <div key={id}>
            <dt>
              <kbd className={controls.kbd}>{keys}</kbd>
            </dt>
            <dd>{title}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
