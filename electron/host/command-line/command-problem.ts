/** A command cannot do what it was asked. The message is for people: what is wrong, what to do. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem';
}
