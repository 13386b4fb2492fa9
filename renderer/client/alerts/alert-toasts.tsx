import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useClientEntry, useClientIds, useContact } from '../../bridge/hooks.js';
import { useOpenConversation } from '../client-actions.js';
import { useClientAction } from '../client-ui.js';
import { Group } from '../group.js';
import { SmallPicture } from '../presence/contact-picture.js';
import { asks } from '../why/asks.js';
import styles from './alert-toasts.module.css';
import { alertsStrings } from './strings.js';

/** More alerts than these wait until one is gone. */
const atOnce = 3;

/** How long an alert stays, in milliseconds of the person who looks at it: the virtual clock may stand, or race. */
const shownFor = 10_000;

/**
 * Alerts of messages, of tagged contacts and of people who added this user, newest at the bottom. Each leaves this window
 * by itself; that changes nothing but what is shown here. Follows `messages/alert-leaves`.
 */
export function AlertToasts(): ReactNode {
  const ids = useClientIds('alert/{alert}');
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const leave = useCallback((id: string) => setGone((before) => new Set([...before, id])), []);
  return (
    <Group className={styles.stack} label={alertsStrings.label} aria-live="polite">
      {ids
        .filter((id) => !gone.has(id))
        .slice(-atOnce)
        .map((id) => (
          <AlertToast key={id} id={id} onLeave={leave} />
        ))}
    </Group>
  );
}

function AlertToast(props: {
  readonly id: string;
  readonly onLeave: (id: string) => void;
}): ReactNode {
  const { id, onLeave } = props;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => onLeave(id), shownFor);
    return () => clearTimeout(timer);
  }, [id, onLeave, isHeld]);
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  const alert = useClientEntry('alert/{alert}', id);
  const listed = useContact(alert?.contact ?? '');
  const stranger = useClientEntry('participant/{participant}', alert?.contact ?? '');
  const contact = listed ?? stranger;
  const open = useOpenConversation();
  const act = useClientAction();
  if (!alert) return null;
  return (
    <Group
      className={styles.toast}
      {...asks('alert', { part: alert.id })}
      label={alertsStrings.alert}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {contact && <SmallPicture contact={contact} />}
      {alert.conversation === undefined ? (
        <span className={styles.text}>{alert.text}</span>
      ) : (
        <button
          type="button"
          className={styles.open}
          title={alertsStrings.open(contact?.displayName ?? alert.contact)}
          onClick={() => open(alert.contact)}
        >
          {alert.text}
        </button>
      )}
      <button
        type="button"
        className={styles.close}
        aria-label={alertsStrings.dismiss}
        onClick={() => act({ name: 'client.dismiss-alert', alert: alert.id })}
      >
        <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden>
          <path d="M1 1l7 7M8 1l-7 7" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
    </Group>
  );
}
