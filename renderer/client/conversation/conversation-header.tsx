import type { ReactNode } from 'react';
import type { ContactView } from '../../../shared/contract/index.js';
import { useClientEntry } from '../../bridge/hooks.js';
import { ContactPicture } from '../presence/contact-picture.js';
import { PresenceIcon } from '../presence/presence-icon.js';
import { useAge } from '../presence/use-age.js';
import styles from './conversation.module.css';

/** Whom one speaks with: picture or square as policy has it, name, status with its age, title. */
export function ConversationHeader(props: {
  readonly sip: string;
  readonly displayName: string;
}): ReactNode {
  const contact = useClientEntry('participant/{participant}', props.sip);
  if (contact) return <Person contact={contact} />;
  return (
    <div className={styles.person}>
      <span className={styles.name}>{props.displayName}</span>
    </div>
  );
}

function Person({ contact }: { readonly contact: ContactView }): ReactNode {
  const { presence, displayName, photo, title, note } = contact;
  const classic = useClientEntry('layout')?.style.value === 'classic squares';
  const age = useAge(presence);
  return (
    <div className={styles.person} data-classic={classic}>
      {classic ? (
        <PresenceIcon presence={presence.class} outOfOffice={presence.outOfOffice} />
      ) : (
        <ContactPicture presence={presence} photo={photo} size="small" />
      )}
      <div className={styles.who}>
        <p className={styles.line}>
          <span className={styles.name}>{displayName}</span>
          <span className={styles.status}>
            {` - ${presence.text}`}
            {age !== null && <span className={styles.age}>{`  ${age}`}</span>}
          </span>
        </p>
        <p className={styles.title}>{note === null || note === '' ? title : note}</p>
      </div>
    </div>
  );
}
