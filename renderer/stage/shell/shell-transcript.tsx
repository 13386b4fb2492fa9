import { memo, type ReactNode } from 'react';
import styles from './shell-pane.module.css';
import { type ShellBlock, useShell } from './shell-session.js';
import { shellStrings } from './strings.js';

/** What was typed and what happened, oldest first. */
export function ShellTranscript(): ReactNode {
  const blocks = useShell((shell) => shell.blocks);
  const busy = useShell((shell) => shell.busy);
  return (
    <div role="log" aria-label={shellStrings.output} aria-busy={busy}>
      {blocks.map((block) => (
        <Block key={block.id} block={block} />
      ))}
    </div>
  );
}

const Block = memo(function Block({ block }: { readonly block: ShellBlock }): ReactNode {
  if (block.kind !== 'command')
    return (
      <pre className={styles.block} data-kind={block.kind}>
        {block.text}
      </pre>
    );
  const [first = '', ...rest] = block.text.split('\n');
  return (
    <pre className={styles.block} data-kind="command">
      <span className={styles.mark}>{shellStrings.prompt}</span> {first}
      {rest.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text
        <span key={index}>
          {'\n'}
          <span className={styles.mark}>{shellStrings.more}</span> {line}
        </span>
      ))}
    </pre>
  );
});
