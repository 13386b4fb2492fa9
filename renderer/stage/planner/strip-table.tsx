import type { ReactNode } from 'react';
import type { CreationMinute, IntervalPlan } from '../../../shared/contract/index.js';
import { minuteMilliseconds, toInstant } from '../../../shared/lync/time.js';
import { useTimeFormat } from '../clock/virtual-time.js';
import { durationText } from '../forecast/duration-text.js';
import { plannerStrings as text } from './strings.js';

/** The strip as a table: for each minute of creation when presence flips, and how long that takes. */
export function StripTable({ plan }: { readonly plan: IntervalPlan }): ReactNode {
  const { time } = useTimeFormat();
  const { from, to } = plan.strip;
  const minutes = Array.from({ length: (to - from) / minuteMilliseconds }, (_, minute) => minute);
  return (
    <table>
      <caption>{text.tableOf}</caption>
      <thead>
        <tr>
          <th scope="col">{text.createdAt}</th>
          {text.sides.flatMap((side) => [
            <th key={`${side} at`} scope="col">
              {text.flipsAt(side)}
            </th>,
            <th key={`${side} wait`} scope="col">
              {text.wait(side)}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {minutes.map((minute) => (
          <tr key={minute}>
            <th scope="row">{time(toInstant(from + (minute + 0.5) * minuteMilliseconds))}</th>
            {plan.sides.flatMap(({ outcome }, side) => {
              const [at, wait] = cells(outcome?.strip[minute], time);
              return [
                <td key={`${text.sides[side]} at`}>{at}</td>,
                <td key={`${text.sides[side]} wait`}>{wait}</td>,
              ];
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** When presence flips and how long that takes; ranges where clients signed in at different times. */
function cells(
  minute: CreationMinute | undefined,
  time: (at: CreationMinute['createdAt']) => string,
): readonly [string, string] {
  if (minute === undefined) return ['–', '–'];
  const { createdAt, least, most } = minute;
  if (least === null || most === null) return [text.never, '–'];
  const at = (wait: number): string => time(toInstant(createdAt + wait * 1000));
  return least === most
    ? [at(most), durationText(most)]
    : [text.arrow(at(least), at(most)), text.arrow(durationText(least), durationText(most))];
}
