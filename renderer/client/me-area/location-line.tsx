import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { MeView } from '../../../shared/contract/index.js';
import { useClientSip } from '../../bridge/hooks.js';
import { useClientAction } from '../client-ui.js';
import { DownArrow } from '../icons.js';
import { MenuButton } from '../menu/menu-button.js';
import { asks } from '../why/asks.js';
import styles from './me-area.module.css';
import { meStrings } from './strings.js';

/** Where the user says they are: click to type it, or take it away through the arrow's menu. */
export function LocationLine(props: { readonly location: MeView['location'] }): ReactNode {
  const { text, shown } = props.location;
  const act = useClientAction();
  const sip = useClientSip();
  const [editing, setEditing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (editing) input.current?.select();
  }, [editing]);

  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.stopPropagation();
    if (event.key === 'Escape') event.currentTarget.value = text;
    event.currentTarget.blur();
  };
  if (editing)
    return (
      <input
        ref={input}
        className={styles.locationInput}
        {...asks('location', { of: sip })}
        aria-label={meStrings.location}
        defaultValue={text}
        maxLength={64}
        onKeyDown={keyDown}
        onBlur={(event) => {
          const typed = event.currentTarget.value.trim();
          if (typed !== text) act({ name: 'client.set-location', text: typed });
          setEditing(false);
        }}
      />
    );
  return (
    <span className={styles.locationLine} data-mark="own-location">
      <button
        type="button"
        className={styles.plainButton}
        {...asks('location', { of: sip })}
        onClick={() => setEditing(true)}
      >
        {text === '' ? meStrings.setLocation : text}
      </button>
      <MenuButton
        className={styles.arrowOnly}
        label={meStrings.locationMenu}
        menu="location"
        items={[
          { kind: 'command', label: meStrings.setLocation, run: () => setEditing(true) },
          ...(text === ''
            ? []
            : [
                {
                  kind: 'command' as const,
                  label: meStrings.removeLocation,
                  run: () => act({ name: 'client.set-location', text: '' }),
                },
              ]),
          {
            kind: 'check',
            label: meStrings.showLocation,
            checked: shown.value,
            run: () => act({ name: 'client.show-location', shown: !shown.value }),
          },
        ]}
      >
        <DownArrow />
      </MenuButton>
    </span>
  );
}
