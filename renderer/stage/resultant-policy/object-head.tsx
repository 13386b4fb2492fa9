import type { ReactNode } from 'react';
import type { ResultantObject } from '../../../shared/contract/index.js';
import controls from '../controls.module.css';
import styles from './resultant-policy.module.css';
import { RuleCell } from './rule-cell.js';
import { resultantStrings as text } from './strings.js';

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Which policy or configuration of a kind governs, when a change of it acts, and which lost and why. */
export function ObjectHead(props: {
  readonly object: ResultantObject;
  /** The one of the same kind that governs somebody else, and the names of both people. */
  readonly beside?: { readonly object: ResultantObject; readonly names: readonly [string, string] };
}): ReactNode {
  const { object, beside } = props;
  const { cmdlet, noun, reach, rule } = object;
  return (
    <header className={styles.objectHead}>
      <h3 id={`resultant-${cmdlet}`}>
        {capitalised(noun)} <span className={controls.note}>{cmdlet}</span>
      </h3>
      <p className={controls.note}>{reach}</p>
      <Ladder ladder={object.ladder} of={beside?.names[0]} />
      {beside && <Ladder ladder={beside.object.ladder} of={beside.names[1]} />}
      <RuleCell id={rule} />
    </header>
  );
}

function Ladder(props: {
  readonly ladder: ResultantObject['ladder'];
  readonly of: string | undefined;
}): ReactNode {
  const { ladder, of } = props;
  return (
    <ol className={styles.ladder} aria-label={of}>
      {of !== undefined && <li className={styles.of}>{of}</li>}
      {ladder.map(({ scope, identity, wins, reason }) => (
        <li key={scope} data-wins={wins} title={reason}>
          <span className={styles.scope}>{text.scopes[scope]}</span>
          {identity === null ? (
            <span className={controls.note}>{text.nothingThere}</span>
          ) : wins ? (
            <strong>{identity}</strong>
          ) : (
            <s>{identity}</s>
          )}
          {wins && <span className={styles.wins}>{text.governs}</span>}
          {!wins && identity !== null && <span className={styles.origin}>{text.notUsed}</span>}
        </li>
      ))}
    </ol>
  );
}
