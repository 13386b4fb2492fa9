import { type ReactNode, useEffect } from 'react';
import type { PolicyView } from '../../../shared/contract/index.js';
import { Choice } from '../choice.js';
import controls from '../controls.module.css';
import { FullPage } from '../pages/full-page.js';
import type { PageParameters } from '../pages/open-page.js';
import { pagesStrings } from '../pages/strings.js';
import { Figures } from './figures.js';
import { FlipStrip } from './flip-strip.js';
import { NextMoments } from './next-moments.js';
import {
  intervalsOf,
  pollParameters,
  usePlannedPolicy,
  usePolicyChoices,
} from './planned-policy.js';
import styles from './planner.module.css';
import { PlannerFooter } from './planner-footer.js';
import { usePlanner } from './planner-store.js';
import { RangeConflict } from './range-conflict.js';
import { Readings } from './readings.js';
import { SettingCard } from './setting-card.js';
import { plannerStrings as text } from './strings.js';
import { useIntervalPlan } from './use-interval-plan.js';

/** When a meeting reaches presence: two settings of both intervals beside each other, what they cost, and the cmdlet. */
export default function PlannerPage(props: { readonly parameters: PageParameters }): ReactNode {
  const wanted = props.parameters.policy;
  const { exchange, a, b, people, change } = usePlanner();
  useEffect(() => {
    if (wanted !== undefined) change({ policy: wanted, a: null });
  }, [wanted, change]);
  const policy = usePlannedPolicy();
  const asItIs = intervalsOf(policy, pollParameters[exchange]);
  const typedA = a ?? asItIs;
  const { plan, failure } = useIntervalPlan([typedA, b]);
  const counted = people ?? Math.max(leastLoad, policy?.peopleCount ?? 0);
  const [readA, readB] = plan?.sides ?? [];
  return (
    <FullPage
      title={pagesStrings.titles.planner}
      actions={policy && <Subject policy={policy} people={counted} />}
      footer={plan && policy && <PlannerFooter plan={plan} policy={policy} />}
    >
      {failure !== null && (
        <p role="alert" className={styles.bad}>
          {text.failed(failure)}
        </p>
      )}
      {plan === null && failure === null && <p role="status">{text.waiting}</p>}
      {plan && readA && readB && (
        <div className={styles.page}>
          <div className={styles.settings}>
            <SettingCard
              side="A"
              what={a === null ? text.asItIs : text.tried}
              plan={plan}
              read={readA}
              typed={typedA}
              act={a === null ? null : { title: text.backToPolicy, run: () => change({ a: null }) }}
              onChange={(typed) => change({ a: typed })}
            />
            <SettingCard
              side="B"
              what={text.planned}
              isPlanned
              plan={plan}
              read={readB}
              typed={b}
              act={{ title: text.copyToB, run: () => change({ b: typedA }) }}
              onChange={(typed) => change({ b: typed })}
            />
            <Figures plan={plan} people={counted}>
              {typedA.poll === b.poll && typedA.publication === b.publication && text.equal}
            </Figures>
          </div>
          <FlipStrip plan={plan} />
          <div className={styles.below}>
            <Readings plan={plan} />
            <RangeConflict plan={plan} />
          </div>
          <NextMoments plan={plan} />
        </div>
      )}
    </FullPage>
  );
}

/** A load is worth counting for a large organisation, also where the one on show is a sample. */
const leastLoad = 10_000;

/** Whom it is planned for: policy, Exchange, how many people, and when they sign in. */
function Subject(props: { readonly policy: PolicyView; readonly people: number }): ReactNode {
  const { policy, people } = props;
  const { exchange, signIns, change } = usePlanner();
  const policies = usePolicyChoices();
  const counts = new Map(policies.map(({ identity, peopleCount }) => [identity, peopleCount]));
  return (
    <div className={styles.subject}>
      <label>
        {text.policy}{' '}
        <Choice
          value={policy.identity}
          choices={policies.map(({ identity }) => identity)}
          nameOf={(identity) => text.policyName(identity, counts.get(identity) ?? 0)}
          onChoose={(identity) => change({ policy: identity, a: null })}
        />
      </label>
      <label>
        {text.exchange}{' '}
        <Choice
          value={exchange}
          choices={['web-services', 'public-folders']}
          nameOf={(choice) => text.exchanges[choice]}
          onChoose={(choice) => change({ exchange: choice, a: null })}
        />
      </label>
      <label title={text.loadHint}>
        {text.load}{' '}
        <input
          type="number"
          className={`${controls.input} ${styles.people}`}
          min={1}
          max={1_000_000}
          value={people}
          onChange={({ target }) =>
            change({ people: Math.max(1, Math.trunc(target.valueAsNumber) || 1) })
          }
        />{' '}
        {text.people}
      </label>
      <label>
        {text.signIns}{' '}
        <Choice
          value={signIns}
          choices={['together', 'spread']}
          nameOf={(choice) => text.signInNames[choice]}
          onChoose={(choice) => change({ signIns: choice })}
        />
      </label>
    </div>
  );
}
