import type { ReactNode } from 'react';
import type { PresenceClass } from '../../../shared/lync/presence.js';
import { asks } from '../why/asks.js';
import styles from './presence.module.css';
import { presenceLook } from './presence-look.js';
import { PresenceOverlays } from './presence-overlays.js';

/**
 * The square presence icon, 10 by 10 pixels. Decoration: whoever uses it says the status as text.
 */
export function PresenceIcon(props: {
  readonly presence: PresenceClass;
  readonly outOfOffice?: boolean;
  /** Whose status it is; left out where it stands for a status alone. */
  readonly of?: string;
}): ReactNode {
  const look = presenceLook(props.presence);
  return (
    <span
      className={styles.square}
      data-look={look}
      {...(props.of !== undefined && asks('presence', { of: props.of }))}
      aria-hidden
    >
      <PresenceOverlays look={look} outOfOffice={props.outOfOffice ?? false} asteriskSize={7} />
    </span>
  );
}
