import type { GroupView } from '../../../shared/contract/index.js';
import type { MenuItem } from '../menu/menu-item.js';
import { searchStrings } from '../search/strings.js';

/** The groups a person can be added to; one that holds them already cannot be chosen. */
export function addContactItems(
  groups: readonly GroupView[],
  sip: string,
  add: (group: string) => void,
): readonly MenuItem[] {
  return groups
    .filter(({ kind }) => kind === 'other' || kind === 'custom')
    .map(({ id, title, members }) => ({
      kind: 'command',
      label: title,
      ...(members.includes(sip) ? { disabledReason: searchStrings.alreadyContact } : {}),
      run: () => add(id),
    }));
}
