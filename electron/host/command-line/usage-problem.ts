/** A command line that cannot be followed. The message is one line: what is wrong, what to do. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}
