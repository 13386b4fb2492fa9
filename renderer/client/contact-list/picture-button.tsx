import { type ReactNode, useEffect, useState } from 'react';
import type { ContactView } from '../../../shared/contract/index.js';
import type { Effective } from '../../../shared/lync/effective.js';
import { useClientCommand } from '../../bridge/hooks.js';
import { useWhyMode } from '../../bridge/why-mode.js';
import { ContactPicture } from '../presence/contact-picture.js';
import { strings } from '../strings.js';
import { Why } from '../why/why-button.js';
import styles from './contact-list.module.css';
import { listStrings } from './strings.js';

/** The picture of a contact; a click opens the contact card, and why-mode explains the photo. */
export function PictureButton(props: {
  readonly contact: ContactView;
  readonly name: string;
  onCard(sip: string, beside: Element): void;
}): ReactNode {
  const { contact, name, onCard } = props;
  const why = useWhyMode((mode) => mode.enabled);
  return (
    <span className={styles.pictureCell}>
      <button
        type="button"
        className={styles.pictureButton}
        aria-label={listStrings.openCard(name)}
        tabIndex={-1}
        onClick={(event) => onCard(contact.sip, event.currentTarget)}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <ContactPicture
          of={contact.sip}
          presence={contact.presence}
          photo={contact.photo}
          size="small"
        />
      </button>
      {why && (
        // Mounted again for another photo, or for another reason to show none.
        <WhyPhoto
          key={`${contact.photo.href} ${contact.photo.reason}`}
          sip={contact.sip}
          name={name}
        />
      )}
    </span>
  );
}

/** Asks the emulator why a photo is, or is not, shown. */
function WhyPhoto(props: { readonly sip: string; readonly name: string }): ReactNode {
  const { sip } = props;
  const send = useClientCommand();
  const [why, setWhy] = useState<Effective<string> | null>(null);
  useEffect(() => {
    let current = true;
    send({ name: 'client.explain-photo', contact: sip }).then(
      (answer) => {
        if (current) setWhy(answer.why);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [send, sip]);
  return (
    <span className={styles.whyPhoto}>
      {why && <Why of={why} label={strings.why.photo(props.name)} />}
    </span>
  );
}
