import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './about-dialog.module.css';
import { aboutStrings } from './about-strings.js';
import { WindowMark } from './icons.js';

import { asks } from './why/asks.js';
import { WindowsButton } from './windows-button.js';

/** Help > About: what this is, what it is not, and the licences of what it shows. */
export default function AboutDialog(props: { onClose(): void }): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    button.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const { title, name, emulator, notAffiliated, licences, ok } = aboutStrings;
  return (
    <div className={styles.veil}>
      <div
        role="dialog"
        aria-modal="true"
        aria-label={title}
        className={styles.dialog}
        {...asks('window', { part: 'about' })}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') props.onClose();
          // There is one thing to focus.
          if (event.key === 'Tab') event.preventDefault();
        }}
      >
        <h2 className={styles.name}>
          <WindowMark size={20} /> {name}
        </h2>
        <p>{emulator}</p>
        <p>{notAffiliated}</p>
        <p>{licences}</p>
        <WindowsButton ref={button} onClick={props.onClose}>
          {ok}
        </WindowsButton>
      </div>
    </div>
  );
}
