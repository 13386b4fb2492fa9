import {
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useContext,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { useFrozen } from '../../picture/frozen.js';
import { isKeyboardElsewhere } from '../client-look.js';
import { AskingContext } from '../why/asking.js';
import { asks } from '../why/asks.js';
import { InWindowLayer } from '../window-layer.js';
import { optionsStrings } from './strings.js';
import { useWindowDrag } from './use-window-drag.js';
import styles from './window-dialog.module.css';

interface WindowDialogProps {
  readonly title: string;
  /** Whose window it is, in the title, where several may be open. */
  readonly owner?: string | undefined;
  readonly modal: boolean;
  /** `small` for a window of a few lines. */
  readonly size?: 'small';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog window of Windows 7: title bar to drag it by, Close, Escape. Tab stays inside; the
 * focus goes back to where it was. It lives in the layer of windows, so that whoever opened it may
 * be inert meanwhile, and its events do not reach the client below.
 */
export function WindowDialog({
  title,
  owner,
  modal,
  size,
  onClose,
  children,
}: WindowDialogProps): ReactNode {
  const marker = useRef<HTMLSpanElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const asking = useContext(AskingContext);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const before = isKeyboardElsewhere(marker.current) ? document.activeElement : null;
    if (modal) element.showModal();
    else element.show();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return () => element.close();
  }, [modal]);
  const { offset, grip } = useWindowDrag(dialog, () => marker.current?.parentElement);
  const frozen = useFrozen();
  const drawn = (
    <dialog
      ref={dialog}
      open={frozen !== null || undefined}
      className={styles.dialog}
      data-part="dialog"
      data-size={size}
      data-of-client={asking?.window}
      aria-labelledby={titleId}
      style={frozen?.dialog ?? { translate: `${offset.x}px ${offset.y}px` }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !modal && !isPopoverOpen(event.currentTarget)) onClose();
        if (event.key === 'Tab') keepFocusInside(event);
      }}
      onClick={stop}
      onPointerDown={stop}
      onDoubleClick={stop}
      onContextMenu={stop}
    >
      <div className={styles.titleBar} {...asks('window', { part: 'frame' })} {...grip}>
        <h2 id={titleId} className={styles.title}>
          {owner === undefined ? title : `${title} (${owner})`}
        </h2>
        <button
          type="button"
          className={styles.close}
          aria-label={optionsStrings.close}
          // Reached with Escape; out of the Tab order as in Windows.
          tabIndex={-1}
          onClick={onClose}
        >
          <svg viewBox="0 0 10 10" aria-hidden>
            <path d="M1 1l8 8M9 1l-8 8" />
          </svg>
        </button>
      </div>
      <div className={styles.content}>{children}</div>
    </dialog>
  );
  if (frozen) return drawn;
  return (
    <>
      <span ref={marker} hidden />
      <InWindowLayer>{drawn}</InWindowLayer>
    </>
  );
}

const tabbable = 'button:enabled, input:enabled, select:enabled, a[href], [tabindex="0"]';

/** Turns Tab at the last control to the first, and Shift+Tab the other way. */
function keepFocusInside(event: KeyboardEvent<HTMLDialogElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(tabbable)].filter(
    (element) => element.tabIndex >= 0,
  );
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (event.target !== from) return;
  event.preventDefault();
  to?.focus();
}

/** Escape closes an open popover first. */
function isPopoverOpen(dialog: HTMLElement): boolean {
  return dialog.querySelector(':popover-open') !== null;
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation();
}
