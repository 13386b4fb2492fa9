import type { ReactNode } from 'react';
import { Group } from '../group.js';
import { asks } from '../why/asks.js';
import styles from './panes.module.css';
import { paneStrings as text } from './strings.js';

/** The keys of the dial pad with the letters below them (ITU-T E.161). */
const keys = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
] as const;

/** The dial pad and voice mail as in 2010; nothing can be dialled. Follows `emulator/drawn-only`. */
export function PhonePane(): ReactNode {
  return (
    <Group className={styles.pane} label={text.phone} {...asks('pane', { part: 'phone' })}>
      <Group className={styles.pad} label={text.dialPad}>
        {keys.map(([key, letters]) => (
          <button
            key={key}
            type="button"
            className={styles.key}
            aria-disabled
            title={text.unavailable}
          >
            {key}
            <small>{letters}</small>
          </button>
        ))}
      </Group>
      <h2 className={styles.heading}>{text.voiceMail}</h2>
      <p className={styles.nothing}>{text.noVoiceMail}</p>
    </Group>
  );
}
