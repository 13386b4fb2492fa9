import { type MouseEvent, type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import type { LayoutView } from '../../../shared/contract/index.js';
import { useClientStore } from '../../bridge/hooks.js';
import { useExternal } from '../../bridge/use-external.js';
import { useFrozen } from '../../picture/frozen.js';
import { useVisibleLines } from '../../virtual-list/use-visible-lines.js';
import { useOpenConversation } from '../client-actions.js';
import { useClientAction, useClientUi, useClientUiStore } from '../client-ui.js';
import { anchorAt, type PopupAnchor } from '../menu/popup-anchor.js';
import { PhotoPauseContext } from '../presence/photo-pause.js';
import { asks } from '../why/asks.js';
import { ContactLine } from './contact-line.js';
import styles from './contact-list.module.css';
import { ContactListModel } from './contact-list-model.js';
import { GroupLine } from './group-line.js';
import { type LineHandlers, useStableHandlers } from './line-handlers.js';
import { LinePlaces } from './line-places.js';
import { indexOfLine, type ListRow, type ListRows } from './list-rows.js';
import {
  contactHeights,
  heightProperties,
  listMargin,
  type RowLook,
  rowLook,
} from './row-heights.js';
import { listStrings } from './strings.js';
import { useGroupActions } from './use-group-actions.js';
import { useLineMenus } from './use-line-menus.js';
import { useListFocus } from './use-list-focus.js';
import { useSharedScroll } from './use-shared-scroll.js';
import { useTreeKeys } from './use-tree-keys.js';

/**
 * The contact list: a tree of which only the lines in sight, and the one in focus, are mounted.
 * Mount it again when `rowLook` of the layout changes.
 */
export function ContactList(props: { readonly layout: LayoutView }): ReactNode {
  const { layout } = props;
  const { model, rows } = useContactList();
  const focus = useListFocus(rows);
  const groups = useGroupActions(model, rows);
  const menus = useLineMenus(groups, focus.focus);
  const act = useClientAction();
  const ui = useClientUiStore();

  const look = rowLook(layout);
  const active = focus.index;
  const places = useMemo(() => new LinePlaces(rows, contactHeights[look]), [rows, look]);
  const frozen = useFrozen();
  const list = frozen?.list ?? null;
  const visible = useVisibleLines(places, list ? -1 : active, listMargin, list);

  useSharedScroll(visible.ref, rows, places);

  const [shown] = useState(() => new Set<string>());
  const { scrolling: paused } = visible;
  const pause = useMemo(() => ({ paused, shown }), [paused, shown]);

  const goTo = (index: number): void => {
    focus.moveTo(index);
    visible.reveal(index);
  };
  const wanted = useClientUi(({ row }) => row);
  const asked = useClientUi((state) => state.asked);
  // From the beginning, so that the same wish always ends at the same place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each look that is asked for
  useLayoutEffect(() => {
    if (asked === 0) return;
    const section = wanted && rows.sections.find(({ id }) => rows.indexOf(id, wanted.sip) >= 0);
    visible.reveal(0);
    if (section) visible.reveal(rows.indexOf(section.id, wanted.sip));
  }, [asked]);
  const renamed = groups.renaming === null ? -1 : rows.headingOf(groups.renaming);
  const startedRenaming = renamed >= 0;
  // A new group is the last one, and may be out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each name that is typed
  useLayoutEffect(() => {
    if (startedRenaming) goTo(renamed);
  }, [groups.renaming, startedRenaming]);
  const card: LineHandlers['card'] = (sip, beside) =>
    ui.setState({ card: { contact: sip, anchor: anchorAt(beside, 'below') } });
  const write = useOpenConversation();
  const handlers = useStableHandlers({
    pick: (line) => goTo(indexOfLine(rows, line)),
    card,
    write,
    menu: (line, event) => {
      event.preventDefault();
      event.stopPropagation();
      const index = indexOfLine(rows, line);
      const row = rows.at(index);
      focus.choose(index);
      if (row) menus.open(row, pointerAnchor(event));
    },
    toggle: (section) => {
      goTo(rows.headingOf(section.id));
      groups.setExpanded(section, !section.expanded);
    },
    renamed: groups.finishRenaming,
  });
  const keyDown = useTreeKeys({
    rows,
    index: active,
    groups,
    nameKey: (sip) => model.nameKey(sip),
    goTo,
    openMenu: (row, beside) => menus.open(row, anchorAt(beside, 'below')),
    openCard: card,
    write,
    removeContact: (contact) => act({ name: 'client.remove-contact', contact }),
  });

  return (
    <div ref={visible.ref} className={styles.scroller} data-part="list">
      {rows.count === 0 && (
        <p className={styles.empty} {...asks('list')}>
          {listStrings.empty}
        </p>
      )}
      <div
        role="tree"
        aria-label={listStrings.contacts}
        className={styles.tree}
        style={{
          ...heightProperties(look),
          height: places.height,
          // A picture cannot be scrolled.
          ...(list && { top: -list.top }),
        }}
        onKeyDown={keyDown}
        {...focus.tree}
      >
        <PhotoPauseContext value={pause}>
          {visible.indices.map((index) => (
            <ListLine
              key={rows.keyAt(index)}
              row={rows.at(index)}
              sections={rows.sections.length}
              look={look}
              friendlyNames={layout.friendlyNames}
              active={index === active}
              selected={index === active && focus.chosen}
              renaming={groups.renaming}
              start={places.top(index)}
              on={handlers}
            />
          ))}
        </PhotoPauseContext>
      </div>
      {menus.menu}
    </div>
  );
}

/** At the pointer; below the element where a click came from the keyboard. */
function pointerAnchor(event: MouseEvent): PopupAnchor {
  const { clientX, clientY } = event;
  if (clientX === 0 && clientY === 0) return anchorAt(event.currentTarget, 'below');
  return { box: { left: clientX, right: clientX, top: clientY, bottom: clientY }, side: 'over' };
}

/** The list of the client around, and its lines as they stand; renders when the lines change. */
function useContactList(): { readonly model: ContactListModel; readonly rows: ListRows } {
  const store = useClientStore();
  const model = useMemo(() => new ContactListModel(store), [store]);
  const rows = useExternal(model.subscribe, model.rows);
  // Before the first paint, and in one step with the subscriptions, so that nothing is missed.
  useLayoutEffect(() => model.connect(), [model]);
  return { model, rows };
}

/** One line of the tree, a heading or a contact. */
function ListLine(props: {
  readonly row: ListRow | undefined;
  /** How many headings there are. */
  readonly sections: number;
  readonly look: RowLook;
  readonly friendlyNames: boolean;
  readonly active: boolean;
  readonly selected: boolean;
  readonly renaming: string | null;
  readonly start: number;
  readonly on: LineHandlers;
}): ReactNode {
  const { row, active, selected, start, on } = props;
  if (!row) return null;
  const { section, position } = row;
  const common = { position, active, selected, start, on };
  return row.kind === 'group' ? (
    <GroupLine
      {...common}
      count={props.sections}
      section={section}
      expanded={section.expanded}
      renaming={props.renaming === section.id}
    />
  ) : (
    <ContactLine
      {...common}
      count={section.members.length}
      sip={row.sip}
      section={section.id}
      look={props.look}
      friendlyNames={props.friendlyNames}
    />
  );
}
