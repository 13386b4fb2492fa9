import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useClientEntry } from '../../bridge/hooks.js';
import { OptionsForm } from './options-form.js';
import { optionsStrings } from './strings.js';
import { WindowDialog } from './window-dialog.js';

interface OptionsDialogProps {
  readonly onClose: () => void;
  /** Id or title of the page that it is at, such as `my-picture`; `null` for the first one. */
  readonly page: string | null;
  readonly onTurn: (page: string) => void;
  /**
   * True keeps the rest of the page out of reach, for a client in a window of its own. On a stage
   * the other clients and the shell stay usable; then whoever opens it makes its own client inert.
   */
  readonly modal?: boolean;
}

/** "Lync - Options". Closes by itself when its user signs out or in again. */
export default function OptionsDialog({
  onClose,
  page,
  onTurn,
  modal = false,
}: OptionsDialogProps): ReactNode {
  const view = useClientEntry('options');
  const session = useClientEntry('session');
  const signIn = session?.signIn;
  const [openedIn] = useState(signIn);
  const ended = view === undefined || signIn !== openedIn;
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (ended) close.current();
  }, [ended]);
  if (ended) return null;
  return (
    <WindowDialog
      title={optionsStrings.title}
      owner={modal ? undefined : session?.displayName}
      modal={modal}
      onClose={onClose}
    >
      <OptionsForm view={view} page={page} onTurn={onTurn} onClose={onClose} />
    </WindowDialog>
  );
}
