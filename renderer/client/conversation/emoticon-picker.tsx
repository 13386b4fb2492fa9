import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Effective } from '../../../shared/lync/effective.js';
import { type EmoticonName, emoticonCodes, everyEmoticon } from '../../../shared/lync/emoticons.js';
import { anchorAt, type PopupAnchor } from '../menu/popup-anchor.js';
import { usePopup } from '../menu/use-popup.js';
import { asks } from '../why/asks.js';
import { EmoticonDrawing } from './emoticon.js';
import { conversationStrings, emoticonNames } from './strings.js';
import styles from './typing.module.css';

const columns = 6;

/** The smiling button, and the table of emoticons it opens; arrow keys move in it. */
export function EmoticonPicker(props: {
  readonly allowed: Effective<boolean>;
  onChoose(name: EmoticonName): void;
}): ReactNode {
  const { allowed, onChoose } = props;
  const label = conversationStrings.emoticons;
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<PopupAnchor | null>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.cornerButton}
        {...asks('conversation', { part: 'emoticons' })}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-disabled={!allowed.value}
        title={allowed.value ? label : `${label}. ${allowed.reason}`}
        onClick={() => {
          if (!allowed.value || !button.current) return;
          setAnchor(anchor ? null : anchorAt(button.current, 'below'));
        }}
      >
        <EmoticonDrawing name="smile" />
      </button>
      {anchor && (
        <Picker
          anchor={anchor}
          onClose={(back) => {
            setAnchor(null);
            if (back) button.current?.focus();
          }}
          onChoose={(name) => {
            setAnchor(null);
            onChoose(name);
          }}
        />
      )}
    </>
  );
}

function Picker(props: {
  readonly anchor: PopupAnchor;
  onClose(back: boolean): void;
  onChoose(name: EmoticonName): void;
}): ReactNode {
  const { anchor, onClose, onChoose } = props;
  const popup = usePopup(anchor, () => onClose(false));
  const [active, setActive] = useState(0);
  useLayoutEffect(() => {
    const items = popup.current?.querySelectorAll<HTMLElement>('[role="menuitem"]');
    items?.[active]?.focus({ preventScroll: true });
  }, [popup, active]);
  const keyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: columns,
      ArrowUp: -columns,
    };
    const step = steps[event.key];
    const next = step === undefined ? undefined : active + step;
    if (next !== undefined && next >= 0 && next < everyEmoticon.length) setActive(next);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose(true);
    else if (next === undefined) return;
    event.preventDefault();
  };
  return (
    <div
      ref={popup}
      popover="auto"
      role="menu"
      aria-label={conversationStrings.emoticons}
      className={styles.picker}
      {...asks('conversation', { part: 'emoticons' })}
      tabIndex={-1}
      onKeyDown={keyDown}
    >
      {everyEmoticon.map((name, index) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          className={styles.pick}
          aria-label={emoticonNames[name]}
          title={`${emoticonNames[name]}  ${emoticonCodes[name][0]}`}
          tabIndex={index === active ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          <EmoticonDrawing name={name} />
        </button>
      ))}
    </div>
  );
}
