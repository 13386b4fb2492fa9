import type { Budget } from '../language/budget.js';
import { runtimeError } from '../shell-error.js';
import { type Matcher, PatternParser, type Run, unreadable } from './pattern-parser.js';

const longestPattern = 500;
const longestText = 20_000;
/**
 * The regular expressions of `-match`, `-replace` and `-split`: literals, classes, anchors, groups, alternatives and
 * repetition. It counts its steps, so that a pattern made to run for ever ends at the limit of the input; the regular
 * expressions of the platform cannot be stopped.
 */
export class RegularExpression {
  readonly #match: Matcher;
  readonly #groupCount: number;
  readonly #exact: boolean;

  /** @throws {ShellError} for a pattern it cannot read */
  constructor(pattern: string, caseSensitive: boolean) {
    if (pattern.length > longestPattern)
      throw unreadable(pattern, `it is longer than ${longestPattern} characters`);
    const parser = new PatternParser(pattern, caseSensitive);
    this.#match = parser.parse();
    this.#groupCount = parser.groupCount;
    this.#exact = caseSensitive;
  }

  test(text: string, budget: Budget): boolean {
    return this.#find(text, 0, budget) !== null;
  }

  replace(text: string, replacement: string, budget: Budget): string {
    return this.#pieces(text, Number.POSITIVE_INFINITY, budget)
      .map((piece) => (typeof piece === 'string' ? piece : expand(replacement, text, piece)))
      .join('');
  }

  /** At most `limit` parts; 0 means all. */
  split(text: string, limit: number, budget: Budget): readonly string[] {
    const pieces = this.#pieces(text, limit > 0 ? limit - 1 : Number.POSITIVE_INFINITY, budget);
    return pieces.filter((piece) => typeof piece === 'string');
  }

  /** Text and matches in turn, text first and last. */
  #pieces(text: string, limit: number, budget: Budget): readonly (string | Groups)[] {
    const pieces: (string | Groups)[] = [];
    let [position, from] = [0, 0];
    while (from <= text.length && pieces.length / 2 < limit) {
      const groups = this.#find(text, from, budget);
      const whole = groups?.[0];
      if (groups === null || whole === undefined || whole === null) break;
      pieces.push(text.slice(position, whole[0]), groups);
      position = whole[1];
      from = whole[1] === whole[0] ? whole[1] + 1 : whole[1];
    }
    return [...pieces, text.slice(position)];
  }

  #find(text: string, from: number, budget: Budget): Groups | null {
    if (text.length > longestText) {
      throw runtimeError(
        `A text of more than ${longestText} characters is not searched by a regular expression.`,
        'RegexLimit',
      );
    }
    const run: Run = {
      text,
      folded: this.#exact ? text : text.toLowerCase(),
      groups: new Array<readonly [number, number] | null>(this.#groupCount + 1).fill(null),
      budget,
      steps: 0,
    };
    for (let start = from; start <= text.length; start += 1) {
      const found = this.#match(run, start, (end) => {
        run.groups[0] = [start, end];
        return true;
      });
      if (found) return run.groups;
    }
    return null;
  }
}

type Groups = readonly (readonly [number, number] | null)[];

const expand = (replacement: string, text: string, groups: Groups): string =>
  replacement.replace(/\$(\$|\d{1,2}|\{\d{1,2}\})/g, (written, name: string) => {
    if (name === '$') return '$';
    const index = Number(name.replace(/[{}]/g, ''));
    if (index >= groups.length) return written;
    const group = groups[index];
    return group === null || group === undefined ? '' : text.slice(group[0], group[1]);
  });
