import type { ReactNode } from 'react';
import type { DetectiveView, MessageDecision } from '../../../shared/contract/index.js';
import { messagesStrings } from '../messages/strings.js';
import { detectiveStrings } from './strings.js';
import styles from './verdict.module.css';

const verdicts = detectiveStrings.verdicts;
const decisions = messagesStrings.decisions;

/** What becomes of a link, in a word and a colour. */
export function Verdict(props: { readonly verdict: DetectiveView['verdict'] }): ReactNode {
  return (
    <span className={styles.verdict} data-kind={props.verdict}>
      {verdicts[props.verdict]}
    </span>
  );
}

/** What became of a message, in a word and a colour. */
export function Decision(props: { readonly decision: MessageDecision }): ReactNode {
  return (
    <span className={styles.verdict} data-kind={props.decision}>
      {decisions[props.decision]}
    </span>
  );
}
