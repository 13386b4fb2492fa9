import { type MouseEvent, memo, type ReactNode, useState } from 'react';
import { useContact } from '../../bridge/hooks.js';
import { DownArrow } from '../icons.js';
import { PresenceIcon } from '../presence/presence-icon.js';
import { useAge } from '../presence/use-age.js';
import { asks } from '../why/asks.js';
import styles from './contact-list.module.css';
import { contactText, shownName } from './contact-order.js';
import type { LineProps } from './line-handlers.js';
import { PictureButton } from './picture-button.js';
import type { RowLook } from './row-heights.js';
import { listStrings } from './strings.js';

interface ContactLineProps extends LineProps {
  readonly sip: string;
  readonly section: string;
  readonly look: RowLook;
  readonly friendlyNames: boolean;
}

/** One contact of the list; it alone renders when that contact changes. */
export const ContactLine = memo(function ContactLine(props: ContactLineProps): ReactNode {
  const { sip, section, look, friendlyNames, active, on } = props;
  const contact = useContact(sip);
  const [hovered, setHovered] = useState(false);
  const age = useAge(contact?.presence);
  if (!contact) return null;
  const { presence, note } = contact;
  const name = shownName(contact, friendlyNames);
  const onLineMenu = (event: MouseEvent): void => on.menu({ section, sip }, event);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it handles all keys
    <div
      className={styles.contact}
      data-look={look}
      data-contact={sip}
      {...asks('row', { of: sip, part: section })}
      role="treeitem"
      aria-level={2}
      aria-posinset={props.position}
      aria-setsize={props.count}
      aria-selected={props.selected}
      aria-label={contactText(contact, friendlyNames, age)}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${props.start}px)` }}
      onClick={() => on.pick({ section, sip })}
      onDoubleClick={() => on.write(sip)}
      onContextMenu={onLineMenu}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      {look === 'tile' ? (
        <PictureButton contact={contact} name={name} onCard={on.card} />
      ) : (
        <span className={styles.icon} {...asks('picture', { of: sip })}>
          <PresenceIcon of={sip} presence={presence.class} outOfOffice={presence.outOfOffice} />
        </span>
      )}
      <span className={styles.text}>
        <span className={styles.first}>
          <span className={styles.name} {...asks('name', { of: sip })}>
            {name}
          </span>
          <span className={styles.status} {...asks('presence', { of: sip })}>
            {` - ${presence.text}`}
            {age !== null && (
              <span className={styles.age} {...asks('age', { of: sip })}>{`  ${age}`}</span>
            )}
          </span>
        </span>
        {look === 'tile' && note !== null && note !== '' && (
          <span className={styles.second} {...asks('note', { of: sip })}>
            {note}
          </span>
        )}
      </span>
      {hovered && <HoverButtons label={listStrings.callOptions(name)} onMenu={onLineMenu} />}
    </div>
  );
});

/**
 * The buttons on a hovered line: Call, which this emulator does not do and says so, and the arrow
 * to the contact's menu. The keyboard has the menu key for them.
 */
function HoverButtons(props: {
  readonly label: string;
  onMenu(event: MouseEvent): void;
}): ReactNode {
  return (
    <span className={styles.hoverButtons}>
      <button
        type="button"
        className={styles.hoverCall}
        {...asks('menu', { part: 'contact', of: listStrings.call })}
        aria-disabled
        tabIndex={-1}
        title={listStrings.noCalls}
      >
        <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden>
          <path d="M1 1h2.5v10h-2.5zM5 1.5h8v9h-8zM6.5 3.5h5" fill="none" stroke="#555" />
        </svg>
        {listStrings.call}
      </button>
      <button
        type="button"
        className={styles.hoverArrow}
        {...asks('menu', { part: 'contact', of: props.label })}
        aria-label={props.label}
        aria-haspopup="menu"
        tabIndex={-1}
        onClick={props.onMenu}
      >
        <DownArrow />
      </button>
    </span>
  );
}
