import type { Budget } from '../../language/budget.js';
import { runtimeError } from '../../shell-error.js';
import { TextBuilder, textSlice } from '../text-builder.js';
import { Matcher, type Slots } from './matcher.js';
import { parsePattern } from './parse-pattern.js';
import type { ParsedPattern } from './pattern.js';
import { compilePattern, type Program, ProgramTooLong } from './program.js';
import { readReplacement } from './replacement.js';

const longestProgram = 2000;

/**
 * The regular expressions of `-match`, `-replace` and `-split`, in time that grows with the text and not beyond; all work
 * is charged. The README of this folder says what of .NET's patterns is read.
 */
export class RegularExpression {
  readonly #parsed: ParsedPattern;
  readonly #program: Program;

  /** @throws {ShellError} for a pattern that it cannot read, and by name for what is left out */
  constructor(
    private readonly pattern: string,
    caseSensitive: boolean,
    private readonly budget: Budget,
  ) {
    const { patternLength } = budget.limits;
    if (pattern.length > patternLength) {
      throw runtimeError(
        `A regular expression of ${pattern.length} characters is not read; at most ${patternLength} are.`,
        'RegexLimit',
      );
    }
    budget.spend(10 + pattern.length);
    this.#parsed = parsePattern(pattern, caseSensitive);
    this.#program = this.#compile();
    budget.spend(this.#program.instructions.length >> 2);
  }

  #compile(): Program {
    try {
      return compilePattern(this.#parsed.pattern, longestProgram);
    } catch (error) {
      if (!(error instanceof ProgramTooLong)) throw error;
      throw runtimeError(
        `The regular expression "${this.pattern.slice(0, 80)}" is too large with its repetitions written out. Repeat less.`,
        'RegexLimit',
      );
    }
  }

  test(text: string): boolean {
    return this.#matcher(text).find(0) !== null;
  }

  /** The first match as `$Matches` has it: the whole as `0`, groups by number or name; null when there is none. */
  groups(text: string): readonly (readonly [key: string, text: string])[] | null {
    const match = this.#matcher(text).find(0);
    if (match === null) return null;
    const whole = { index: 0, name: null };
    return [whole, ...this.#parsed.groups].flatMap(({ index, name }, number) => {
      const [from = -1, to = -1] = match.slice(index * 2, index * 2 + 2);
      const taken = from < 0 ? null : textSlice(text, from, to, this.budget);
      return taken === null ? [] : [[name ?? String(number), taken] as const];
    });
  }

  /** `$1`, `${name}`, `$&` and their like in `replacement` stand for parts of each match. */
  replace(text: string, replacement: string): string {
    const builder = new TextBuilder(this.budget);
    const pieces = readReplacement(replacement, this.#parsed);
    let end = 0;
    for (const match of this.#matches(text, Number.POSITIVE_INFINITY)) {
      builder.add(text.slice(end, start(match)));
      for (const piece of pieces) builder.add(piece(text, match));
      end = finish(match);
    }
    builder.add(text.slice(end));
    return builder.text();
  }

  /** At most `limit` parts; 0 means all. What groups took stands between the parts, as .NET has it. */
  split(text: string, limit: number): readonly string[] {
    const parts: string[] = [];
    const add = (from: number, to: number): void => {
      this.budget.extendList(parts.length);
      parts.push(textSlice(text, from, to, this.budget));
    };
    let end = 0;
    for (const match of this.#matches(text, limit > 0 ? limit - 1 : Number.POSITIVE_INFINITY)) {
      add(end, start(match));
      for (const { index } of this.#parsed.groups) {
        const [from = -1, to = -1] = match.slice(index * 2, index * 2 + 2);
        if (from >= 0) add(from, to);
      }
      end = finish(match);
    }
    add(end, text.length);
    return parts;
  }

  *#matches(text: string, limit: number): Iterable<Slots> {
    const matcher = this.#matcher(text);
    let from = 0;
    for (let count = 0; count < limit && from <= text.length; count += 1) {
      const match = matcher.find(from);
      if (match === null) return;
      yield match;
      from = finish(match) === start(match) ? finish(match) + 1 : finish(match);
    }
  }

  #matcher(text: string): Matcher {
    const { patternWork } = this.budget.limits;
    const size = this.#program.instructions.length;
    const longest = Math.floor(patternWork / size);
    if (text.length > longest) {
      throw runtimeError(
        `The regular expression "${this.pattern.slice(0, 80)}" is tried on texts of at most ${longest} characters; this one has ${text.length}. Use a shorter pattern or text.`,
        'RegexLimit',
      );
    }
    return new Matcher(this.#program, text, (this.#parsed.groupCount + 1) * 2, this.budget);
  }
}

const start = (match: Slots): number => match[0] ?? 0;
const finish = (match: Slots): number => match[1] ?? 0;
