import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { asks } from '../why/asks.js';
import { WindowsButton } from '../windows-button.js';
import styles from './leave-dialog.module.css';
import { readAddress } from './outside-address.js';
import { conversationStrings } from './strings.js';

const text = conversationStrings.leave;

/**
 * Asks before a clicked link leaves the page, and says where it leads: the whole host, as the
 * browser reads it, so that a user name before `@` or foreign letters deceive nobody.
 */
export function LeaveDialog(props: { readonly href: string; onClose(): void }): ReactNode {
  const { href, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const address = readAddress(href);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    stay.current?.focus();
    // Closing it, and not only taking it away, gives the focus back to where it was.
    return () => element?.close();
  }, []);
  const open = (): void => {
    // Nothing of this page goes along: no opener, no referrer.
    if (address.opens) window.open(address.whole, '_blank', 'noopener,noreferrer');
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      {...asks('conversation', { part: 'window' })}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={titleId} className={styles.title}>
        {text.title}
      </h2>
      {address.opens ? (
        <>
          <p>{text.question}</p>
          <p className={styles.host}>{address.host}</p>
          {address.userName !== '' && (
            <p className={styles.caution}>{text.userName(address.userName)}</p>
          )}
        </>
      ) : (
        <p>{text.cannot(address.scheme)}</p>
      )}
      <p className={styles.whole}>
        {text.whole} <span>{address.whole}</span>
      </p>
      <div className={styles.buttons}>
        {address.opens && <WindowsButton onClick={open}>{text.open}</WindowsButton>}
        <WindowsButton ref={stay} onClick={onClose}>
          {address.opens ? text.stay : text.ok}
        </WindowsButton>
      </div>
    </dialog>
  );
}
