import type { ReactNode } from 'react';
import type { Effective } from '../../../shared/lync/effective.js';
import styles from './options.module.css';
import { optionsStrings } from './strings.js';

/** The padlock under a control that a policy decides, and which policy that is. */
export function Lock(props: {
  readonly id: string;
  readonly setting: Effective<unknown>;
}): ReactNode {
  return (
    <span id={props.id} className={styles.lock}>
      <svg viewBox="0 0 12 12" aria-hidden>
        <path d="M3.500 5.500v-2a2.500 2.500 0 0 1 5 0v2" fill="none" strokeWidth="1.500" />
        <path d="M2 5.500h8v6h-8z" stroke="none" />
      </svg>
      {optionsStrings.locked(props.setting.policy?.identity)}
    </span>
  );
}
