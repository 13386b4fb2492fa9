import type { ReactNode } from 'react';
import { useWhyMode } from '../../bridge/why-mode.js';
import { late } from '../../late/late.js';
import type { AnsweredValue } from './effective-answer.js';

const AnsweredChip = late(() => import('./answered-chip.js'), { look: 'line', soon: true });

/**
 * The answer to "why am I like this?" for one value on the screen. Renders nothing while why-mode
 * is off. It holds a button, so it must not stand inside a button, link or option.
 */
export function Why(value: AnsweredValue): ReactNode {
  const enabled = useWhyMode((mode) => mode.enabled);
  return enabled && <AnsweredChip {...value} />;
}
