import type { ReactNode } from 'react';
import { Group } from '../group.js';
import { asks } from '../why/asks.js';
import styles from './panes.module.css';
import { paneStrings as text } from './strings.js';

/** Activity Feeds as in 2010, without an update. Follows `emulator/drawn-only`. */
export function FeedsPane(): ReactNode {
  return (
    <Group className={styles.pane} label={text.feeds} {...asks('pane', { part: 'feeds' })}>
      <h2 className={styles.heading}>{text.allUpdates}</h2>
      <p className={styles.nothing}>{text.noUpdates}</p>
    </Group>
  );
}
