import type { ReactNode } from 'react';
import type { ContactView, PhotoView, PresenceView } from '../../../shared/contract/index.js';
import { useClientEntry } from '../../bridge/hooks.js';
import { asks } from '../why/asks.js';
import { PersonPhoto } from './person-photo.js';
import { usePhotoPause } from './photo-pause.js';
import styles from './presence.module.css';
import { PresenceIcon } from './presence-icon.js';
import { presenceLook } from './presence-look.js';
import { PresenceOverlays } from './presence-overlays.js';
import { Silhouette, type SilhouetteKind } from './silhouette.js';

/**
 * A photo, or the silhouette in its place, with the presence strip at its left.
 * Decoration: whoever uses it says name and status as text.
 */
export function ContactPicture(props: {
  /** Whose picture it is: a SIP address. */
  readonly of: string;
  readonly presence: PresenceView;
  readonly photo: PhotoView;
  readonly size: 'small' | 'large';
  readonly silhouette?: SilhouetteKind;
}): ReactNode {
  const { of, presence, photo, size } = props;
  const look = presenceLook(presence.class);
  const { waits, onShown } = usePhotoPause(photo.href);
  return (
    <span className={styles.picture} data-size={size} aria-hidden>
      <span className={styles.strip} data-look={look} {...asks('presence', { of })}>
        <PresenceOverlays look={look} outOfOffice={presence.outOfOffice} asteriskSize={5} />
      </span>
      <span className={styles.photo} {...asks('picture', { of })}>
        {photo.href === null || waits ? (
          <Silhouette kind={props.silhouette ?? 'person'} />
        ) : (
          <PersonPhoto href={photo.href} alt="" onLoad={onShown} />
        )}
      </span>
    </span>
  );
}

/** A person beside their name in small: the picture, or the presence icon where the client shows squares. */
export function SmallPicture({ contact }: { readonly contact: ContactView }): ReactNode {
  const { sip, presence, photo } = contact;
  const classic = useClientEntry('layout')?.style.value === 'classic squares';
  if (!classic) return <ContactPicture of={sip} presence={presence} photo={photo} size="small" />;
  return (
    <span {...asks('picture', { of: sip })}>
      <PresenceIcon of={sip} presence={presence.class} outOfOffice={presence.outOfOffice} />
    </span>
  );
}
