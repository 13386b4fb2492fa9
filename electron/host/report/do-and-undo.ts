import type { Section } from '../../../shared/report/report.js';
import type { Copy } from '../../emulator/compare/make-copy.js';

/** The plan as it is typed; null where nothing is to be done but to sign in again. */
export function doAndUndo(plan: string, _copy: Pick<Copy, 'before' | 'after'>): Section | null {
  if (plan.trim() === '') return null;
  return {
    heading: 'How to make it so, and how to take it back',
    blocks: [{ kind: 'code', label: 'Do', text: plan.trimEnd() }],
  };
}
