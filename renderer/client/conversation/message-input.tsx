import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { ConversationsView, ConversationView } from '../../../shared/contract/index.js';
import { type EmoticonName, emoticonCodes } from '../../../shared/lync/emoticons.js';
import type { MessageFormat } from '../../../shared/lync/message-format.js';
import { isKeyboardElsewhere } from '../client-look.js';
import { useClientAction } from '../client-ui.js';
import { asks } from '../why/asks.js';
import { EmoticonPicker } from './emoticon-picker.js';
import { FormatBar } from './format-bar.js';
import { messageStyle } from './message.js';
import { conversationStrings as text } from './strings.js';
import styles from './typing.module.css';

/** The longest message the emulator takes. */
const longest = 65_536;

/** The typing area: Enter sends, Shift+Enter makes a new line; font and emoticons at its corner. */
export function MessageInput(props: {
  readonly conversation: ConversationView;
  readonly policy: ConversationsView;
  /** Why nothing can be sent now; `null` when it can. */
  readonly disabledReason: string | null;
}): ReactNode {
  const { conversation, policy, disabledReason } = props;
  const act = useClientAction();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState('');
  const [format, setFormat] = useState<MessageFormat>({});
  const [bar, setBar] = useState(false);
  const canFormat = policy.canFormat.value;
  useLayoutEffect(() => {
    if (!isKeyboardElsewhere(field.current)) field.current?.focus({ preventScroll: true });
  }, []);

  const send = (): void => {
    if (draft.trim() === '' || disabledReason !== null) return;
    const formatted = canFormat && Object.keys(format).length > 0 ? { format } : {};
    act({ name: 'conversation.send', conversation: conversation.id, text: draft, ...formatted });
    setDraft('');
  };
  const keyDown = (event: KeyboardEvent): void => {
    // While a word is composed, Enter belongs to the input method.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const insert = (name: EmoticonName): void => {
    const { selectionStart: from, selectionEnd: to } = field.current ?? {
      selectionStart: draft.length,
      selectionEnd: draft.length,
    };
    const before = draft.slice(0, from);
    const gap = before === '' || /\s$/.test(before) ? '' : ' ';
    setDraft(`${before}${gap}${emoticonCodes[name][0]} ${draft.slice(to)}`);
    field.current?.focus();
  };
  return (
    <div
      className={styles.typing}
      {...asks('conversation', { of: conversation.id, part: 'input' })}
    >
      {bar && canFormat && <FormatBar format={format} onChange={setFormat} />}
      <textarea
        ref={field}
        className={styles.input}
        aria-label={text.input(conversation.displayName)}
        title={disabledReason ?? undefined}
        readOnly={disabledReason !== null}
        maxLength={longest}
        style={canFormat ? messageStyle(format) : {}}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={keyDown}
      />
      <div className={styles.corner}>
        <button
          type="button"
          className={styles.cornerButton}
          {...asks('conversation', { of: conversation.id, part: 'formatting' })}
          aria-label={text.formatting}
          aria-expanded={canFormat ? bar : undefined}
          aria-disabled={!canFormat}
          title={canFormat ? text.formatting : `${text.formatting}. ${policy.canFormat.reason}`}
          onClick={() => canFormat && setBar(!bar)}
        >
          <span className={styles.letter} aria-hidden>
            A
          </span>
        </button>
        <EmoticonPicker allowed={policy.emoticons} onChoose={insert} />
      </div>
    </div>
  );
}
