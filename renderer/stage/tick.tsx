import type { ReactNode } from 'react';
import styles from './tick.module.css';

/** The circle before an item of a list, with a number or an icon for how it stands. The words say it, too. */
export function Tick(props: {
  readonly kind: 'open' | 'current' | 'done' | 'decides' | 'missing';
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={styles.tick} data-kind={props.kind} aria-hidden>
      {props.children}
    </span>
  );
}
