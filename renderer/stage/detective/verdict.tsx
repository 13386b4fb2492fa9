import type { ReactNode } from 'react';
import type { DetectiveView, MessageDecision } from '../../../shared/contract/index.js';
import { urlFilterStrings } from '../url-filter-strings.js';
import styles from './verdict.module.css';

const verdicts = urlFilterStrings.detective.verdicts;
const decisions = urlFilterStrings.messages.decisions;

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
