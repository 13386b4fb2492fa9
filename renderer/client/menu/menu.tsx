import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { WhyMenu } from '../../../shared/contract/index.js';
import { asks } from '../why/asks.js';
import styles from './menu.module.css';
import { type MenuEntry, type MenuItem, menuEntries } from './menu-item.js';
import { menuMove } from './menu-keyboard.js';
import { anchorAt, type PopupAnchor } from './popup-anchor.js';
import { isTypedLetter, nextMatch, TypeAhead } from './type-ahead.js';
import { usePopup } from './use-popup.js';

export interface MenuProps {
  /** Name of the menu for assistive technology. */
  readonly label: string;
  /** Which menu of a client it is, for "why?"; left out on the stage. */
  readonly menu?: WhyMenu | undefined;
  readonly items: readonly MenuItem[];
  readonly anchor: PopupAnchor;
  /** Asked to unmount the menu; `back` says that the focus should return to where it was. */
  onClose(back: boolean): void;
  /** In a submenu: leaves the whole tree of menus after a choice. */
  onLeave?(back: boolean): void;
}

/** An open menu: roving focus, type-ahead, submenus, light dismiss. Mount it to open it. */
export default function Menu(props: MenuProps): ReactNode {
  const { label, menu, items, anchor, onClose, onLeave } = props;
  const popup = usePopup(anchor, () => onClose(false));
  const entries = menuEntries(items);
  const [active, setActive] = useState(0);
  // Both by place: whoever shows the menu may make its items again while it is open.
  const [open, setOpen] = useState<number | null>(null);
  const typeAhead = useRef(new TypeAhead());
  const lines = useRef(new Map<MenuEntry, HTMLElement>());

  const current = entries[active];
  useLayoutEffect(() => {
    if (current && open === null) lines.current.get(current)?.focus({ preventScroll: true });
  }, [current, open]);

  const leave = (back: boolean): void => (onLeave ?? onClose)(back);
  const choose = (entry: MenuEntry): void => {
    if (entry.disabledReason !== undefined) return;
    if (entry.kind === 'submenu') setOpen(entries.indexOf(entry));
    else {
      leave(true);
      entry.run();
    }
  };

  const keyDown = (event: KeyboardEvent): void => {
    // React bubbles through the tree of components: a submenu's keys would arrive here too.
    event.stopPropagation();
    if (isTypedLetter(event) && event.key !== ' ') {
      const typed = typeAhead.current.push(event.key, event.timeStamp);
      const match = nextMatch(entries.length, (i) => entries[i]?.label ?? '', active, typed);
      if (match >= 0) setActive(match);
      return;
    }
    const onBranch = current?.kind === 'submenu';
    const move = menuMove(event.key, active, entries.length, {
      onBranch,
      inSubmenu: onLeave !== undefined,
    });
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'focus') setActive(move.index);
    else if (move.kind === 'close') onClose(true);
    else if (move.kind === 'leave') leave(true);
    else if (current) choose(current);
  };

  return (
    <div
      ref={popup}
      className={styles.menu}
      // A submenu stays when its own line is clicked, and goes with the menu around it.
      popover={onLeave ? 'manual' : 'auto'}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={keyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item, index) => {
        // A menu's lines never change their order while it is open.
        const key = item.kind === 'separator' ? `separator ${index}` : item.label;
        if (item.kind === 'separator') return <hr key={key} className={styles.separator} />;
        return (
          <MenuLine
            key={key}
            entry={item}
            menu={menu}
            active={item === current}
            open={open !== null && item === entries[open]}
            ref={(element) => {
              if (element) lines.current.set(item, element);
              else lines.current.delete(item);
            }}
            onPoint={() => {
              const place = entries.indexOf(item);
              setActive(place);
              setOpen(item.kind === 'submenu' && item.disabledReason === undefined ? place : null);
            }}
            onChoose={() => choose(item)}
            onSubmenuClose={() => setOpen(null)}
            onLeave={leave}
          />
        );
      })}
    </div>
  );
}

const roles = {
  command: 'menuitem',
  submenu: 'menuitem',
  check: 'menuitemcheckbox',
  radio: 'menuitemradio',
} as const;

/** One line of an open menu, with its submenu while that is open. */
function MenuLine(props: {
  readonly entry: MenuEntry;
  readonly menu: WhyMenu | undefined;
  readonly active: boolean;
  readonly open: boolean;
  readonly ref: Ref<HTMLElement>;
  onPoint(): void;
  onChoose(): void;
  onSubmenuClose(): void;
  onLeave(back: boolean): void;
}): ReactNode {
  const { entry, menu, active, open, ref } = props;
  const line = useRef<HTMLDivElement>(null);
  const [anchor, setAnchor] = useState<PopupAnchor | null>(null);
  useLayoutEffect(() => {
    setAnchor(open && line.current ? anchorAt(line.current, 'beside') : null);
  }, [open]);
  const checked = entry.kind === 'check' || entry.kind === 'radio' ? entry.checked : undefined;

  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the menu around it handles all keys */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: set only on the two checkable roles */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is one of the menu items' */}
      <div
        ref={(element) => {
          line.current = element;
          if (typeof ref === 'function') ref(element);
        }}
        className={styles.line}
        {...(entry.asks ?? (menu && asks('menu', { part: menu, of: entry.label })))}
        role={roles[entry.kind]}
        aria-checked={checked}
        aria-disabled={entry.disabledReason === undefined ? undefined : true}
        aria-keyshortcuts={entry.keys?.replace('Ctrl', 'Control')}
        aria-haspopup={entry.kind === 'submenu' ? 'menu' : undefined}
        aria-expanded={entry.kind === 'submenu' ? open : undefined}
        title={entry.disabledReason}
        tabIndex={active ? 0 : -1}
        onPointerMove={(event) => {
          if (!active && event.pointerType === 'mouse') props.onPoint();
        }}
        onClick={props.onChoose}
      >
        <span className={styles.gutter} aria-hidden>
          {checked ? <Tick round={entry.kind === 'radio'} /> : entry.icon}
        </span>
        <span className={styles.label}>{entry.label}</span>
        {entry.keys !== undefined && (
          <kbd className={styles.keys} aria-hidden>
            {entry.keys}
          </kbd>
        )}
        {entry.kind === 'submenu' && <span className={styles.arrow} aria-hidden />}
      </div>
      {entry.kind === 'submenu' && open && anchor && (
        <Menu
          label={entry.label}
          menu={menu}
          items={entry.items}
          anchor={anchor}
          onClose={props.onSubmenuClose}
          onLeave={props.onLeave}
        />
      )}
    </>
  );
}

function Tick(props: { readonly round: boolean }): ReactNode {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
      {props.round ? (
        <circle cx="6" cy="6" r="3" fill="#1e395b" />
      ) : (
        <path d="M2.5 6.5l2.5 2.5l4.5-6" fill="none" stroke="#1e395b" strokeWidth="1.8" />
      )}
    </svg>
  );
}
