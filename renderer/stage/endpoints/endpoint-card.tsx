import type { ReactNode } from 'react';
import type { EndpointView } from '../../../shared/contract/index.js';
import { Button } from '../button.js';
import { type TimeFormat, useTimeFormat } from '../clock/virtual-time.js';
import { Icon } from '../icons.js';
import { useOperatorAction } from '../operator-failures.js';
import { endpointActions } from './endpoint-actions.js';
import styles from './endpoints.module.css';
import { SleepForm } from './sleep-form.js';
import { endpointsStrings as text } from './strings.js';

/** One device: what it tells the server, and what may happen at it. */
export function EndpointCard(props: {
  readonly sip: string;
  readonly endpoint: EndpointView;
  readonly name: string;
}): ReactNode {
  const { sip, endpoint, name } = props;
  const act = useOperatorAction();
  const format = useTimeFormat();
  const { id, own, machine, since } = endpoint;
  return (
    <li className={styles.card} data-machine={machine}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {name} {own && <span className={styles.own}>{text.own}</span>}
        </h3>
        {!own && (
          <Button
            kind="icon"
            aria-label={text.remove(name)}
            title={text.remove(name)}
            onClick={() => act({ name: 'endpoint.remove', sip, endpoint: id })}
          >
            <Icon name="close" size={13} />
          </Button>
        )}
      </div>
      <p className={styles.state} role="status">
        <span className={styles.light} aria-hidden="true" />
        <strong>{text.machine[machine]}</strong> {text.since(format.time(since))}
        {facts(endpoint, format).map((fact) => `, ${fact}`)}
      </p>
      <div className={styles.actions}>
        {endpointActions(endpoint).map(({ label, command }) => (
          <Button
            small
            key={label}
            aria-label={text.actionOn(label, name)}
            onClick={() => act(command(sip, id))}
          >
            {label}
          </Button>
        ))}
        {own && machine !== 'asleep' && <SleepForm sip={sip} name={name} />}
      </div>
    </li>
  );
}

/** What lies behind the state, in words. */
function facts(endpoint: EndpointView, format: TimeFormat): readonly string[] {
  const { locked, idleSince, call } = endpoint;
  return [
    ...(locked ? [text.locked] : []),
    ...(idleSince === null ? [] : [text.untouched(format.time(idleSince))]),
    ...(call === null ? [] : [text.inCall[call]]),
  ];
}
