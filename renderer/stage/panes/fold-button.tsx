import type { ReactNode } from 'react';
import { keysOf } from '../actions/action-keys.js';
import { IconButton } from '../button.js';
import type { IconName } from '../icons.js';
import { foldButtonId, toggleFold } from './arrangement.js';
import type { FoldingPane } from './layout-store.js';
import { panesStrings as text } from './strings.js';

/** Folds a pane away to its handle, or brings it back. */
export function FoldButton(props: {
  readonly pane: FoldingPane;
  readonly isOpen: boolean;
  readonly icon?: IconName;
}): ReactNode {
  const { pane, isOpen, icon = pane === 'dock' ? (isOpen ? 'down' : 'up') : 'sidebar' } = props;
  const label = isOpen ? text.fold[pane] : text.unfold[pane];
  return (
    <IconButton
      id={foldButtonId(pane)}
      icon={icon}
      label={label}
      title={`${label} (${keysOf(`fold-${pane}`)})`}
      aria-expanded={isOpen}
      onClick={() => toggleFold(pane)}
    />
  );
}
