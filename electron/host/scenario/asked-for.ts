import type { ShellResult } from '../../../shared/contract/commands/shell.js';
import type { Expectation } from '../../../shared/scenario/expectation-schema.js';
import type { Scenario, ScenarioStep } from './scenario.js';

/** What directly follows a step; it may ask for what would otherwise be a failure. */
export interface WhatFollows {
  readonly expectations: readonly Expectation[];
  /** Whether the first step that is no expectation answers the prompt of the shell. */
  readonly isAnswered: boolean;
}

export function expectationsAfter({ steps }: Scenario, { index }: ScenarioStep): WhatFollows {
  const expectations: Expectation[] = [];
  for (let at = index + 1; ; at += 1) {
    const step = steps[at];
    if (step?.act !== 'expect') return { expectations, isAnswered: step?.act === 'answer' };
    for (const action of step.actions)
      if (action.kind === 'expect') expectations.push(action.expectation);
  }
}

/** Why an answer of the shell is a failure: an error that nobody asks for, or a shell that waits for more. */
export function shellFailure(
  { records, incomplete, prompt }: ShellResult,
  { expectations, isAnswered }: WhatFollows,
): string | null {
  if (incomplete) return 'The shell waits for more lines: the statement is not complete.';
  if (prompt !== null && !isAnswered)
    return `The shell waits for an answer: "${prompt.message}" Say it in a step "answer".`;
  if (expectations.some(({ error }) => error !== undefined)) return null;
  const error = records.find(({ kind }) => kind === 'error');
  return error ? `The shell answered with an error: ${error.text}` : null;
}
