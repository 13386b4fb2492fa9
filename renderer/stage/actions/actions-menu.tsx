import type { ReactNode } from 'react';
import { MenuButton } from '../../client/menu/menu-button.js';
import type { MenuItem } from '../../client/menu/menu-item.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { type Action, availabilityOf, runAction } from './action.js';
import styles from './actions-menu.module.css';
import { actionSections } from './stage-actions.js';
import { actionStrings as text } from './strings.js';
import { useActionContext } from './use-actions.js';

/** The menu of the top bar: every action, by its section. What cannot be done now is greyed and says why. */
export default function ActionsMenu(): ReactNode {
  const context = useActionContext();
  const lineOf = (action: Action): MenuItem => {
    const reason = availabilityOf(action, context);
    return {
      kind: 'command',
      label: action.title,
      ...(action.keys?.[0] !== undefined && { keys: action.keys[0] }),
      ...(reason !== true && { disabledReason: reason }),
      run: () => runAction(action, context),
    };
  };
  return (
    <span className={styles.menu}>
      <MenuButton
        label={text.menu}
        items={() => itemsOf(lineOf)}
        className={controls.icon}
        title={text.menu}
      >
        <Icon name="menu" />
      </MenuButton>
    </span>
  );
}

/** The first section stands open, the others unfold. */
const itemsOf = (lineOf: (action: Action) => MenuItem): readonly MenuItem[] =>
  actionSections.flatMap(({ title, actions }, index): readonly MenuItem[] =>
    index === 0
      ? [...actions.map(lineOf), { kind: 'separator' }]
      : [{ kind: 'submenu', label: title, items: actions.map(lineOf) }],
  );
