import type { ReactNode } from 'react';
import type { PolicyScope } from '../../../shared/lync/effective.js';
import { useStageEntry, useStageIds } from '../../bridge/hooks.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { Section } from '../section.js';
import styles from './policy-pane.module.css';
import { policyStrings as text } from './strings.js';

/** Every policy: what it changes and whom it governs. */
export function PolicyList(): ReactNode {
  const identities = useStageIds('policy/{identity}');
  return (
    <Section title={text.all}>
      <ul className={controls.list}>
        {identities.toSorted(byScope).map((identity) => (
          <Policy key={identity} identity={identity} />
        ))}
      </ul>
    </Section>
  );
}

const scopeOf = (identity: string): PolicyScope =>
  identity.startsWith('Tag:') ? 'user' : identity.startsWith('Site:') ? 'site' : 'global';
const scopeOrder: readonly PolicyScope[] = ['global', 'site', 'user'];
const byScope = (a: string, b: string): number =>
  scopeOrder.indexOf(scopeOf(a)) - scopeOrder.indexOf(scopeOf(b)) || a.localeCompare(b);

function Policy({ identity }: { readonly identity: string }): ReactNode {
  const policy = useStageEntry('policy/{identity}', identity);
  const format = useTimeFormat();
  if (!policy) return null;
  return (
    <li className={styles.policy}>
      <div className={styles.policyHead}>
        <h3 className={controls.chip}>{identity}</h3>
        <span className={controls.note}>{text.holders(policy.peopleCount)}</span>
      </div>
      {policy.changed.length === 0 && <p className={controls.note}>{text.defaults}</p>}
      <dl className={styles.values}>
        {policy.changed.map(({ parameter, value, since }) => (
          <div key={parameter} title={text.since(`${format.date(since)} ${format.time(since)}`)}>
            <dt>{parameter}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Holders people={policy.people} count={policy.peopleCount} />
    </li>
  );
}

function Holders(props: { readonly people: readonly string[]; readonly count: number }): ReactNode {
  const { people, count } = props;
  if (people.length === 0) return null;
  const more = count - people.length;
  return (
    <details className={styles.holders}>
      <summary>{text.people}</summary>
      <p>
        {people.join(', ')}
        {more > 0 && ` ${text.andMore(more)}`}
      </p>
    </details>
  );
}
