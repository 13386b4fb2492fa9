import { createContext, type ReactNode, useContext } from 'react';
import type { MessagePart } from '../../../shared/contract/index.js';
import { Emoticon } from './emoticon.js';
import styles from './message.module.css';
import { conversationStrings } from './strings.js';

/** What a clicked link does: it asks first. Filled by the conversation window. */
export const FollowLinkContext = createContext<(href: string) => void>(() => undefined);

/** The stretches of a message as text, links and drawings; nothing in them is ever markup. */
export function MessageParts(props: { readonly parts: readonly MessagePart[] }): ReactNode {
  const follow = useContext(FollowLinkContext);
  // The parts of a message never change their places.
  return props.parts.map((part, index) => {
    const key = `${index} ${part.kind}`;
    if (part.kind === 'emoticon')
      return <Emoticon key={key} name={part.emoticon} text={part.text} />;
    const { href } = part.kind === 'link' ? part : { href: undefined };
    if (href === undefined) return <span key={key}>{part.text}</span>;
    // Not an anchor: a middle click or a drag would leave the emulator without asking.
    return (
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span
        key={key}
        role="link"
        tabIndex={0}
        className={styles.link}
        title={conversationStrings.link(href)}
        onClick={() => follow(href)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Or the same key would press the button that gets the focus.
          event.preventDefault();
          follow(href);
        }}
      >
        {part.text}
      </span>
    );
  });
}
