import { type ReactNode, useEffect, useRef } from 'react';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { strings } from '../strings.js';
import styles from './story.module.css';

const text = strings.story;

/** What to look at after a step, and in whose client. */
export interface Watched {
  readonly who: string;
  readonly what: string;
}

/** A step as it stands now. */
export interface ShownStep {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly done: boolean;
  /** The first step that is not done. */
  readonly current: boolean;
  /** How to take it; drawn in the current step only. */
  readonly action: ReactNode;
  /** Empty as long as there is nothing to see yet. */
  readonly watch: readonly Watched[];
}

/** A guided walk: ticks read from the state, the current step open, and what follows the last one. */
export function Stepper(props: {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly steps: readonly ShownStep[];
  readonly end: ReactNode;
}): ReactNode {
  const { id, title, intro, steps, end } = props;
  return (
    <section className={styles.story} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <p className={styles.intro}>{intro}</p>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <Step key={step.id} step={step} number={index + 1} />
        ))}
      </ol>
      {steps.every(({ done }) => done) && <div className={styles.over}>{end}</div>}
    </section>
  );
}

function Step({ step, number }: { readonly step: ShownStep; readonly number: number }): ReactNode {
  const { done, current, watch } = step;
  const row = useRef<HTMLLIElement>(null);
  const wasCurrent = useRef(current);
  useEffect(() => {
    if (current && !wasCurrent.current) row.current?.scrollIntoView({ block: 'nearest' });
    wasCurrent.current = current;
  }, [current]);
  return (
    <li
      ref={row}
      className={styles.step}
      aria-current={current ? 'step' : undefined}
      data-done={done}
    >
      <span className={styles.tick}>
        {done ? <Icon name="tick" size={12} /> : <span aria-hidden="true">{number}</span>}
      </span>
      <div className={styles.body}>
        <h3 className={styles.name}>
          {step.title}
          {done && <span className={controls.hidden}>, {text.done}</span>}
        </h3>
        {current && <p className={styles.text}>{step.text}</p>}
        {current && <div className={styles.action}>{step.action}</div>}
        {watch.length > 0 && (
          <dl className={styles.watch} aria-label={text.watch}>
            {watch.map(({ who, what }) => (
              <div key={who}>
                <dt>{who}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}
