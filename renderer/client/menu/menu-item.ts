import type { ReactNode } from 'react';
import type { Asks } from '../why/asks.js';

interface MenuItemCommon {
  readonly label: string;
  readonly icon?: ReactNode;
  /** What "why?" is answered for; the menu and the label where left out. */
  readonly asks?: Asks;
  /** The keys that do the same, as people write them. */
  readonly keys?: string;
  /** Present when the item cannot be chosen; says why. It stays reachable by keyboard. */
  readonly disabledReason?: string;
}

interface MenuCommand extends MenuItemCommon {
  readonly kind: 'command';
  run(): void;
}

/** `check` stands alone; neighbouring `radio` items form one choice. */
export interface MenuChoice extends MenuItemCommon {
  readonly kind: 'check' | 'radio';
  readonly checked: boolean;
  run(): void;
}

interface MenuBranch extends MenuItemCommon {
  readonly kind: 'submenu';
  readonly items: readonly MenuItem[];
}

export interface MenuSeparator {
  readonly kind: 'separator';
}

/** One line of a menu, as data: menus are built by pure functions and drawn by `Menu`. */
export type MenuItem = MenuCommand | MenuChoice | MenuBranch | MenuSeparator;
export type MenuEntry = Exclude<MenuItem, MenuSeparator>;

export const separator: MenuSeparator = { kind: 'separator' };

/** The lines that can have the focus, in order. */
export function menuEntries(items: readonly MenuItem[]): readonly MenuEntry[] {
  return items.filter((item): item is MenuEntry => item.kind !== 'separator');
}
