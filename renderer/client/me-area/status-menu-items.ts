import type { ReactNode } from 'react';
import type { StatusMenuItem } from '../../../shared/contract/index.js';
import type { PresenceClass, StatusChoice } from '../../../shared/lync/presence.js';
import { type MenuItem, separator } from '../menu/menu-item.js';
import { meStrings } from './strings.js';

/** The status menu: the states that the view offers, then Sign Out and Exit. */
export function statusMenuItems(
  entries: readonly StatusMenuItem[],
  on: {
    icon(presence: PresenceClass): ReactNode;
    choose(status: StatusChoice): void;
    signOut(): void;
    exit(): void;
  },
): readonly MenuItem[] {
  return [
    ...entries.flatMap((entry): readonly MenuItem[] => [
      ...(entry.separatorBefore ? [separator] : []),
      {
        kind: 'command',
        label: entry.label,
        icon: entry.class && on.icon(entry.class),
        run: () => on.choose(entry.status),
      },
    ]),
    separator,
    { kind: 'command', label: meStrings.signOut, run: on.signOut },
    { kind: 'command', label: meStrings.exit, run: on.exit },
  ];
}
