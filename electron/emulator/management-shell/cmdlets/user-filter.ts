import type { Budget } from '../language/budget.js';
import { comparisonNames } from '../language/comparison.js';
import { applyBinary } from '../language/operators.js';
import { ShellError } from '../shell-error.js';
import { toBoolean } from '../values/conversion.js';
import { parseNumber } from '../values/number.js';
import type { ShellObject, Value } from '../values/value.js';

type UserTest = (user: ShellObject) => boolean;

const deepest = 32;

/** A word, operator or bracket of a filter. Quoted texts are never operators. */
interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

/**
 * Reads a `-Filter` of the user cmdlets: comparisons of a property as in Where-Object, `-and`, `-or`, `-not` and
 * brackets, such as `ClientPolicy -eq $null -and DisplayName -like "A*"`.
 * @throws {ShellError} for text that is no filter; at the first user, for a property that users do not have
 */
export function parseUserFilter(text: string, budget: Budget): UserTest {
  return new UserFilterParser(text, budget).parse();
}

class UserFilterParser {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(
    private readonly text: string,
    private readonly budget: Budget,
  ) {
    this.#tokens = tokenize(text);
  }

  parse(): UserTest {
    const test = this.#or(0);
    if (this.#position < this.#tokens.length) throw this.#unreadable();
    return test;
  }

  #unreadable(
    why = `'${this.#tokens[this.#position]?.text ?? 'its end'}' was not expected`,
  ): ShellError {
    return filterError(`The filter {${this.text.trim().slice(0, 120)}} cannot be read: ${why}.`);
  }

  #is(word: string): boolean {
    const token = this.#tokens[this.#position];
    return token !== undefined && !token.quoted && token.text.toLowerCase() === word;
  }

  #take(word: string): boolean {
    if (!this.#is(word)) return false;
    this.#position += 1;
    return true;
  }

  #or(depth: number): UserTest {
    const tests = [this.#and(depth)];
    while (this.#take('-or')) tests.push(this.#and(depth));
    return (user) => tests.some((test) => test(user));
  }

  #and(depth: number): UserTest {
    const tests = [this.#not(depth)];
    while (this.#take('-and')) tests.push(this.#not(depth));
    return (user) => tests.every((test) => test(user));
  }

  #not(depth: number): UserTest {
    if (depth > deepest) throw this.#unreadable(`it nests more than ${deepest} deep`);
    if (this.#take('-not') || this.#take('!')) {
      const test = this.#not(depth + 1);
      return (user) => !test(user);
    }
    if (!this.#take('(')) return this.#comparison();
    const test = this.#or(depth + 1);
    if (!this.#take(')')) throw this.#unreadable("')' is missing");
    return test;
  }

  #comparison(): UserTest {
    const property = this.#next('the name of a property').text.replace(/^\$_\./, '');
    const operator = this.#next('an operator').text.toLowerCase();
    const known = comparisonNames.some((name) =>
      [`-${name}`, `-c${name}`, `-i${name}`].includes(operator),
    );
    if (!known) {
      throw this.#unreadable(
        `'${operator}' is not one of ${comparisonNames.map((name) => `-${name}`).join(', ')}`,
      );
    }
    const value = literal(this.#next('a value'));
    return (user) => {
      if (!user.has(property)) {
        throw filterError(
          `The filter names the property '${property}', which these users do not have. They have ${user.names().join(', ')}.`,
        );
      }
      return toBoolean(applyBinary(operator, user.get(property), value, this.budget));
    };
  }

  #next(what: string): Token {
    const token = this.#tokens[this.#position];
    if (token === undefined || (!token.quoted && '()'.includes(token.text))) {
      throw this.#unreadable(`${what} is missing`);
    }
    this.#position += 1;
    return token;
  }
}

function filterError(message: string): ShellError {
  return new ShellError({
    message: `${message} Parameter 'Filter' takes comparisons such as {ClientPolicy -eq $null}.`,
    category: 'InvalidArgument',
    id: 'InvalidFilter',
    exception: 'ArgumentException',
  });
}

function tokenize(text: string): readonly Token[] {
  const pattern = /'((?:[^']|'')*)'|"((?:[^"]|"")*)"|([()!])|([^\s()'"!]+)|(\S)/g;
  return [...plainQuotesAndDashes(text).matchAll(pattern)].map(
    ([, single, double, symbol, word, other]) => {
      if (single !== undefined) return { text: single.replaceAll("''", "'"), quoted: true };
      if (double !== undefined) return { text: double.replaceAll('""', '"'), quoted: true };
      return { text: symbol ?? word ?? other ?? '', quoted: false };
    },
  );
}

const plainQuotesAndDashes = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/(^|[\s(])[\u2013\u2014\u2015](?=[a-z])/gi, '$1-');

function literal({ text, quoted }: Token): Value {
  if (quoted) return text;
  switch (text.toLowerCase()) {
    case '$null':
      return null;
    case '$true':
      return true;
    case '$false':
      return false;
    default:
      return parseNumber(text) ?? text;
  }
}
