import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './contact-list.module.css';
import { listStrings } from './strings.js';

/** The text box of a group being renamed. Enter and leaving it keep the name, Escape reverts it. */
export function GroupName(props: {
  readonly title: string;
  /** The new name, or `null` when there is none. */
  onDone(title: string | null): void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // After the row around it has taken the focus.
    queueMicrotask(() => input.current?.select());
  }, []);
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    if (event.key === 'Escape') event.currentTarget.value = props.title;
    event.currentTarget.blur();
  };
  return (
    <input
      ref={input}
      className={styles.groupName}
      aria-label={listStrings.groupName}
      defaultValue={props.title}
      maxLength={64}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={keyDown}
      onBlur={(event) => {
        const typed = event.currentTarget.value.trim();
        props.onDone(typed === '' || typed === props.title ? null : typed);
      }}
    />
  );
}
