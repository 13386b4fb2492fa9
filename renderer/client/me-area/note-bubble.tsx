import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { MeView } from '../../../shared/contract/index.js';
import { useClientSip } from '../../bridge/hooks.js';
import { useClientAction } from '../client-ui.js';
import { DownArrow } from '../icons.js';
import { MenuButton } from '../menu/menu-button.js';
import { type MenuItem, separator } from '../menu/menu-item.js';
import { asks } from '../why/asks.js';
import { Why } from '../why/why-button.js';
import styles from './me-area.module.css';
import { meStrings } from './strings.js';

/** The speech bubble: the user's own note. Enter and leaving it keep the text, Escape reverts it. */
export function NoteBubble(props: { readonly note: MeView['note'] }): ReactNode {
  const { text, allowed, history } = props.note;
  const act = useClientAction();
  const sip = useClientSip();
  const [draft, setDraft] = useState<string | null>(null);
  const reverting = useRef(false);

  const commit = (): void => {
    if (!reverting.current && draft !== null && draft.trim() !== text)
      act({ name: 'client.set-note', text: draft.trim() });
    reverting.current = false;
    setDraft(null);
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.stopPropagation();
    reverting.current = event.key === 'Escape';
    event.currentTarget.blur();
  };

  return (
    <div className={styles.bubble} data-mark="own-note" data-locked={!allowed.value}>
      <input
        aria-label={meStrings.note}
        className={styles.note}
        {...asks('note', { of: sip })}
        placeholder={meStrings.notePlaceholder}
        maxLength={500}
        readOnly={!allowed.value}
        title={allowed.value ? (draft === null ? text : undefined) : meStrings.noteLocked}
        value={draft ?? text}
        onFocus={() => allowed.value && setDraft(text)}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={keyDown}
      />
      {allowed.value && (
        <RecentNotes
          text={text}
          history={history}
          choose={(note) => act({ name: 'client.set-note', text: note })}
        />
      )}
      {!allowed.value && <Lock />}
      <Why of={allowed} label={meStrings.note} />
    </div>
  );
}

/** The arrow in the note: the notes before this one, as many as the server lets the user keep, and none. */
function RecentNotes(props: {
  readonly text: string;
  readonly history: readonly string[];
  readonly choose: (note: string) => void;
}): ReactNode {
  const { text, history, choose } = props;
  const former = history.filter((note) => note !== text);
  const items: readonly MenuItem[] = [
    ...former.map((note) => ({ kind: 'command' as const, label: note, run: () => choose(note) })),
    ...(former.length > 0 && text !== '' ? [separator] : []),
    ...(text === ''
      ? []
      : [{ kind: 'command' as const, label: meStrings.removeNote, run: () => choose('') }]),
  ];
  return (
    items.length > 0 && (
      <MenuButton
        className={styles.recentNotes}
        menu="notes"
        label={meStrings.recentNotes}
        items={items}
      >
        <DownArrow />
      </MenuButton>
    )
  );
}

function Lock(): ReactNode {
  return (
    <svg className={styles.lock} width="9" height="11" viewBox="0 0 9 11" aria-hidden>
      <path d="M2 5V3.5a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="#777" strokeWidth="1.3" />
      <rect x="0.5" y="5" width="8" height="5.5" rx="1" fill="#999" />
    </svg>
  );
}
