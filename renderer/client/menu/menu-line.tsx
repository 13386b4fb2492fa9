import { type ReactNode, type Ref, useLayoutEffect, useRef, useState } from 'react';
import { Menu } from './menu.js';
import styles from './menu.module.css';
import type { MenuEntry } from './menu-item.js';
import { anchorAt, type PopupAnchor } from './use-popup.js';

const roles = {
  command: 'menuitem',
  submenu: 'menuitem',
  check: 'menuitemcheckbox',
  radio: 'menuitemradio',
} as const;

/** One line of an open menu, with its submenu while that is open. */
export function MenuLine(props: {
  readonly entry: MenuEntry;
  readonly active: boolean;
  readonly open: boolean;
  readonly ref: Ref<HTMLElement>;
  onPoint(): void;
  onChoose(): void;
  onSubmenuClose(): void;
  onLeave(back: boolean): void;
}): ReactNode {
  const { entry, active, open, ref } = props;
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
        role={roles[entry.kind]}
        aria-checked={checked}
        aria-disabled={entry.disabledReason === undefined ? undefined : true}
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
        {entry.kind === 'submenu' && <span className={styles.arrow} aria-hidden />}
      </div>
      {entry.kind === 'submenu' && open && anchor && (
        <Menu
          label={entry.label}
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
