import { assertions, escapedAssertions } from './assertions.js';
import { foldCharacter } from './character-tests.js';
import type { ParsedPattern, Pattern, PatternGroup } from './pattern.js';
import { PatternReader } from './pattern-reader.js';

/** Options that `(?i)` and its like switch. */
interface Options {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
}

/** Constructs that are refused by name, by what they begin with. */
const leftOut: readonly (readonly [string, string])[] = [
  ['?=', 'a look-ahead (?=…)'],
  ['?!', 'a look-ahead (?!…)'],
  ['?<=', 'a look-behind (?<=…)'],
  ['?<!', 'a look-behind (?<!…)'],
  ['?>', 'an atomic group (?>…)'],
  ['?(', 'a condition (?(…)…)'],
];

const most = 1000;

/**
 * Reads a regular expression of .NET; the README of this folder lists what is read and what is refused.
 * @throws {ShellError} for a pattern that cannot be read, and by name for what is left out
 */
export const parsePattern = (text: string, caseSensitive: boolean): ParsedPattern =>
  new PatternParser(text, caseSensitive).parse();

class PatternParser {
  readonly #reader: PatternReader;
  readonly #groups: PatternGroup[] = [];
  #options: Options;

  constructor(text: string, caseSensitive: boolean) {
    this.#reader = new PatternReader(text);
    this.#options = { ignoreCase: !caseSensitive, multiline: false, dotAll: false };
  }

  parse(): ParsedPattern {
    const pattern = this.#alternatives();
    if (!this.#reader.atEnd) throw this.#reader.unreadable("too many ')'");
    const groups = this.#groups;
    return {
      pattern,
      groupCount: groups.length,
      groups: [
        ...groups.filter(({ name }) => name === null),
        ...groups.filter(({ name }) => name !== null),
      ],
    };
  }

  /** Options switched inside hold to the end of the group. */
  #alternatives(): Pattern {
    const before = this.#options;
    const branches = [this.#sequence()];
    while (this.#reader.take('|')) branches.push(this.#sequence());
    this.#options = before;
    const [only] = branches;
    return branches.length === 1 && only !== undefined ? only : { kind: 'alternatives', branches };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    while (!this.#reader.atEnd && !'|)'.includes(this.#reader.peek())) {
      parts.push(this.#repetition(this.#atom()));
    }
    return { kind: 'sequence', parts };
  }

  #repetition(inner: Pattern): Pattern {
    const reader = this.#reader;
    const bounds = this.#bounds();
    if (bounds === null) return inner;
    const [from, to] = bounds;
    if (to < from) throw reader.unreadable('a repetition {n,m} is the wrong way round');
    if (from > most || (to > most && to !== Number.POSITIVE_INFINITY)) {
      throw reader.unreadable(`a repetition goes up to ${most}`);
    }
    const lazy = reader.take('?');
    if (this.#bounds() !== null) throw reader.unreadable('a repetition is repeated');
    return { kind: 'repetition', inner, least: from, most: to, lazy };
  }

  #bounds(): readonly [number, number] | null {
    const reader = this.#reader;
    if (reader.take('*')) return [0, Number.POSITIVE_INFINITY];
    if (reader.take('+')) return [1, Number.POSITIVE_INFINITY];
    if (reader.take('?')) return [0, 1];
    const counted = reader.takeMatch(/\{(\d{1,9})(,(\d{0,9}))?\}/y);
    if (counted === null) return null;
    const [, least, comma, limit] = counted;
    const from = Number(least);
    if (comma === undefined) return [from, from];
    return [from, limit === '' ? Number.POSITIVE_INFINITY : Number(limit)];
  }

  #atom(): Pattern {
    const reader = this.#reader;
    const { ignoreCase, multiline, dotAll } = this.#options;
    const symbol = reader.next();
    switch (symbol) {
      case '.':
        return {
          kind: 'character',
          test: (character) => dotAll || character !== '\n',
          folded: false,
        };
      case '^':
      case '$':
        return { kind: 'assertion', holds: assertions[symbol](multiline) };
      case '(':
        return this.#group();
      case '[':
        return { kind: 'character', test: reader.set(ignoreCase), folded: false };
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
        throw reader.unreadable(`there is nothing before '${symbol}' to repeat`);
      default:
        return this.#literal(symbol);
    }
  }

  #literal(symbol: string): Pattern {
    const { ignoreCase } = this.#options;
    const wanted = ignoreCase ? foldCharacter(symbol) : symbol;
    return { kind: 'character', test: (character) => character === wanted, folded: ignoreCase };
  }

  #escape(): Pattern {
    const reader = this.#reader;
    const holds = escapedAssertions.get(reader.peek());
    if (holds !== undefined) {
      reader.next();
      return { kind: 'assertion', holds };
    }
    if (/[1-9k]/.test(reader.peek())) throw reader.notSupported('a back-reference');
    if (reader.peek() === 'G') throw reader.notSupported("an anchor '\\G'");
    const found = reader.escape();
    return typeof found === 'string'
      ? this.#literal(found)
      : { kind: 'character', test: found, folded: false };
  }

  #group(): Pattern {
    const reader = this.#reader;
    if (reader.peek() !== '?') return this.#capture(null);
    const refused = leftOut.find(([start]) => reader.text.startsWith(start, reader.position));
    if (refused !== undefined) throw reader.notSupported(refused[1]);
    if (reader.take('?:')) return this.#closed(this.#alternatives());
    if (reader.take('?#')) {
      reader.takeMatch(/[^)]*/y);
      return this.#closed({ kind: 'sequence', parts: [] });
    }
    const name = reader.takeMatch(/\?(?:<(\w+)>|'(\w+)')/y);
    if (name !== null) return this.#capture(name[1] ?? name[2] ?? '');
    const options = reader.takeMatch(/\?([imsnx]*)(?:-([imsnx]*))?([:)])/y);
    if (options !== null) return this.#optionGroup(options);
    if (/^\?(?:<\w*-|'\w*-)/.test(reader.text.slice(reader.position))) {
      throw reader.notSupported('a balancing group (?<a-b>…)');
    }
    throw reader.unreadable("what stands behind '(?' is not known");
  }

  #capture(name: string | null): Pattern {
    const index = this.#groups.length + 1;
    this.#groups.push({ index, name });
    return { kind: 'group', index, inner: this.#closed(this.#alternatives()) };
  }

  #optionGroup([, on = '', off = '', end]: RegExpExecArray): Pattern {
    const unknown = /[nx]/.exec(on + off);
    if (unknown !== null) throw this.#reader.notSupported(`the option (?${unknown[0]})`);
    const before = this.#options;
    const after = (letter: string, present: boolean): boolean =>
      (present || on.includes(letter)) && !off.includes(letter);
    this.#options = {
      ignoreCase: after('i', before.ignoreCase),
      multiline: after('m', before.multiline),
      dotAll: after('s', before.dotAll),
    };
    if (end === ')') return { kind: 'sequence', parts: [] };
    const inner = this.#closed(this.#alternatives());
    this.#options = before;
    return inner;
  }

  #closed(pattern: Pattern): Pattern {
    if (!this.#reader.take(')')) throw this.#reader.unreadable("a ')' is missing");
    return pattern;
  }
}
