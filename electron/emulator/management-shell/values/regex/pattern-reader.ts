import { runtimeError, type ShellError } from '../../shell-error.js';
import { type CharacterTest, categoryTest, classTest, foldCharacter } from './character-tests.js';

const controls: Readonly<Record<string, string>> = {
  a: '\u0007',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
};

/** A place in the text of a pattern, and what can stand both inside and outside of `[…]`. */
export class PatternReader {
  #position = 0;

  constructor(readonly text: string) {}

  get atEnd(): boolean {
    return this.#position >= this.text.length;
  }

  get position(): number {
    return this.#position;
  }

  peek(offset = 0): string {
    return this.text.charAt(this.#position + offset);
  }

  next(): string {
    const character = this.peek();
    this.#position += 1;
    return character;
  }

  take(text: string): boolean {
    if (!this.text.startsWith(text, this.#position)) return false;
    this.#position += text.length;
    return true;
  }

  /** Takes what fits a sticky expression; null when nothing does. */
  takeMatch(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#position;
    const found = expression.exec(this.text);
    if (found !== null) this.#position += found[0].length;
    return found;
  }

  unreadable(why: string): ShellError {
    return runtimeError(
      `The regular expression "${this.text.slice(0, 80)}" cannot be read: ${why}.`,
      'InvalidRegularExpression',
    );
  }

  notSupported(what: string): ShellError {
    return runtimeError(
      `The regular expression "${this.text.slice(0, 80)}" has ${what}, which this shell leaves out, because no bound on its time is known. Write it without.`,
      'RegularExpressionNotSupported',
    );
  }

  /** What stands behind a backslash: a character, or a test of one. */
  escape(): string | CharacterTest {
    const symbol = this.next();
    if (symbol === '') throw this.unreadable("it ends in '\\'");
    const test = classTest(symbol);
    if (test !== null) return test;
    if (symbol === 'p' || symbol === 'P') return this.#category(symbol === 'P');
    if (symbol === 'x' || symbol === 'u') return this.#code(symbol === 'x' ? 2 : 4);
    if (symbol === 'c') return String.fromCharCode(this.next().toUpperCase().charCodeAt(0) & 31);
    const control = controls[symbol];
    if (control !== undefined) return control;
    if (/[A-Za-z]/.test(symbol)) throw this.unreadable(`'\\${symbol}' is not known`);
    return symbol;
  }

  #category(negated: boolean): CharacterTest {
    const name = this.takeMatch(/\{(\w+)\}/y)?.[1] ?? '';
    const test = categoryTest(name);
    if (test === null) {
      throw this.unreadable('\\p{…} takes a general category of Unicode, such as \\p{Lu}');
    }
    return negated ? (character) => !test(character) : test;
  }

  #code(digits: number): string {
    const code = this.takeMatch(digits === 2 ? /[\da-f]{2}/iy : /[\da-f]{4}/iy);
    if (code === null) throw this.unreadable(`${digits} hexadecimal digits are missing`);
    return String.fromCharCode(Number.parseInt(code[0], 16));
  }

  /** The characters of `[…]`, whose `[` was taken. */
  set(ignoreCase: boolean): CharacterTest {
    const negated = this.take('^');
    const tests: CharacterTest[] = [];
    for (let first = true; first || this.peek() !== ']'; first = false) {
      if (this.atEnd) throw this.unreadable("a ']' is missing");
      tests.push(this.#setItem(ignoreCase));
    }
    this.next();
    return (character) => tests.some((test) => test(character)) !== negated;
  }

  #setItem(ignoreCase: boolean): CharacterTest {
    const from = this.#setCharacter();
    if (typeof from !== 'string') return from;
    const subtracts =
      from === '-' ? this.peek() === '[' : this.peek() === '-' && this.peek(1) === '[';
    if (subtracts) {
      throw this.notSupported('a subtraction in […]');
    }
    const ranged = this.peek() === '-' && !['', ']'].includes(this.peek(1));
    if (!ranged) return within(from, from, ignoreCase);
    this.next();
    const to = this.#setCharacter();
    if (typeof to !== 'string' || to < from) {
      throw this.unreadable('a range in [] is the wrong way round');
    }
    return within(from, to, ignoreCase);
  }

  #setCharacter(): string | CharacterTest {
    const character = this.next();
    if (character !== '\\') return character;
    return this.take('b') ? '\b' : this.escape();
  }
}

function within(from: string, to: string, ignoreCase: boolean): CharacterTest {
  const inside: CharacterTest = (character) => character >= from && character <= to;
  if (!ignoreCase) return inside;
  return (character) =>
    inside(character) || inside(foldCharacter(character)) || inside(character.toUpperCase());
}
