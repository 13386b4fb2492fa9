import type { ReactNode } from 'react';
import { useClientEntry, useClientIds, useContact } from '../../bridge/hooks.js';
import { useOpenConversation } from '../client-actions.js';
import { useClientAction } from '../client-ui.js';
import { Group } from '../group.js';
import { ContactPicture } from '../presence/contact-picture.js';
import { PresenceIcon } from '../presence/presence-icon.js';
import styles from './alert-toasts.module.css';
import { alertsStrings } from './strings.js';

/** More alerts than these wait until one is closed. */
const atOnce = 3;

/** Alerts of tagged contacts and of people who added this user, newest at the bottom. */
export function AlertToasts(): ReactNode {
  const ids = useClientIds('alert/{alert}');
  return (
    <Group className={styles.stack} label={alertsStrings.label} aria-live="polite">
      {ids.slice(-atOnce).map((id) => (
        <AlertToast key={id} id={id} />
      ))}
    </Group>
  );
}

function AlertToast(props: { readonly id: string }): ReactNode {
  const alert = useClientEntry('alert/{alert}', props.id);
  const listed = useContact(alert?.contact ?? '');
  const stranger = useClientEntry('participant/{participant}', alert?.contact ?? '');
  const contact = listed ?? stranger;
  const open = useOpenConversation();
  const classic = useClientEntry('layout')?.style.value === 'classic squares';
  const act = useClientAction();
  if (!alert) return null;
  return (
    <div className={styles.toast}>
      {contact &&
        (classic ? (
          <PresenceIcon presence={contact.presence.class} />
        ) : (
          <ContactPicture presence={contact.presence} photo={contact.photo} size="small" />
        ))}
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
    </div>
  );
}
