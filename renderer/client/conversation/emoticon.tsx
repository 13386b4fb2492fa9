import type { ReactNode } from 'react';
import type { EmoticonName } from '../../../shared/lync/emoticons.js';
import { emoticonDrawings } from './emoticon-drawings.js';
import styles from './message.module.css';
import { emoticonNames } from './strings.js';

/** An emoticon in a message, read out by its name; a copy of the message has what was typed. */
export function Emoticon(props: { readonly name: EmoticonName; readonly text: string }): ReactNode {
  const { name, text } = props;
  return (
    <span className={styles.emoticon} role="img" aria-label={emoticonNames[name]} title={text}>
      <EmoticonDrawing name={name} />
      <span className={styles.typed}>{text}</span>
    </span>
  );
}

/** The drawing alone; whoever uses it says its name. */
export function EmoticonDrawing(props: { readonly name: EmoticonName }): ReactNode {
  return (
    <svg width="19" height="19" viewBox="0 0 19 19" aria-hidden>
      {emoticonDrawings[props.name]}
    </svg>
  );
}
