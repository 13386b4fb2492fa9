import type { MenuItem } from '../menu/menu-item.js';
import { separator } from '../menu/menu-item.js';
import type { Section } from './sections.js';
import { listStrings, groupMenuStrings as words } from './strings.js';

/** The context menu of a heading. Only groups of the user's own can be renamed or deleted. */
export function groupMenuItems(
  section: Section,
  on: {
    rename(): void;
    remove(): void;
    create(): void;
    setAllExpanded(expanded: boolean): void;
  },
): readonly MenuItem[] {
  const fixed = section.kind === 'custom' ? {} : { disabledReason: words.fixed };
  const own: readonly MenuItem[] = [
    { kind: 'command', label: words.create, run: on.create },
    { kind: 'command', label: words.rename, ...fixed, run: on.rename },
    { kind: 'command', label: words.remove, ...fixed, run: on.remove },
    separator,
  ];
  return [
    ...(section.kind === 'bucket' ? [] : own),
    { kind: 'command', label: words.expandAll, run: () => on.setAllExpanded(true) },
    { kind: 'command', label: words.collapseAll, run: () => on.setAllExpanded(false) },
  ];
}

/** `New Group`, or the first of `New Group 2`, `New Group 3`… that is not taken. */
export function newGroupTitle(taken: readonly string[]): string {
  const titles = new Set(taken);
  for (let number = 1; ; number += 1) {
    const title =
      number === 1 ? listStrings.newGroupTitle : `${listStrings.newGroupTitle} ${number}`;
    if (!titles.has(title)) return title;
  }
}
