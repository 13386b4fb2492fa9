import type { ReactNode } from 'react';
import type { PresenceView } from '../../../shared/contract/index.js';
import { presenceTable } from '../../../shared/lync/presence.js';
import styles from './people-pane.module.css';

/** Presence beside a name: its colour, and its text for those who do not see colours. */
export function PresenceDot({ presence }: { readonly presence: PresenceView }): ReactNode {
  return (
    <span
      role="img"
      className={styles.dot}
      data-look={presenceTable[presence.class].look}
      aria-label={presence.text}
      title={presence.text}
    />
  );
}
