import type { ReactNode } from 'react';
import styles from './form-footer.module.css';

/** The line of the shell as text to type, with what it sets standing out. */
export function LineInput(props: {
  readonly id: string;
  readonly line: string;
  /** Id of the words on what is wrong with it; null where nothing is. */
  readonly faultId: string | null;
  readonly onType: (line: string) => void;
  /** What Esc does; null leaves it to what is around. */
  readonly onLeave: (() => void) | null;
}): ReactNode {
  const { id, line, faultId, onType, onLeave } = props;
  const [, before = line, settings = ''] =
    /^(\S+(?:\s+-Identity\s+(?:'(?:[^']|'')*'|\S+))?)(\s+-.*)$/s.exec(line) ?? [];
  return (
    <div className={styles.console}>
      <span aria-hidden="true">PS C:\&gt;</span>
      <div className={styles.line}>
        {/* Lies under the text that is typed, which is transparent, and gives it its height. */}
        <pre aria-hidden="true">
          {before}
          <b>{settings}</b>{' '}
        </pre>
        <textarea
          id={id}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={faultId !== null || undefined}
          aria-describedby={faultId ?? undefined}
          value={line}
          onChange={({ target }) => onType(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || onLeave === null) return;
            event.preventDefault();
            event.stopPropagation();
            onLeave();
          }}
        />
      </div>
    </div>
  );
}
