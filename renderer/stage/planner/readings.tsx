import { type ReactNode, useState } from 'react';
import type { IntervalPlan } from '../../../shared/contract/index.js';
import { RuleDetails } from '../../client/why/rule-details.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { Section } from '../section.js';
import { Segments } from '../segments.js';
import planner from './planner.module.css';
import { type ExampleMeeting, usePlanner } from './planner-store.js';
import styles from './readings.module.css';
import { plannerStrings as text } from './strings.js';

/** One meeting under each reading of how poll and publication work together. */
export function Readings({ plan }: { readonly plan: IntervalPlan }): ReactNode {
  const { time } = useTimeFormat();
  const [side, setSide] = useState<(typeof text.sides)[number]>('A');
  const outcome = plan.sides[text.sides.indexOf(side)]?.outcome ?? null;
  const { start, end } = plan.example;
  return (
    <Section title={text.readings} level={3}>
      <div className={styles.readingsHead}>
        <span>{text.readingsWith}</span>
        <Segments
          label={text.readings}
          choices={text.sides}
          names={{ A: 'A', B: 'B' }}
          current={side}
          onChoose={setSide}
        />
        <Meeting />
        <span className={controls.note}>{text.author}</span>
      </div>
      {end <= start && (
        <p role="alert" className={planner.bad}>
          {text.badMeeting}
        </p>
      )}
      <ul className={styles.cards}>
        {plan.models.map(({ model, title, note, rule, isDefault }) => {
          const { flipsAt = null, returnsAt = null } = outcome?.byModel[model] ?? {};
          return (
            <li key={model} data-default={isDefault}>
              <h4>
                {title}
                {isDefault && <span className={styles.badge}>{text.inUse}</span>}
              </h4>
              <p>{note}</p>
              <p className={styles.flips}>
                {flipsAt === null
                  ? text.unchanged
                  : text.arrow(time(flipsAt), returnsAt === null ? '…' : time(returnsAt))}
              </p>
              <RuleDetails id={rule} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The meeting that is compared, in times of the day on show. */
function Meeting(): ReactNode {
  const { example, change } = usePlanner();
  const parts: readonly (keyof ExampleMeeting)[] = ['created', 'start', 'end'];
  return parts.map((part) => (
    <label key={part}>
      {text.meeting[part]}{' '}
      <input
        type="time"
        className={controls.input}
        aria-label={text.meetingNames[part]}
        value={example[part]}
        onChange={({ target }) => {
          if (target.value !== '') change({ example: { ...example, [part]: target.value } });
        }}
      />
    </label>
  ));
}
