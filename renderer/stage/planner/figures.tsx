import type { ReactNode } from 'react';
import type { IntervalOutcome, IntervalPlan } from '../../../shared/contract/index.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { durationText } from '../forecast/duration-text.js';
import styles from './planner.module.css';
import { usePlanner } from './planner-store.js';
import { plannerStrings as text } from './strings.js';

/** A figure of both settings. */
interface Figure {
  readonly name: string;
  readonly of: (outcome: IntervalOutcome) => number;
  readonly write: (value: number) => string;
  readonly compare: (a: number, b: number) => string;
}

const lengthsApart = (a: number, b: number): string =>
  a === b ? text.same : b < a ? text.less(a - b) : text.more(b - a);
const countsApart = (a: number, b: number): string => (a === b ? text.same : text.times(b / a));

const figuresFor = (people: number, isSpread: boolean): readonly Figure[] => {
  const count = { write: text.count, compare: countsApart };
  return [
    {
      name: text.worst,
      of: ({ worstSeconds }) => worstSeconds,
      write: text.under,
      compare: lengthsApart,
    },
    ...(isSpread
      ? [
          {
            name: text.apart,
            of: ({ apart }: IntervalOutcome) => apart.worstSeconds,
            write: text.under,
            compare: lengthsApart,
          },
        ]
      : []),
    {
      name: text.mean,
      of: ({ meanSeconds }) => meanSeconds,
      write: durationText,
      compare: lengthsApart,
    },
    { name: text.pollsPerHour, of: ({ pollsPerHour }) => pollsPerHour * people, ...count },
    { name: text.busiest, of: ({ busiestMinute }) => busiestMinute * people, ...count },
    {
      name: text.publicationsPerHour,
      of: ({ publicationsPerHour }) => publicationsPerHour * people,
      ...count,
    },
  ];
};

/** What both settings cost in delay and in load, beside each other, and the creation that waits longest. */
export function Figures(props: {
  readonly plan: IntervalPlan;
  readonly people: number;
  /** What else is to be said of both. */
  readonly children: ReactNode;
}): ReactNode {
  const { plan, people, children } = props;
  const { time } = useTimeFormat();
  const isSpread = usePlanner(({ signIns }) => signIns === 'spread');
  const outcomes = plan.sides.map(({ outcome }) => outcome);
  const [a, b] = outcomes;
  return (
    <div className={styles.figures}>
      <table>
        <caption className={controls.hidden}>{text.figures}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={controls.hidden}>{text.figure}</span>
            </th>
            {text.sides.map((side) => (
              <th key={side} scope="col">
                {side}
              </th>
            ))}
            <th scope="col">
              <span className={controls.hidden}>{text.difference}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {figuresFor(people, isSpread).map(({ name, of, write, compare }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {outcomes.map((outcome, index) => (
                <td key={text.sides[index]}>{outcome ? write(of(outcome)) : '–'}</td>
              ))}
              <td>{a && b && compare(of(a), of(b))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className={styles.alike}>
        {children}
      </p>
      <p className={controls.note}>{isSpread ? text.ruleApart : text.rule}</p>
      {outcomes.map((outcome, index) => {
        const side = text.sides[index] ?? '';
        if (!outcome) return null;
        const { createdAt, flipsAt } = outcome.worstExample;
        const wait = (flipsAt - createdAt) / 1000;
        return (
          <p key={side} className={controls.note}>
            {text.example(side, time(createdAt), time(flipsAt), wait)}
          </p>
        );
      })}
    </div>
  );
}
