import type { ContactView, GroupView } from '../../../shared/contract/index.js';
import type { MenuItem } from '../menu/menu-item.js';
import { searchStrings } from '../search/strings.js';

/** The groups a person can be added to; one that holds them already cannot be chosen. */
export function addContactItems(
  groups: readonly GroupView[],
  person: ContactView,
  add: (group: string) => void,
): readonly MenuItem[] {
  return groups
    .filter(({ kind }) => kind === 'other' || kind === 'custom')
    .map(({ id, title }) => ({
      kind: 'command',
      label: title,
      ...(person.groups.includes(id) ? { disabledReason: searchStrings.alreadyContact } : {}),
      run: () => add(id),
    }));
}
