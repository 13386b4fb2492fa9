import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useStageIds } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import type { PageParameters } from '../pages/open-page.js';
import styles from './differences.module.css';
import { compareOtherwise } from './open-compare.js';
import { PersonChoice } from './person-choice.js';
import { compareStrings as text } from './strings.js';
import { settingChanges } from './target-plans.js';
import type { Comparison } from './use-comparison.js';
import { noPolicy } from './use-target.js';

interface TargetProps {
  readonly comparison: Comparison;
  readonly parameters: PageParameters;
}

/** Chooses the policy, the person or the plan that is tried; nothing for what is pending. */
export function TargetBar({ comparison, parameters }: TargetProps): ReactNode {
  const { target, sip } = comparison;
  if (target.target === 'pending') return null;
  return (
    <div className={styles.target}>
      {target.target === 'policy' && <PolicyChoice {...{ comparison, parameters }} />}
      {target.target === 'person' && (
        <div className={styles.field}>
          <span aria-hidden="true">{text.likePerson}</span>
          <PersonChoice
            key={parameters.like}
            label={text.likePerson}
            hint={text.findPerson}
            sip={parameters.like ?? null}
            name={parameters.like ?? ''}
            onChoose={(like) =>
              compareOtherwise(parameters, { person: sip, target: 'person', like })
            }
          />
        </div>
      )}
      {target.target === 'plan' && (
        <PlanField
          key={parameters.plan}
          plan={parameters.plan ?? ''}
          {...{ comparison, parameters }}
        />
      )}
      {target.target !== 'plan' && target.plan !== null && (
        <code className={styles.cmdlet}>{target.plan}</code>
      )}
    </div>
  );
}

const tag = /^Tag:/i;

/** The policies that can be granted, and some settings of the policy that governs. */
function PolicyChoice({ comparison, parameters }: TargetProps): ReactNode {
  const { sip, target } = comparison;
  const policies = useStageIds('policy/{identity}').filter((identity) => tag.test(identity));
  const { policy, set } = parameters;
  const value = policy === undefined ? (set === undefined ? '' : `set ${set}`) : `grant ${policy}`;
  const choose = (chosen: string): void => {
    const [act, ...words] = chosen.split(' ');
    const what = words.join(' ');
    compareOtherwise(parameters, {
      person: sip,
      target: 'policy',
      policy: act === 'grant' ? what : '',
      set: act === 'set' ? what : '',
    });
  };
  return (
    <label className={styles.field}>
      {text.policy}
      <select
        className={controls.input}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="" disabled>
          {text.choosePolicy}
        </option>
        <optgroup label={text.settingsOf(target.governing)}>
          {settingChanges.map(([parameter, setting]) => (
            <option key={`${parameter} ${setting}`} value={`set ${parameter} ${setting}`}>
              {text.setting(parameter, setting)}
            </option>
          ))}
        </optgroup>
        <optgroup label={text.policies}>
          {policies.map((identity) => (
            <option key={identity} value={`grant ${identity}`}>
              {identity}
            </option>
          ))}
          <option value={`grant ${noPolicy}`}>{text.noPolicy}</option>
        </optgroup>
      </select>
    </label>
  );
}

function PlanField(props: TargetProps & { readonly plan: string }): ReactNode {
  const { comparison, parameters, plan } = props;
  const [typed, setTyped] = useState(plan);
  const attempt = (): void =>
    compareOtherwise(parameters, { person: comparison.sip, target: 'plan', plan: typed });
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    attempt();
  };
  return (
    <>
      <textarea
        className={styles.plan}
        rows={Math.min(8, typed.split('\n').length + 2)}
        aria-label={text.plan}
        placeholder={text.planPlaceholder}
        title={text.planHint}
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
      />
      <Button small disabled={typed.trim() === '' || typed === plan} onClick={attempt}>
        {text.tryPlan}
      </Button>
    </>
  );
}
