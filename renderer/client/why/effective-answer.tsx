import type { ReactNode } from 'react';
import type { Effective } from '../../../shared/lync/effective.js';
import { useStageEntry } from '../../bridge/hooks.js';
import RuleSection from './rule-section.js';
import { whyStrings } from './strings.js';
import styles from './why.module.css';
import { whyFacts } from './why-facts.js';

export interface AnsweredValue {
  readonly of: Effective<unknown>;
  /** What the value is, as the operator would call it: `Own picture`. */
  readonly label: string;
}

/** A value with who decided it and, after what `children` add, the rule that makes it so. */
export default function EffectiveAnswer(
  props: AnsweredValue & { readonly children?: ReactNode },
): ReactNode {
  const { of, label, children } = props;
  const timeZone = useStageEntry('clock')?.timeZone ?? 'UTC';
  return (
    <>
      <p className={styles.title}>{label}</p>
      <dl className={styles.facts}>
        {whyFacts(of, timeZone).map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.reason}>
        {of.reason}
        {of.locked && ` ${whyStrings.locked}`}
      </p>
      {children}
      <RuleSection id={of.rule} />
    </>
  );
}
