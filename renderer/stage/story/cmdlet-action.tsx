import type { ReactNode } from 'react';
import controls from '../controls.module.css';
import { useShell } from '../shell/shell-session.js';
import { strings } from '../strings.js';
import styles from './story.module.css';

/** A cmdlet of the story, and the button that puts it into the shell for the user to run. */
export function CmdletAction({ cmdlets }: { readonly cmdlets: string }): ReactNode {
  const fill = useShell((shell) => shell.fill);
  return (
    <>
      <code className={styles.code}>{cmdlets}</code>
      <span className={styles.fill}>
        <button
          type="button"
          className={`${controls.primary} ${controls.small}`}
          onClick={() => fill(cmdlets)}
        >
          {strings.story.fill}
        </button>
        <span className={styles.text}>{strings.story.thenEnter}</span>
      </span>
    </>
  );
}
