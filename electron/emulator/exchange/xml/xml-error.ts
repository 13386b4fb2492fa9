/** Names in a document may be long. */
const longestProblem = 200;

/** A document that cannot be read; the message says what is wrong and in which line. */
export class XmlError extends Error {
  override readonly name = 'XmlError';

  static at(text: string, index: number, problem: string): XmlError {
    let line = 1;
    for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
      line += 1;
    }
    const told = problem.length > longestProblem ? `${problem.slice(0, longestProblem)}…` : problem;
    return new XmlError(`Line ${line}: ${told}`);
  }
}
