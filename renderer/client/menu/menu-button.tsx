import { type ComponentType, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { WhyMenu } from '../../../shared/contract/index.js';
import { asks } from '../why/asks.js';
import type { MenuProps } from './menu.js';
import type { MenuItem } from './menu-item.js';
import { OpenedMenu } from './opened-menu.js';
import { anchorAt, type PopupAnchor } from './popup-anchor.js';

/** What a button gives to the menu that it opens. */
export type MenuFrame = Pick<MenuProps, 'label' | 'menu' | 'anchor' | 'onClose'>;

/** A button that opens a menu below itself: by click, Enter, space or an arrow key. */
export function MenuButton(props: {
  readonly label: string;
  /** Which menu of a client it is, for "why?"; left out on the stage. */
  readonly menu?: WhyMenu | undefined;
  /** Name of the menu; the button's own by default. */
  readonly menuLabel?: string;
  /** A function is asked each time the menu opens. */
  readonly items?: readonly MenuItem[] | (() => readonly MenuItem[]);
  /** Shows the menu where its items come with it, in place of `items`. */
  readonly opened?: ComponentType<MenuFrame>;
  readonly className: string | undefined;
  readonly children: ReactNode;
  readonly title?: string;
  /** What a click with Ctrl does instead of opening the menu. */
  readonly onControlClick?: () => void;
  /** -1 where the button is inside a widget that moves the focus itself. */
  readonly tabIndex?: number;
}): ReactNode {
  const { label, menu, items = [], opened: Opened, className, children } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<PopupAnchor | null>(null);
  const open = (): void => {
    if (button.current) setAnchor(anchorAt(button.current, 'below'));
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open();
  };
  const frame: MenuFrame | null = anchor && {
    label: props.menuLabel ?? label,
    menu,
    anchor,
    onClose: (back) => {
      setAnchor(null);
      if (back) button.current?.focus();
    },
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        {...(menu && asks('menu', { part: menu, of: label }))}
        title={props.title}
        tabIndex={props.tabIndex}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          if (event.ctrlKey && props.onControlClick) props.onControlClick();
          else if (anchor) setAnchor(null);
          else open();
        }}
        onKeyDown={keyDown}
      >
        {children}
      </button>
      {frame &&
        (Opened ? (
          <Opened {...frame} />
        ) : (
          <OpenedMenu {...frame} items={typeof items === 'function' ? items() : items} />
        ))}
    </>
  );
}
