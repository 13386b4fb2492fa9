import { type ReactNode, useRef } from 'react';
import type {
  ConversationPart,
  ConversationsView,
  ConversationView,
} from '../../../shared/contract/index.js';
import { failureText } from '../../bridge/command-failure.js';
import { useClientCommand } from '../../bridge/hooks.js';
import { saveFile } from '../../files.js';
import { useClientUiStore } from '../client-ui.js';
import { DownArrow } from '../icons.js';
import { MenuButton } from '../menu/menu-button.js';
import { anchorAt } from '../menu/popup-anchor.js';
import { asks } from '../why/asks.js';
import styles from './conversation.module.css';
import { conversationStrings as text } from './strings.js';

/** IM, Call, Video, Share, and the menu behind the double arrow. */
export function ConversationToolbar(props: {
  readonly conversation: ConversationView;
  readonly policy: ConversationsView;
  onClose(): void;
}): ReactNode {
  const { conversation, policy, onClose } = props;
  const send = useClientCommand();
  const ui = useClientUiStore();
  const bar = useRef<HTMLDivElement>(null);
  const save = (): void => {
    send({ name: 'conversation.save', conversation: conversation.id }).then(
      // The mark of the byte order lets the editors of the time read it right.
      (answer) => saveFile(`${conversation.displayName}.txt`, '\ufeff', answer.text),
      (reason: unknown) => ui.setState({ failure: failureText(reason) }),
    );
  };
  const viewCard = (): void => {
    if (!bar.current) return;
    const anchor = anchorAt(bar.current, 'below');
    ui.setState({ card: { contact: conversation.with, anchor } });
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={text.toolbar}
      className={styles.toolbar}
      {...asks('conversation', { of: conversation.id, part: 'window' })}
    >
      <span className={styles.mode} aria-current="true">
        {text.message}
      </span>
      <Unavailable part="call" label={text.call} reason={text.noCalls} />
      <Unavailable part="video" label={text.video} reason={text.noCalls} />
      <Unavailable part="share" label={text.share} reason={text.noSharing} />
      <MenuButton
        className={styles.more}
        label={text.more}
        menu="conversation"
        title={text.more}
        items={[
          { kind: 'command', label: text.card, run: viewCard },
          { kind: 'separator' },
          {
            kind: 'command',
            label: text.save,
            asks: asks('conversation', { of: conversation.id, part: 'save' }),
            ...(policy.canSave.value ? {} : { disabledReason: policy.canSave.reason }),
            run: save,
          },
          { kind: 'separator' },
          { kind: 'command', label: text.close, run: onClose },
        ]}
      >
        <svg width="9" height="8" viewBox="0 0 9 8" aria-hidden>
          <path d="M1 1l3 3l-3 3M5 1l3 3l-3 3" fill="none" stroke="currentColor" />
        </svg>
      </MenuButton>
    </div>
  );
}

function Unavailable(props: {
  readonly part: ConversationPart;
  readonly label: string;
  readonly reason: string;
}): ReactNode {
  const { part, label, reason } = props;
  return (
    <button
      type="button"
      className={styles.mode}
      {...asks('conversation', { part })}
      aria-disabled
      title={`${label}. ${reason}`}
    >
      {label}
      <DownArrow />
    </button>
  );
}
