import type { ReactNode } from 'react';
import type { DetectiveView } from '../../../shared/contract/index.js';
import { Icon } from '../icons.js';
import { Tick } from '../tick.js';
import styles from './detective.module.css';
import { detectiveStrings as text } from './strings.js';

const tickOf = { continues: 'done', decides: 'decides', 'not-reached': 'open' } as const;

/** Every question about a link in the order of the filter; the one that decided is marked. */
export function DetectiveSteps(props: { readonly view: DetectiveView }): ReactNode {
  return (
    <ol className={styles.steps} aria-label={text.steps}>
      {props.view.steps.map(({ id, question, answer, outcome, evidence }) => (
        <li
          key={id}
          className={styles.step}
          data-outcome={outcome}
          aria-current={outcome === 'decides' ? 'step' : undefined}
        >
          <Tick kind={tickOf[outcome]}>
            {outcome === 'continues' && <Icon name="tick" size={12} />}
            {outcome === 'decides' && <Icon name="cause" size={13} />}
          </Tick>
          <div className={styles.words}>
            <p className={styles.question}>
              {question}
              {outcome === 'decides' && <strong className={styles.flag}>{text.decides}</strong>}
            </p>
            <div className={styles.found}>
              <p className={styles.answer}>
                {outcome === 'not-reached' ? text.notReached : answer}
              </p>
              {outcome !== 'not-reached' && evidence !== '' && (
                <p className={styles.evidence}>{evidence}</p>
              )}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
