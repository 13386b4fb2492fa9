import { type ReactNode, useState } from 'react';
import {
  clientPolicyParameters,
  findClientPolicyParameter,
} from '../../../shared/policy/client-policy-table.js';
import { useStageIds } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { Choice } from '../choice.js';
import controls from '../controls.module.css';
import styles from './plan.module.css';
import { type PlanStep, planLine } from './plan-line.js';
import { whatIfStrings } from './strings.js';

const { form: text } = whatIfStrings;

const acts = ['set', 'grant', 'remove'] as const;
const parameterNames = clientPolicyParameters
  .filter(({ type }) => type !== 'PolicyEntryList')
  .map(({ name }) => name);
const tag = /^Tag:/i;

/** Writes a line of the plan by choosing: what is set, granted or removed, and the cmdlet that does it. */
export function PlanForm({ onAdd }: { readonly onAdd: (line: string) => void }): ReactNode {
  const policies = useStageIds('policy/{identity}');
  const [act, setAct] = useState<PlanStep['act']>('set');
  const [policy, setPolicy] = useState('Global');
  const [parameter, setParameter] = useState('DisplayPhoto');
  const [value, setValue] = useState('');
  const [to, setTo] = useState('');
  const offered = act === 'grant' ? [none, ...policies.filter((id) => tag.test(id))] : policies;
  const chosen = offered.includes(policy) ? policy : (offered[0] ?? 'Global');
  const step = stepOf({ act, policy: chosen, parameter, value, to });
  return (
    <details className={styles.form}>
      <summary>{text.title}</summary>
      <div>
        <Choice
          label={text.act}
          value={act}
          choices={acts}
          nameOf={(one) => text.acts[one]}
          onChoose={setAct}
        />
        <Choice
          label={text.policy}
          value={chosen}
          choices={offered}
          nameOf={(one) => (one === none ? text.noPolicy : one)}
          onChoose={setPolicy}
        />
        {act === 'set' && (
          <>
            <Choice
              label={text.parameter}
              value={parameter}
              choices={parameterNames}
              onChoose={(name) => {
                setParameter(name);
                setValue('');
              }}
            />
            <Value parameter={parameter} value={value} onChange={setValue} />
          </>
        )}
        {act === 'grant' && (
          <input
            className={controls.input}
            aria-label={text.to}
            placeholder={text.to}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        )}
        <Button disabled={step === null} onClick={() => step && onAdd(planLine(step))}>
          {text.add}
        </Button>
      </div>
      {step && <code>{planLine(step)}</code>}
    </details>
  );
}

/** In place of a policy that is granted: the granted one is taken away. */
const none = '';

interface Draft {
  readonly act: PlanStep['act'];
  readonly policy: string;
  readonly parameter: string;
  readonly value: string;
  readonly to: string;
}

/** Null while something is missing. */
function stepOf({ act, policy, parameter: name, value, to }: Draft): PlanStep | null {
  if (act === 'remove') return { act, policy };
  if (act === 'grant') {
    const granted = policy === none ? null : policy.replace(tag, '');
    return to.trim() === '' ? null : { act, policy: granted, to: to.trim() };
  }
  const parameter = findClientPolicyParameter(name);
  return parameter ? { act, policy, parameter, value } : null;
}

/** The control of a parameter's type; an empty value takes it away. */
function Value(props: {
  readonly parameter: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { value, onChange } = props;
  const parameter = findClientPolicyParameter(props.parameter);
  if (!parameter) return null;
  const { type, allowedValues, effect, unit } = parameter;
  const values = type === 'Boolean' ? ['True', 'False'] : allowedValues;
  if (values)
    return (
      <Choice
        label={text.value}
        value={value}
        choices={['', ...values]}
        nameOf={(one) => one || text.notSet}
        onChoose={onChange}
      />
    );
  return (
    <input
      className={controls.input}
      aria-label={text.value}
      title={effect}
      placeholder={type === 'TimeSpan' ? 'hh:mm:ss' : (unit ?? text.notSet)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
