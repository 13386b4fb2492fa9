import { type ReactNode, useEffect, useRef } from 'react';
import { strings } from '../strings.js';
import styles from './command-line.module.css';
import { importEditor, ShellInput } from './shell-input.js';
import { useHistory, useShell } from './shell-session.js';
import { shellStrings as text } from './strings.js';

/**
 * The management shell as one line, for a dock that is folded. What a command prints is behind a button, which says
 * its last line; a question is asked in the dock.
 */
export function CommandLine({ onShowOutput }: { readonly onShowOutput: () => void }): ReactNode {
  const asked = useShell((shell) => shell.prompt);
  const known = useRef(asked);
  useHistory();
  useEffect(() => {
    if (asked !== null && known.current === null) onShowOutput();
    known.current = asked;
  }, [asked, onShowOutput]);
  return (
    <section data-shell tabIndex={-1} className={styles.line} aria-label={text.title}>
      {asked === null ? (
        <ShellInput loadEditor={importEditor} />
      ) : (
        <button type="button" className={styles.output} onClick={onShowOutput}>
          {text.asks}
        </button>
      )}
      <LastOutput onShow={onShowOutput} />
    </section>
  );
}

function LastOutput({ onShow }: { readonly onShow: () => void }): ReactNode {
  const last = useShell((shell) => shell.blocks.at(-1));
  if (!last || last.kind === 'command' || last.kind === 'host') return null;
  const line = last.text.trim().split('\n', 1)[0] ?? '';
  return (
    <span role="status" className={styles.last}>
      <button
        type="button"
        className={styles.output}
        data-kind={last.kind}
        title={`${strings.dock.showOutput}\n${last.text}`}
        onClick={onShow}
      >
        {line}
      </button>
    </span>
  );
}
