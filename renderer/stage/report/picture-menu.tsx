import type { ReactNode } from 'react';
import { MenuButton } from '../../client/menu/menu-button.js';
import type { MenuItem } from '../../client/menu/menu-item.js';
import { useActionContext } from '../actions/use-actions.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { useFailure } from '../operator-failures.js';
import { reportActionStrings as text } from './action-strings.js';
import type { PicturedClient } from './take-picture.js';

/** What can be made of one client as it stands. What makes it is fetched when it is wanted. */
export default function PictureMenu(client: PicturedClient): ReactNode {
  const context = useActionContext();
  const run =
    (work: (module: typeof import('./take-picture.js')) => Promise<void>): (() => void) =>
    () =>
      void import('./take-picture.js').then(work, useFailure.getState().report);
  const items: readonly MenuItem[] = [
    {
      kind: 'command',
      label: text.savePicture,
      run: run(({ savePicture }) => savePicture(context, client)),
    },
    {
      kind: 'command',
      label: text.copyPicture,
      run: run(({ copyPicture }) => copyPicture(context, client)),
    },
    {
      kind: 'command',
      label: text.copyText,
      run: run(({ copyText }) => copyText(context, client)),
    },
  ];
  return (
    <MenuButton
      label={text.pictureOf(client.name, client.of?.side)}
      title={text.pictureOf(client.name, client.of?.side)}
      items={() => items}
      className={controls.icon}
    >
      <Icon name="picture" />
    </MenuButton>
  );
}
