import { type ReactNode, useState } from 'react';
import type { ContactView, GroupView } from '../../../shared/contract/index.js';
import { useClientEntry, useContact } from '../../bridge/hooks.js';
import { useOpenConversation } from '../client-actions.js';
import { useClientAction, useClientUi, useClientUiStore } from '../client-ui.js';
import { addContactItems } from '../contact-list/add-contact-items.js';
import { contactText } from '../contact-list/contact-order.js';
import { contactMenuStrings } from '../contact-list/menu-strings.js';
import { listStrings } from '../contact-list/strings.js';
import { DownArrow, LineIcon } from '../icons.js';
import Menu from '../menu/menu.js';
import { MenuButton } from '../menu/menu-button.js';
import { anchorAt, type PopupAnchor } from '../menu/popup-anchor.js';
import { SmallPicture } from '../presence/contact-picture.js';
import { useAge } from '../presence/use-age.js';
import { asks } from '../why/asks.js';
import styles from './search.module.css';
import { searchStrings } from './strings.js';

/** One person found: a button that opens the contact card, and one that adds the person. */
export function SearchResult(props: {
  readonly person: ContactView;
  readonly active: boolean;
  onActive(): void;
}): ReactNode {
  const { active, onActive } = props;
  // A person who is a contact already is shown as the list shows them, and stays up to date.
  const contact = useContact(props.person.sip) ?? props.person;
  const groups: readonly GroupView[] = useClientEntry('groups') ?? [];
  const act = useClientAction();
  const ui = useClientUiStore();
  const write = useOpenConversation();
  const [menu, setMenu] = useState<PopupAnchor | null>(null);
  const { sip, displayName, presence, note } = contact;
  const age = useAge(presence);
  const text = useClientUi((state) => state.searchText.trim());
  const add = addContactItems(groups, contact, (group) =>
    act({ name: 'client.add-contact', contact: sip, group }),
  );
  return (
    <li className={styles.result}>
      <button
        type="button"
        data-result
        {...asks('result', { of: sip, part: text })}
        className={styles.person}
        aria-label={contactText(contact, false, age)}
        tabIndex={active ? 0 : -1}
        onFocus={onActive}
        onClick={(event) =>
          ui.setState({ card: { contact: sip, anchor: anchorAt(event.currentTarget, 'below') } })
        }
        onDoubleClick={() => write(sip)}
        onContextMenu={(event) => {
          event.preventDefault();
          setMenu(anchorAt(event.currentTarget, 'below'));
        }}
      >
        <SmallPicture contact={contact} />
        <span className={styles.text}>
          <span className={styles.first}>
            <span {...asks('name', { of: sip })}>{displayName}</span>
            <span {...asks('presence', { of: sip })}>{` - ${presence.text}`}</span>
            {age !== null && (
              <span className={styles.age} {...asks('age', { of: sip })}>{`  ${age}`}</span>
            )}
          </span>
          {note !== null && note !== '' && (
            <span className={styles.second} {...asks('note', { of: sip })}>
              {note}
            </span>
          )}
        </span>
      </button>
      <MenuButton
        className={styles.add}
        label={searchStrings.add(displayName)}
        menu="contact"
        title={searchStrings.addTitle}
        items={add}
      >
        <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden>
          <path d="M5 1h3v4h4v3h-4v4h-3v-4h-4v-3h4z" fill="#fff" stroke="#444" />
        </svg>
        <DownArrow />
      </MenuButton>
      <button
        type="button"
        className={styles.call}
        {...asks('menu', { part: 'contact', of: contactMenuStrings.call })}
        aria-disabled
        tabIndex={-1}
        title={listStrings.noCalls}
      >
        <LineIcon
          path="M1 2h3v11h-3zM6 3h8v9h-8zM8 5.5h4M8 8.5h.01M10 8.5h.01M12 8.5h.01"
          size={14}
        />
        {contactMenuStrings.call}
        <DownArrow />
      </button>
      {menu && (
        <Menu
          label={contactMenuStrings.label(displayName)}
          menu="contact"
          items={[
            {
              kind: 'command',
              label: contactMenuStrings.sendInstantMessage,
              run: () => write(sip),
            },
            { kind: 'submenu', label: searchStrings.addTitle, items: add },
          ]}
          anchor={menu}
          onClose={() => setMenu(null)}
        />
      )}
    </li>
  );
}
