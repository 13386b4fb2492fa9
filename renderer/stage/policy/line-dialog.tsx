import type { ReactNode } from 'react';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { Dialog } from '../settings/dialog.js';
import { useShellActions } from '../shell/shell-actions.js';
import { openWhatIf } from '../what-if/what-if-store.js';
import styles from './form-footer.module.css';
import { formStrings as text } from './form-strings.js';

/** A dialog that writes one line of the shell, shows it, and runs it there or tries it on a copy. */
export function LineDialog(props: {
  readonly title: string;
  /** Null while something is missing. */
  readonly line: string | null;
  /** What the line does, in a sentence. */
  readonly outcome: string;
  /** The verb on the button. */
  readonly verb: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}): ReactNode {
  const { title, line, outcome, verb, children, onClose } = props;
  const { runNow } = useShellActions();
  const act = (what: (line: string) => void): void => {
    if (line === null) return;
    onClose();
    what(line);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of everything in it */}
      <div
        className={styles.lineDialog}
        onKeyDown={(event) => {
          // What stands around the dialog has keys of its own.
          event.stopPropagation();
          if (event.key === 'Enter' && event.ctrlKey) act((written) => void runNow(written));
        }}
      >
        {children}
        <p className={controls.note} role="status">
          {outcome}
        </p>
        <code className={styles.written}>{line ?? text.lineMissing}</code>
        <div className={styles.acts}>
          <Button disabled={line === null} title={text.whatIfHint} onClick={() => act(openWhatIf)}>
            {text.whatIf}
          </Button>
          <Button
            kind="primary"
            disabled={line === null}
            onClick={() => act((written) => void runNow(written))}
          >
            {verb}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
