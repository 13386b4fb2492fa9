import type { ReactNode } from 'react';
import type { CopySide } from '../../../shared/contract/index.js';
import { RuleDetails } from '../../client/why/rule-details.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import styles from './differences.module.css';
import { compareStrings as text } from './strings.js';
import type { Comparison } from './use-comparison.js';
import { useCompareView } from './view-store.js';

const sides: readonly CopySide[] = ['before', 'after'];

/** Why the difference that is looked at is there: setting, policy, when it was changed, and how surely it is known. */
export function WhyDifference({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { differences } = comparison;
  const current = useCompareView((store) => store.current);
  const format = useTimeFormat();
  const found = differences.find(({ id }) => id === current) ?? differences[0];
  if (!found) return null;
  const reasons = sides.flatMap((side) => {
    const why = found[side];
    return why ? [{ side, why }] : [];
  });
  const rules = [...new Set(reasons.map(({ why }) => why.rule))];
  return (
    <section className={styles.why} aria-label={text.why}>
      <h4>
        {text.why} <small>{found.title}</small>
      </h4>
      {reasons.length === 0 && <p>{text.nothingKnown}</p>}
      <dl>
        {reasons.map(({ side, why: { reason, policy } }) => (
          <div key={side}>
            <dt>{text.whySides[side]}</dt>
            <dd>
              {reason}
              {policy && (
                <small>
                  <code>{policy.parameter}</code> {policy.identity} · {text.scope(policy.scope)} ·{' '}
                  {text.changedRow.toLowerCase()} {format.time(policy.since)}
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {rules.map((rule) => (
        <RuleDetails key={rule} id={rule} />
      ))}
    </section>
  );
}
