import type { ReactNode } from 'react';
import { type RuleId, rules } from '../../../shared/reference/rules.js';
import { answerStrings } from './answer-strings.js';

interface MarkProps {
  readonly rule: RuleId;
  readonly className: string | undefined;
}

/** Marks what is a convention of this emulator; nothing where a document knows better. */
export default function ConventionMark({ rule, className }: MarkProps): ReactNode {
  if (rules[rule].evidence !== 'convention') return null;
  return <span className={className}>{answerStrings.convention}</span>;
}
