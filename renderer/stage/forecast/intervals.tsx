import { type ReactNode, useState } from 'react';
import type { ForecastView } from '../../../shared/contract/index.js';
import type { Effective } from '../../../shared/lync/effective.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { openPage } from '../pages/open-page.js';
import { Section } from '../section.js';
import { durationText, timeSpanText } from './duration-text.js';
import styles from './forecast.module.css';
import { forecastStrings as text } from './strings.js';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** The two intervals in force with what decided them, what they cost in delay, and in polls. */
export function Intervals({ forecast }: { readonly forecast: ForecastView }): ReactNode {
  const [users, setUsers] = useState(1000);
  const { pollInterval, publicationInterval, worstLagSeconds, meanLagSeconds } = forecast;
  return (
    <Section title={text.intervals}>
      <dl className={styles.figures}>
        <Interval label={text.poll} interval={pollInterval} />
        <Interval label={text.publication} interval={publicationInterval} />
        <Figure label={text.worst} value={text.worstValue(durationText(worstLagSeconds))} />
        <Figure label={text.mean} value={durationText(meanLagSeconds)} />
        <div>
          <dt>
            <label>
              {text.perHour},{' '}
              <input
                type="number"
                className={`${controls.input} ${styles.users}`}
                aria-label={text.usersHint}
                title={text.usersHint}
                min={1}
                max={1_000_000}
                value={users}
                onChange={(event) =>
                  setUsers(Math.max(1, Math.trunc(event.target.valueAsNumber) || 1))
                }
              />{' '}
              {text.users.toLowerCase()}
            </label>
          </dt>
          <dd>
            <output aria-label={text.perHour}>{whole.format(forecast.pollsPerHour * users)}</output>
          </dd>
        </div>
      </dl>
      <Button
        small
        onClick={() => openPage('planner', { policy: pollInterval.policy?.identity ?? 'Global' })}
      >
        {text.plan}
      </Button>
    </Section>
  );
}

function Interval(props: {
  readonly label: string;
  readonly interval: Effective<number>;
}): ReactNode {
  const { value, source, policy, reason } = props.interval;
  return (
    <div title={reason}>
      <dt>
        {props.label}
        <small>
          {policy === null || source === 'client-default'
            ? text.byDefault
            : text.decidedBy(policy.identity, policy.parameter)}
        </small>
      </dt>
      <dd>{timeSpanText(value)}</dd>
    </div>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
