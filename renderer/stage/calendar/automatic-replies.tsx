import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import type { CommandOf, MailboxView } from '../../../shared/contract/index.js';
import { automaticReplyStates } from '../../../shared/lync/mailbox.js';
import { formatWallTime } from '../../../shared/time/wall-time.js';
import { ianaClock } from '../../../shared/time/zone-clock.js';
import { useStageEntry } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { Choice } from '../choice.js';
import controls from '../controls.module.css';
import styles from './mailbox-panel.module.css';
import { mailboxStrings as text } from './strings.js';

type Replies = MailboxView['automaticReplies'];
/** What the panel asks Exchange to change of a mailbox. */
export type MailboxChange = Omit<CommandOf<'exchange.set-mailbox'>, 'name' | 'mailbox'>;

/** Automatic replies: off, on, or for a time, with the message that becomes the note in Lync. */
export function AutomaticReplies(props: {
  readonly replies: Replies;
  readonly onChange: (change: MailboxChange) => void;
}): ReactNode {
  const { replies, onChange } = props;
  const timeZone = useStageEntry('clock')?.timeZone ?? 'UTC';
  const clock = useMemo(() => ianaClock(timeZone), [timeZone]);
  const field = (at: Replies['start']): string =>
    at === null ? '' : formatWallTime(clock.wallAt(at)).slice(0, 16);
  const [state, setState] = useState(replies.state);
  const [message, setMessage] = useState(replies.internalMessage);
  const [start, setStart] = useState(field(replies.start));
  const [end, setEnd] = useState(field(replies.end));
  const times = { [text.replyStart]: [start, setStart], [text.replyEnd]: [end, setEnd] } as const;
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    const scheduled = state === 'scheduled' ? { start, end } : {};
    onChange({ automaticReplies: { state, internalMessage: message, ...scheduled } });
  };
  return (
    <form onSubmit={apply}>
      <fieldset className={styles.section}>
        <legend>{text.replies}</legend>
        <div className={controls.line}>
          <Choice
            label={text.replies}
            value={state}
            choices={automaticReplyStates}
            nameOf={(one) => text.replyState[one]}
            onChoose={setState}
          />
          <Button small type="submit">
            {text.apply}
          </Button>
        </div>
        {state === 'scheduled' &&
          Object.entries(times).map(([label, [value, change]]) => (
            <label key={label} className={controls.line}>
              {label}
              <input
                type="datetime-local"
                required
                className={controls.input}
                value={value}
                onChange={({ target }) => change(target.value)}
              />
            </label>
          ))}
        {state !== 'disabled' && (
          <textarea
            className={`${controls.input} ${styles.message}`}
            aria-label={text.replyMessage}
            placeholder={text.replyMessage}
            rows={2}
            maxLength={20_000}
            value={message}
            onChange={({ target }) => setMessage(target.value)}
          />
        )}
      </fieldset>
    </form>
  );
}
