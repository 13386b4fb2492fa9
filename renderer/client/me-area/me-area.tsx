import type { ReactNode } from 'react';
import { useClientEntry } from '../../bridge/hooks.js';
import { useClientUiStore } from '../client-ui.js';
import { Group } from '../group.js';
import { ContactPicture } from '../presence/contact-picture.js';
import { PresenceIcon } from '../presence/presence-icon.js';
import { strings } from '../strings.js';
import { asks } from '../why/asks.js';
import { Why } from '../why/why-button.js';
import { LocationLine } from './location-line.js';
import styles from './me-area.module.css';
import { NoteBubble } from './note-bubble.js';
import { StatusButton } from './status-button.js';
import { meStrings } from './strings.js';

/** The top of the window: note, own picture (none in the classic look), name, status, location. */
export function MeArea(props: { onSignOut(): void; onExit(): void }): ReactNode {
  const me = useClientEntry('me');
  const style = useClientEntry('layout')?.style;
  const ui = useClientUiStore();
  if (!me || !style) return null;
  const classic = style.value === 'classic squares';
  return (
    <Group className={styles.area} label={meStrings.area} data-classic={classic} data-part="me">
      <NoteBubble note={me.note} />
      <div className={styles.self}>
        {classic ? (
          <span
            className={styles.square}
            data-mark="own-picture"
            {...asks('picture', { of: me.sip })}
          >
            <PresenceIcon
              of={me.sip}
              presence={me.presence.class}
              outOfOffice={me.presence.outOfOffice}
            />
          </span>
        ) : (
          <button
            type="button"
            className={styles.pictureButton}
            data-mark="own-picture"
            aria-label={meStrings.picture}
            onClick={() => ui.setState({ dialog: 'options', optionsPage: 'my-picture' })}
          >
            <ContactPicture of={me.sip} presence={me.presence} photo={me.photo} size="large" />
          </button>
        )}
        <div className={styles.lines}>
          <span className={styles.name} {...asks('name', { of: me.sip })}>
            {me.displayName}
          </span>
          <StatusButton presence={me.presence} onSignOut={props.onSignOut} onExit={props.onExit} />
          <LocationLine location={me.location} />
        </div>
        <Why of={style} label={strings.why.pictures} />
      </div>
    </Group>
  );
}
