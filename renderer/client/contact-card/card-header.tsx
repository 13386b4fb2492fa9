import type { ReactNode } from 'react';
import type { ContactCardView, GroupView } from '../../../shared/contract/index.js';
import { useClientEntry } from '../../bridge/hooks.js';
import { useOpenConversation } from '../client-actions.js';
import { useClientAction } from '../client-ui.js';
import { addContactItems } from '../contact-list/add-contact-items.js';
import { contactMenuItems } from '../contact-list/contact-menu.js';
import { listStrings } from '../contact-list/strings.js';
import { CardIcon, DownArrow } from '../icons.js';
import { MenuButton } from '../menu/menu-button.js';
import type { MenuItem } from '../menu/menu-item.js';
import { ContactPicture } from '../presence/contact-picture.js';
import { PresenceIcon } from '../presence/presence-icon.js';
import { useAge } from '../presence/use-age.js';
import { asks } from '../why/asks.js';
import styles from './contact-card.module.css';
import { cardStrings } from './strings.js';

/** Picture, name, status with its age in italics, title; below them the row of buttons. */
export function CardHeader(props: {
  readonly card: ContactCardView;
  readonly classic: boolean;
}): ReactNode {
  const { contact } = props.card;
  const { presence } = contact;
  const age = useAge(presence);
  return (
    <>
      <div className={styles.header}>
        {props.classic ? (
          <span className={styles.square} {...asks('picture', { of: contact.sip })}>
            <PresenceIcon
              of={contact.sip}
              presence={presence.class}
              outOfOffice={presence.outOfOffice}
            />
          </span>
        ) : (
          <ContactPicture of={contact.sip} presence={presence} photo={contact.photo} size="large" />
        )}
        <div className={styles.lines}>
          <h2 className={styles.name} {...asks('name', { of: contact.sip })}>
            {contact.displayName}
          </h2>
          <span {...asks('presence', { of: contact.sip })}>
            {presence.text}
            {age !== null && (
              <em className={styles.age} {...asks('age', { of: contact.sip })}>{`  ${age}`}</em>
            )}
          </span>
          <span {...asks('field', { of: contact.sip, part: 'title' })}>{contact.title}</span>
        </div>
      </div>
      {contact.note !== null && contact.note !== '' && (
        <p className={styles.note} {...asks('note', { of: contact.sip })}>
          {contact.note}
        </p>
      )}
      <CardButtons card={props.card} />
    </>
  );
}

function CardButtons(props: { readonly card: ContactCardView }): ReactNode {
  const { contact, isContact } = props.card;
  const groups: readonly GroupView[] = useClientEntry('groups') ?? [];
  const act = useClientAction();
  const open = useOpenConversation();
  const write = (): void => open(contact.sip);
  const add = addContactItems(groups, contact, (group) =>
    act({ name: 'client.add-contact', contact: contact.sip, group }),
  );
  const more: readonly MenuItem[] = isContact
    ? contactMenuItems({ contact, groups, from: null, act, write })
    : [{ kind: 'submenu', label: cardStrings.addContact, items: add }];
  return (
    <div className={styles.buttons}>
      <Unavailable icon="email" label={cardStrings.email} reason={cardStrings.noMail} />
      <button
        type="button"
        className={styles.button}
        {...asks('window', { part: 'card' })}
        aria-label={cardStrings.message}
        title={cardStrings.message}
        onClick={write}
      >
        <CardIcon name="message" />
      </button>
      <Unavailable icon="call" label={cardStrings.call} reason={listStrings.noCalls} />
      <MenuButton className={styles.button} menu="card" label={cardStrings.more} items={more}>
        <CardIcon name="more" />
        <DownArrow />
      </MenuButton>
    </div>
  );
}

function Unavailable(props: {
  readonly icon: 'email' | 'call';
  readonly label: string;
  readonly reason: string;
}): ReactNode {
  return (
    <button
      type="button"
      data-first={props.icon === 'email' ? '' : undefined}
      className={styles.button}
      {...asks('menu', { part: 'card', of: props.label })}
      aria-label={props.label}
      aria-disabled
      title={`${props.label}. ${props.reason}`}
    >
      <CardIcon name={props.icon} />
      {props.icon === 'call' && <DownArrow />}
    </button>
  );
}
