import type { ReactNode } from 'react';
import type { FrontEndView, WindowsServiceView } from '../../../shared/contract/index.js';
import { Button } from '../button.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import { Icon } from '../icons.js';
import { useOperatorAction } from '../operator-failures.js';
import styles from './front-ends.module.css';
import { useChosenFrontEnd } from './front-ends-store.js';
import { frontEndsStrings as text } from './strings.js';

/** The service that the filter is a part of. */
const filterService = 'RTCSRV';
const filterServiceFirst = (a: WindowsServiceView, b: WindowsServiceView): number =>
  Number(b.name === filterService) - Number(a.name === filterService);

/** One server: its services with their buttons, and what waits for a restart. */
export function FrontEndCard(props: {
  readonly frontEnd: FrontEndView;
  readonly current: boolean;
}): ReactNode {
  const { frontEnd, current } = props;
  const { fqdn, pool, sites, services, restartPending, pendingChanges } = frontEnd;
  const choose = useChosenFrontEnd((state) => state.choose);
  return (
    <li className={styles.server} data-current={current}>
      <div className={styles.serverHead}>
        <button
          type="button"
          className={styles.serverName}
          aria-current={current ? 'true' : undefined}
          onClick={() => choose(fqdn)}
        >
          {fqdn}
        </button>
        {restartPending && (
          <strong role="status" className={styles.badge}>
            {text.restartPending}
          </strong>
        )}
      </div>
      <p className={styles.quiet}>
        {text.pool(pool, sites.join(', '))} · <People frontEnd={frontEnd} />
      </p>
      <ul className={styles.services} aria-label={text.services(fqdn)}>
        {services.toSorted(filterServiceFirst).map((service) => (
          <Service key={service.name} frontEnd={fqdn} service={service} />
        ))}
      </ul>
      {pendingChanges.length > 0 && (
        <details className={styles.pending}>
          <summary>{text.pending}</summary>
          <ul>
            {pendingChanges.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function People({ frontEnd }: { readonly frontEnd: FrontEndView }): ReactNode {
  const { users, userCount } = frontEnd;
  const few = userCount > 0 && userCount <= 2;
  return <span title={users.join(', ')}>{few ? users.join(', ') : text.people(userCount)}</span>;
}

function Service(props: {
  readonly frontEnd: string;
  readonly service: WindowsServiceView;
}): ReactNode {
  const { frontEnd, service } = props;
  const { name, displayName, status, account, startedAt } = service;
  const format = useTimeFormat();
  const act = useOperatorAction();
  const running = status === 'Running';
  const of = { frontEnd, service: name };
  return (
    <li className={styles.service} data-running={running}>
      <span className={styles.serviceName}>
        <span className={styles.dot} aria-hidden />
        <span>
          {displayName}
          <small>
            {running ? text.running : text.stopped}
            {startedAt !== null && ` ${text.since(format.time(startedAt))}`}
            {name === filterService && `, ${text.runsAs(account)}`}
          </small>
        </span>
      </span>
      <span className={styles.serviceButtons}>
        <Button
          small
          aria-label={running ? text.stop(displayName) : text.start(displayName)}
          title={running ? text.stop(displayName) : text.start(displayName)}
          onClick={() =>
            act({ name: running ? 'front-end.stop-service' : 'front-end.start-service', ...of })
          }
        >
          <Icon name={running ? 'stop' : 'play'} size={12} />
        </Button>
        <Button
          small
          aria-label={text.restart(displayName)}
          title={text.restart(displayName)}
          disabled={!running}
          onClick={() => act({ name: 'front-end.restart-service', ...of })}
        >
          <Icon name="refresh" size={12} />
        </Button>
      </span>
    </li>
  );
}
