import type { MenuItem } from '../menu/menu-item.js';
import { separator } from '../menu/menu-item.js';
import { groupMenuStrings as words } from './menu-strings.js';
import type { Section } from './sections.js';

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
