import type { ReactNode } from 'react';
import { late } from '../../late/late.js';
import type { AnsweredValue } from './effective-answer.js';
import { WhyChip } from './why-chip.js';

const EffectiveAnswer = late(() => import('./effective-answer.js'));

/** The chip of one value on the screen. */
export default function AnsweredChip({ of, label }: AnsweredValue): ReactNode {
  return (
    <WhyChip label={label}>
      <EffectiveAnswer of={of} label={label} />
    </WhyChip>
  );
}
