import { type FormEvent, type ReactNode, useState } from 'react';
import type { CommandOf } from '../../../shared/contract/index.js';
import { Button } from '../button.js';
import { Choice } from '../choice.js';
import controls from '../controls.module.css';
import { useOperatorAction } from '../operator-failures.js';
import styles from './faults.module.css';
import { faultsStrings as text } from './strings.js';

type Fault = CommandOf<'exchange.set-fault'>;
type Lasting = keyof typeof text.lasting;

/** Where, what, and for how long: a fault is counted or timed, never left to chance. */
export function FaultForm({ mailbox }: { readonly mailbox: string }): ReactNode {
  const act = useOperatorAction();
  const [target, setTarget] = useState<Fault['target']>('ews');
  const [kind, setKind] = useState<Fault['kind']>('unreachable');
  const [lasting, setLasting] = useState<Lasting>('cleared');
  const [times, setTimes] = useState(1);
  const [until, setUntil] = useState('12:00');
  const [onlyHere, setOnlyHere] = useState(true);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const limit = { cleared: {}, times: { times }, until: { until } }[lasting];
    const whose = onlyHere ? { mailbox } : {};
    act({ name: 'exchange.set-fault', target, kind, ...whose, ...limit });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <NamedChoice label={text.target} names={text.targets} value={target} onChoose={setTarget} />
      <NamedChoice label={text.kind} names={text.kinds} value={kind} onChoose={setKind} />
      <NamedChoice
        label={text.howLong}
        names={text.lasting}
        value={lasting}
        onChoose={setLasting}
      />
      {lasting === 'times' && (
        <label className={controls.line}>
          {text.times}
          <input
            type="number"
            className={controls.input}
            min={1}
            max={100_000}
            required
            value={times}
            onChange={({ target: field }) => setTimes(Math.trunc(field.valueAsNumber) || 1)}
          />
        </label>
      )}
      {lasting === 'until' && (
        <label className={controls.line}>
          {text.until}
          <input
            type="time"
            className={controls.input}
            required
            value={until}
            onChange={({ target: field }) => setUntil(field.value)}
          />
        </label>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={onlyHere}
          onChange={({ target: field }) => setOnlyHere(field.checked)}
        />
        {text.onlyHere}
      </label>
      <Button small type="submit">
        {text.set}
      </Button>
    </form>
  );
}

function NamedChoice<T extends string>(props: {
  readonly label: string;
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}): ReactNode {
  const { label, names, value, onChoose } = props;
  const choices: T[] = [];
  for (const name in names) choices.push(name);
  return (
    <label className={controls.line}>
      {label}
      <Choice value={value} choices={choices} nameOf={(one) => names[one]} onChoose={onChoose} />
    </label>
  );
}
