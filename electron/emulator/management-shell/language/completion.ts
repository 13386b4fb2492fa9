/** How a run of statements ended. With a label, it is a loop of that label that is left or goes on. */
export type Completion = 'normal' | 'return' | Jump;

interface Jump {
  readonly kind: 'break' | 'continue';
  readonly label: string | null;
}

/**
 * What a loop does once its body has ended so: its next round, its end, or, for what concerns something round it, it ends
 * the same way.
 */
export function afterRound(completion: Completion, label: string | null): 'next' | 'end' | 'leave' {
  if (completion === 'normal') return 'next';
  if (completion === 'return') return 'leave';
  const isMeant =
    completion.label === null || completion.label.toLowerCase() === label?.toLowerCase();
  if (!isMeant) return 'leave';
  return completion.kind === 'break' ? 'end' : 'next';
}
