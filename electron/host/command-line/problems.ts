/** A command cannot do what it was asked. The message is for people: what is wrong, what to do. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem';
}

/** Words of a command line may be long. */
const longestMessage = 400;

/** A command line that cannot be followed. The message is one line: what is wrong, what to do. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';

  constructor(message: string) {
    super(message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message);
  }
}
