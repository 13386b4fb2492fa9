/** What one input may cost. Beyond it the shell refuses or stops, so that the window never waits for it. */
export interface ShellLimits {
  /** UTF-16 units of one input. */
  readonly textLength: number;
  readonly statements: number;
  /** Brackets and strings inside one another. */
  readonly nesting: number;
  /** Operators and members inside one another, such as the terms of a long sum. */
  readonly syntaxDepth: number;
  /** Work of one input, in steps of about a microsecond: expressions, objects, text. */
  readonly steps: number;
  /** Elements of one array or range. */
  readonly arrayLength: number;
  /** UTF-16 units of one string. */
  readonly stringLength: number;
  /** UTF-16 units printed by one input. */
  readonly outputLength: number;
  /** Inputs kept in the history. */
  readonly history: number;
}

export const shellLimits: ShellLimits = {
  textLength: 20_000,
  statements: 2_000,
  nesting: 48,
  syntaxDepth: 200,
  steps: 1_000_000,
  arrayLength: 50_000,
  stringLength: 262_144,
  outputLength: 1_048_576,
  history: 500,
};
