import type { ReactNode } from 'react';
import type { PolicyView } from '../../../shared/contract/index.js';
import { quoted } from '../../../shared/policy/cmdlet-text.js';
import { settingsKinds } from '../../../shared/policy/setting-kinds.js';
import { plainIdentity } from './form-object.js';
import { formStrings as text } from './form-strings.js';
import { LineDialog } from './line-dialog.js';

/** Removes a policy or configuration; the global one returns to its defaults. */
export default function RemoveDialog(props: {
  readonly view: PolicyView;
  readonly onClose: () => void;
}): ReactNode {
  const { view, onClose } = props;
  const { kind, identity, scope, peopleCount, changed } = view;
  const isGlobal = scope === 'global';
  // The people were counted here, so that the shell need not ask.
  const force = scope === 'user' && peopleCount > 0 ? ' -Force' : '';
  const line = `Remove-${settingsKinds[kind].cmdlet} -Identity ${quoted(plainIdentity(identity))}${force}`;
  return (
    <LineDialog
      title={isGlobal ? text.resetTitle(identity) : text.removeTitle(identity)}
      line={line}
      outcome={isGlobal ? text.resets(changed.length, peopleCount) : text.removes(view)}
      verb={isGlobal ? text.resetVerb : text.removeVerb}
      onClose={onClose}
    >
      <p>{settingsKinds[kind].reach}</p>
    </LineDialog>
  );
}
