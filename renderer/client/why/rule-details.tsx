import { type ReactNode, useState } from 'react';
import type { RuleId } from '../../../shared/reference/rules.js';
import { late } from '../../late/late.js';
import { whyStrings } from './strings.js';
import styles from './why.module.css';

/** The rules are many; they come with the first that is shown. */
export const RuleSection = late(() => import('./rule-section.js'));

/** A rule to unfold beside what it is about, where there is no single value to ask "why?" of. */
export function RuleDetails({ id }: { readonly id: RuleId }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{whyStrings.whoSays}</summary>
      {open && <RuleSection id={id} />}
    </details>
  );
}
