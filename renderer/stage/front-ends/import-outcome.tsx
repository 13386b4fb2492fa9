import type { ReactNode } from 'react';
import type { RegistryImport } from '../../../shared/contract/index.js';
import styles from './registry.module.css';
import { registryStrings as text } from './strings.js';

export type Outcome =
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'done'; readonly fileName: string; readonly result: RegistryImport };

/** What became of an imported file, with each line that did nothing and why. */
export function ImportOutcome({ outcome }: { readonly outcome: Outcome }): ReactNode {
  if (outcome.kind === 'failed')
    return (
      <p role="alert" className={styles.outcome} data-outcome="failed">
        {outcome.text}
      </p>
    );
  const { keys, values, passedOver, morePassedOver } = outcome.result;
  const title = text.passedOver(passedOver.length + morePassedOver);
  return (
    <div role="status" className={styles.outcome} data-outcome="done">
      <p>{text.imported(keys, values, outcome.fileName)}</p>
      {passedOver.length > 0 && (
        <>
          <p>{title}</p>
          <ul aria-label={title}>
            {passedOver.map(({ line, text: written, reason }) => (
              <li key={line}>{text.passedOverLine(line, written, reason)}</li>
            ))}
            {morePassedOver > 0 && <li>{text.passedOverMore(morePassedOver)}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
