import { type ReactNode, useState } from 'react';
import type { RuleId } from '../../../shared/reference/rules.js';
import { RuleSection } from '../../client/why/rule-details.js';
import styles from './resultant-policy.module.css';

/** The id of a rule; opened, what it says, how surely, and who says so. */
export function RuleCell({ id }: { readonly id: RuleId | null }): ReactNode {
  const [open, setOpen] = useState(false);
  if (id === null) return null;
  return (
    <details className={styles.rule} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {/* Breaks between its parts and nowhere else. */}
        {id.split(/(?<=\/)/).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </summary>
      {open && <RuleSection id={id} />}
    </details>
  );
}
