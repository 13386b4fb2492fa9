import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../button.js';
import { strings } from '../strings.js';
import styles from './settings.module.css';

/** A dialog of the stage; Escape closes it, and a click beside it where it is modal, as it is unless it opened by itself. */
export function Dialog(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly modal?: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { title, children, modal = true, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    if (modal) {
      element.showModal();
      return;
    }
    const before = document.activeElement;
    element.show();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }, [modal]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-modal={modal}
      aria-labelledby="dialog-title"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !modal) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id="dialog-title">{title}</h2>
          <IconButton icon="close" label={strings.close} onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
