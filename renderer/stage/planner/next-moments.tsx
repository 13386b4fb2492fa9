import type { ReactNode } from 'react';
import type { IntervalPlan } from '../../../shared/contract/index.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { Section } from '../section.js';
import styles from './planner.module.css';
import { plannerStrings as text } from './strings.js';

/** The next five polls with the moment at which presence shows what they read, and the next five publications. */
export function NextMoments({ plan }: { readonly plan: IntervalPlan }): ReactNode {
  const { time } = useTimeFormat();
  return (
    <Section title={text.next} level={3}>
      <p className={controls.note}>{text.nextHint(time(plan.signedInAt))}</p>
      <div className={`${styles.tables} ${styles.next}`}>
        {plan.sides.map(({ outcome }, index) => {
          const side = text.sides[index] ?? '';
          if (!outcome) return null;
          const { flips, publications } = outcome;
          return (
            <table key={side}>
              <caption>{text.nextOf(side)}</caption>
              <thead>
                <tr>
                  <th scope="col">{text.nextPoll}</th>
                  <th scope="col">{text.nextFlip}</th>
                  <th scope="col">{text.nextPublication}</th>
                </tr>
              </thead>
              <tbody>
                {flips.map(({ poll, at }, row) => (
                  <tr key={poll}>
                    <td>{time(poll)}</td>
                    <td>{time(at)}</td>
                    <td>{publications[row] !== undefined && time(publications[row])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        })}
      </div>
    </Section>
  );
}
