import type { Budget } from '../language/budget.js';
import { runtimeError } from '../shell-error.js';

/** One matching rule; `next` is what must match behind it. */
export type Matcher = (run: Run, at: number, next: (at: number) => boolean) => boolean;

export interface Run {
  readonly text: string;
  readonly folded: string;
  readonly groups: (readonly [number, number] | null)[];
  readonly budget: Budget;
  steps: number;
}

const stepsPerBudgetStep = 20;
/** A match may go this deep: each repeated character is one level. */
const deepest = 1_500;

/** A pattern that cannot be read. */
export const unreadable = (pattern: string, why: string) =>
  runtimeError(
    `The regular expression "${pattern.slice(0, 80)}" cannot be read: ${why}.`,
    'InvalidRegularExpression',
  );

function step(run: Run): void {
  run.steps += 1;
  if (run.steps % stepsPerBudgetStep === 0) run.budget.spend();
}

const character =
  (accepts: (character: string) => boolean): Matcher =>
  (run, at, next) => {
    step(run);
    return at < run.folded.length && accepts(run.folded.charAt(at)) && next(at + 1);
  };

const sequence = (matchers: readonly Matcher[]): Matcher =>
  matchers.reduceRight<Matcher>(
    (rest, matcher) => (run, at, next) => matcher(run, at, (after) => rest(run, after, next)),
    (_run, at, next) => next(at),
  );

const alternatives =
  (matchers: readonly Matcher[]): Matcher =>
  (run, at, next) =>
    matchers.some((matcher) => matcher(run, at, next));

function repeated(matcher: Matcher, least: number, most: number, lazy: boolean): Matcher {
  const attempt = (run: Run, at: number, count: number, next: (at: number) => boolean): boolean => {
    step(run);
    if (count > deepest)
      throw runtimeError(`A regular expression repeats more than ${deepest} times.`, 'RegexLimit');
    const again = (): boolean =>
      count < most &&
      matcher(
        run,
        at,
        (after) => (after > at || count < least) && attempt(run, after, count + 1, next),
      );
    if (count < least) return again();
    return lazy ? next(at) || again() : again() || next(at);
  };
  return (run, at, next) => attempt(run, at, 0, next);
}

const isWord = (text: string): boolean => /^[\p{L}\p{N}_]$/u.test(text);

const boundary =
  (inside: boolean): Matcher =>
  (run, at, next) =>
    (isWord(run.text.charAt(at - 1)) !== isWord(run.text.charAt(at))) === inside && next(at);

const classes: Readonly<Record<string, (character: string) => boolean>> = {
  d: (text) => /^\p{Nd}$/u.test(text),
  w: isWord,
  s: (text) => /^\s$/.test(text),
};

const controlCharacters: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
};

/** Turns the text of a regular expression into matchers. */
export class PatternParser {
  groupCount = 0;
  #position = 0;

  constructor(
    private readonly pattern: string,
    private readonly exact: boolean,
  ) {}

  parse(): Matcher {
    const matcher = this.#alternatives();
    if (this.#position < this.pattern.length) throw unreadable(this.pattern, "too many ')'");
    return matcher;
  }

  #peek(): string {
    return this.pattern.charAt(this.#position);
  }

  #take(text: string): boolean {
    if (!this.pattern.startsWith(text, this.#position)) return false;
    this.#position += text.length;
    return true;
  }

  #alternatives(): Matcher {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    return branches.length === 1 && branches[0] !== undefined
      ? branches[0]
      : alternatives(branches);
  }

  #sequence(): Matcher {
    const matchers: Matcher[] = [];
    while (this.#position < this.pattern.length && !'|)'.includes(this.#peek())) {
      matchers.push(this.#repetition(this.#atom()));
    }
    return sequence(matchers);
  }

  #repetition(matcher: Matcher): Matcher {
    const counted = /\{(\d{1,4})(,(\d{0,4}))?\}/y;
    counted.lastIndex = this.#position;
    const count = counted.exec(this.pattern);
    let [least, most] = [1, 1];
    if (this.#take('*')) [least, most] = [0, Number.POSITIVE_INFINITY];
    else if (this.#take('+')) [least, most] = [1, Number.POSITIVE_INFINITY];
    else if (this.#take('?')) [least, most] = [0, 1];
    else if (count !== null) {
      this.#position += count[0].length;
      least = Number(count[1]);
      most =
        count[2] === undefined
          ? least
          : count[3] === ''
            ? Number.POSITIVE_INFINITY
            : Number(count[3]);
    } else return matcher;
    return repeated(matcher, least, most, this.#take('?'));
  }

  #atom(): Matcher {
    const symbol = this.#peek();
    this.#position += 1;
    switch (symbol) {
      case '.':
        return character((text) => text !== '\n');
      case '^':
        return (_run, at, next) => at === 0 && next(at);
      case '$':
        return (run, at, next) =>
          (at === run.text.length || (at === run.text.length - 1 && run.text.endsWith('\n'))) &&
          next(at);
      case '(':
        return this.#group();
      case '[':
        return this.#set();
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
        throw unreadable(this.pattern, `there is nothing before '${symbol}' to repeat`);
      default:
        return this.#literal(symbol);
    }
  }

  #literal(symbol: string): Matcher {
    const wanted = this.exact ? symbol : symbol.toLowerCase();
    return character((text) => text === wanted);
  }

  #group(): Matcher {
    if (this.#take('?:')) return this.#closed(this.#alternatives());
    if (this.#peek() === '?') throw unreadable(this.pattern, "'(?' is only known as '(?:'");
    this.groupCount += 1;
    const index = this.groupCount;
    const inner = this.#closed(this.#alternatives());
    return (run, at, next) => {
      const before = run.groups[index] ?? null;
      const matched = inner(run, at, (end) => {
        const previous = run.groups[index] ?? null;
        run.groups[index] = [at, end];
        if (next(end)) return true;
        run.groups[index] = previous;
        return false;
      });
      if (!matched) run.groups[index] = before;
      return matched;
    };
  }

  #closed(matcher: Matcher): Matcher {
    if (!this.#take(')')) throw unreadable(this.pattern, "a ')' is missing");
    return matcher;
  }

  #escape(): Matcher {
    const symbol = this.#peek();
    this.#position += 1;
    if (symbol === '') throw unreadable(this.pattern, "it ends in '\\'");
    if (symbol === 'b') return boundary(true);
    if (symbol === 'B') return boundary(false);
    const kind = classes[symbol.toLowerCase()];
    if (kind !== undefined) {
      const inside = symbol === symbol.toLowerCase();
      return character((text) => kind(text) === inside);
    }
    if (/^[1-9]$/.test(symbol))
      throw unreadable(this.pattern, 'references to groups are not known');
    return this.#literal(controlCharacters[symbol] ?? symbol);
  }

  #set(): Matcher {
    const negated = this.#take('^');
    const tests: ((text: string) => boolean)[] = [];
    for (let first = true; first || this.#peek() !== ']'; first = false) {
      if (this.#peek() === '') throw unreadable(this.pattern, "a ']' is missing");
      tests.push(this.#setItem());
    }
    this.#position += 1;
    return character((text) => tests.some((test) => test(text)) !== negated);
  }

  #setItem(): (text: string) => boolean {
    const from = this.#setCharacter();
    if (typeof from !== 'string') return from;
    const ranged =
      this.#peek() === '-' && !['', ']'].includes(this.pattern.charAt(this.#position + 1));
    if (!ranged) return this.#within(from, from);
    this.#position += 1;
    const to = this.#setCharacter();
    if (typeof to !== 'string' || to < from)
      throw unreadable(this.pattern, 'a range in [] is the wrong way round');
    return this.#within(from, to);
  }

  #within(from: string, to: string): (text: string) => boolean {
    if (this.exact) return (text) => text >= from && text <= to;
    return (text) => {
      const upper = text.toUpperCase();
      return (text >= from && text <= to) || (upper >= from && upper <= to);
    };
  }

  #setCharacter(): string | ((text: string) => boolean) {
    const symbol = this.#peek();
    this.#position += 1;
    if (symbol !== '\\') return symbol;
    const escaped = this.#peek();
    this.#position += 1;
    const kind = classes[escaped.toLowerCase()];
    if (kind === undefined) return controlCharacters[escaped] ?? escaped;
    const inside = escaped === escaped.toLowerCase();
    return (text) => kind(text) === inside;
  }
}
