/** What one input may cost. Beyond it the shell refuses or stops, so that the window never waits for it. */
export interface ShellLimits {
  /** UTF-16 units of one input. */
  readonly textLength: number;
  readonly statements: number;
  /** Brackets and strings inside one another. */
  readonly nesting: number;
  /** Operators and members inside one another, such as the terms of a long sum. */
  readonly syntaxDepth: number;
  /** Evaluated expressions, passed objects and compared characters (in hundreds) of one input. */
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
  textLength: 32_768,
  statements: 2_000,
  nesting: 48,
  syntaxDepth: 200,
  steps: 250_000,
  arrayLength: 50_000,
  stringLength: 262_144,
  outputLength: 1_048_576,
  history: 500,
};
