import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { ConversationView } from '../../../shared/contract/index.js';
import { useClientEntry } from '../../bridge/hooks.js';
import { useFrozen } from '../../picture/frozen.js';
import { useClientAction, useClientUi, useClientUiStore } from '../client-ui.js';
import { TabList } from '../tab-list.js';
import { asks } from '../why/asks.js';
import { WindowFrame } from '../window-frame.js';
import styles from './conversation.module.css';
import { ConversationPane } from './conversation-pane.js';
import { LeaveDialog } from './leave-dialog.js';
import { FollowLinkContext } from './message-parts.js';
import { conversationStrings as text } from './strings.js';
import { useOpenConversations } from './use-open-conversations.js';
import { useWindowPlace } from './use-window-place.js';

/**
 * The window of the client's conversations, one in front and a tab for each where there are
 * several. It is not modal; Escape closes the conversation in front.
 */
export default function ConversationWindow(): ReactNode {
  const id = useClientUi((ui) => ui.conversation);
  const open = useClientEntry('open-conversations') ?? [];
  return id !== null && open.includes(id) ? <Shown key="window" id={id} /> : null;
}

/** Tells that the user has seen what came: when they turn to the window, or as it comes while they are in it. */
function useRead(id: string, unread: number, frame: RefObject<HTMLElement | null>): () => void {
  const act = useClientAction();
  // The conversation it was told about and that is not yet shown as read.
  const told = useRef<string | null>(null);
  const read = useCallback((): void => {
    if (unread === 0 || told.current === id) return;
    told.current = id;
    act({ name: 'conversation.read', conversation: id });
  }, [act, id, unread]);
  useEffect(() => {
    if (unread === 0) told.current = null;
    if (frame.current?.contains(document.activeElement) && document.hasFocus()) read();
  }, [frame, read, unread]);
  return read;
}

function Shown({ id }: { readonly id: string }): ReactNode {
  const conversation = useClientEntry('conversation/{conversation}', id);
  const policy = useClientEntry('conversations');
  const owner = useClientEntry('session')?.displayName ?? '';
  const ui = useClientUiStore();
  const act = useClientAction();
  const marker = useRef<HTMLSpanElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const frozen = useFrozen();
  const { style, grip } = useWindowPlace(marker);
  const [leaving, setLeaving] = useState<string | null>(null);
  const tabs = useId();
  useReturnFocus(frame);
  const unread = conversation?.unread ?? 0;
  const read = useRead(id, unread, frame);
  const all = useOpenConversations();
  const others = all.filter((each) => each.id !== id);
  const close = (): void => {
    act({ name: 'conversation.close', conversation: id });
    ui.setState({ conversation: others[0]?.id ?? null });
  };
  const keyDown = (event: KeyboardEvent): void => {
    // The keys of this window are not those of the client below.
    event.stopPropagation();
    if (event.key === 'Escape' && leaving === null) close();
  };
  if (!conversation || !policy) return <span ref={marker} hidden />;
  const { displayName } = conversation;
  return (
    <>
      <span ref={marker} hidden />
      <div
        ref={frame}
        role="dialog"
        aria-label={text.window(owner, displayName)}
        className={styles.window}
        data-unread={unread > 0}
        data-part="conversation"
        style={frozen?.conversation ?? style}
        onKeyDown={keyDown}
        onFocus={read}
        onPointerDown={read}
      >
        <WindowFrame
          title={displayName}
          titleBar={grip}
          onMinimize={() => ui.setState({ conversation: null })}
          onClose={close}
        >
          <FollowLinkContext value={setLeaving}>
            {others.length > 0 && <ConversationTabs id={tabs} current={id} list={all} />}
            <ConversationPane
              key={id}
              conversation={conversation}
              policy={policy}
              tab={others.length > 0 ? tabs : null}
              onClose={close}
            />
          </FollowLinkContext>
        </WindowFrame>
      </div>
      {leaving !== null && <LeaveDialog href={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

/** Gives the focus back to where it was before the window, when the window goes with the focus in it. */
export function useReturnFocus(frame: RefObject<HTMLElement | null>): void {
  // Read while drawing for the first time: by the first effect the typing area has the focus.
  const before = useRef(globalThis.document?.activeElement ?? null);
  useEffect(() => {
    const element = frame.current;
    const { current } = before;
    return () => {
      const { activeElement } = document;
      if (activeElement !== document.body && !element?.contains(activeElement)) return;
      if (current instanceof HTMLElement) current.focus({ preventScroll: true });
    };
  }, [frame]);
}

/** A tab for each conversation, by name, so that none moves when a message comes. */
export function ConversationTabs(props: {
  readonly id: string;
  readonly current: string;
  readonly list: readonly ConversationView[];
}): ReactNode {
  const { id, current, list } = props;
  const ui = useClientUiStore();
  const tabs = list
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName))
    .map((each) => ({
      value: each.id,
      label: text.tab(each.displayName, each.unread),
      asks: asks('conversation', { of: each.id, part: 'list' }),
    }));
  return (
    <TabList
      id={id}
      label={text.tabs}
      tabs={tabs}
      current={current}
      className={styles.tabs}
      tabClassName={styles.tab}
      onChoose={(conversation) => ui.setState({ conversation })}
    />
  );
}
