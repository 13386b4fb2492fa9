import { type ReactNode, useEffect } from 'react';
import controls from '../controls.module.css';
import { FullPage } from '../pages/full-page.js';
import { pagesStrings } from '../pages/strings.js';
import { Progress } from '../progress.js';
import { EffectsTable } from './effects-table.js';
import { PeopleOfEffect } from './people-of-effect.js';
import { PlanEditor } from './plan-editor.js';
import { whatIfStrings as text } from './strings.js';
import { useChosenEffect, useWhatIf, useWhatIfActions } from './use-what-if.js';
import styles from './what-if.module.css';
import { WhatIfFooter } from './what-if-footer.js';
import { useWhatIfStore } from './what-if-store.js';

/** Whom a plan hits, before it is done. */
export default function WhatIfPage(): ReactNode {
  const { plan, result } = useWhatIf();
  useWantedPlan();
  return (
    <FullPage
      title={pagesStrings.titles['what-if']}
      facts={<span className={styles.copy}>{text.onCopy}</span>}
      actions={
        <span role="status" className={styles.looked}>
          {result && text.looked(result.people, result.seconds)}
        </span>
      }
      footer={plan?.state === 'done' && <WhatIfFooter />}
    >
      <PlanEditor />
      <State />
    </FullPage>
  );
}

/** What there is of a result, or why there is none. */
function State(): ReactNode {
  const { plan, result } = useWhatIf();
  const effect = useChosenEffect();
  const { stop } = useWhatIfActions();
  if (plan === undefined) return <p className={controls.note}>{text.empty}</p>;
  if (plan.state === 'running') {
    const { done, total } = plan;
    return <Progress done={done} total={total} told={text.running(done, total)} onStop={stop} />;
  }
  if (plan.state === 'stopped') return <p role="status">{text.stopped}</p>;
  if (plan.state === 'failed')
    return (
      <p role="alert" className={styles.failure}>
        {text.failed(plan.failure ?? '')}
      </p>
    );
  if (result === undefined) return null;
  return (
    <div className={styles.columns}>
      <EffectsTable result={result} />
      {effect && <PeopleOfEffect key={effect.id} effect={effect} result={result} />}
    </div>
  );
}

/** Tries the plan with which the page was opened. */
function useWantedPlan(): void {
  const { wanted, want } = useWhatIfStore();
  const actions = useWhatIfActions();
  useEffect(() => {
    if (wanted === null) return;
    want(null);
    actions.try(wanted);
  }, [wanted, want, actions]);
}
