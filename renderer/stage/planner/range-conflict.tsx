import type { ReactNode } from 'react';
import type { IntervalPlan } from '../../../shared/contract/index.js';
import { RuleDetails } from '../../client/why/rule-details.js';
import { useOperatorAction } from '../operator-failures.js';
import { Segments } from '../segments.js';
import styles from './readings.module.css';
import { plannerStrings as text } from './strings.js';

/** What the documents say of the range of the poll, which of them holds here, and the switch to the other. */
export function RangeConflict({ plan }: { readonly plan: IntervalPlan }): ReactNode {
  const act = useOperatorAction();
  const { parameter, limits, rule } = plan.poll;
  return (
    <section className={styles.conflict} aria-label={text.conflict(parameter)}>
      <h3>
        <span aria-hidden="true">⚠</span> {text.conflict(parameter)}
      </h3>
      <p>
        {limits
          .map(({ profile, from, to }) => text.range(text.documents[profile], from, to))
          .join(' ')}{' '}
        {text.slip}
      </p>
      <div className={styles.inForce}>
        {text.inForce}
        <Segments
          label={text.inForce}
          choices={limits.map(({ profile }) => profile)}
          names={text.inForceNames}
          current={plan.profile}
          onChoose={(profile) => void act({ name: 'settings.change', profile })}
        />
      </div>
      <RuleDetails id={rule} />
    </section>
  );
}
