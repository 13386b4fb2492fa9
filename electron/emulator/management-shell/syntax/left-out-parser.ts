import type { Statement } from './ast.js';
import { BodyParser } from './body-parser.js';

/** Statements that the shell leaves out, for the error that says so. */
const refused: ReadonlyMap<string, string> = new Map([
  ['workflow', 'Defining a workflow'],
  ['class', 'Defining a class'],
  ['enum', 'Defining an enumeration'],
  ['trap', 'trap'],
  ['data', 'A data section'],
  ['dynamicparam', 'A dynamicparam block'],
]);
const closers: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** Reads over the statements that the shell leaves out, so that it is known where they end. */
export abstract class LeftOutParser extends BodyParser {
  protected leftOut(word: string, start: number): Statement | null {
    const what = refused.get(word);
    if (what === undefined) return null;
    this.position += word.length;
    this.refuse(what, this.span(start));
    this.#passThrough('{');
    return { kind: 'if', branches: [], otherwise: [], span: this.span(start) };
  }

  /** Passes over tokens up to the end of the first bracket of this kind. */
  #passThrough(opener: string): void {
    for (let passed = ''; passed !== opener; ) {
      this.skipBlanks(true);
      if (this.atCloser() || this.peek() === ';') throw this.unexpected();
      passed = this.peek();
      this.#passToken();
    }
  }

  /** A string, a bracket with all that is in it, or a word. */
  #passToken(): void {
    if (this.stringHere() !== null) return;
    const opener = this.peek();
    const closer = closers[opener];
    if (closer === undefined) {
      this.position += 1;
      this.take(/[^\s(){}[\]'"\u2018-\u201e`;$@]+/y);
      return;
    }
    const read = (): void => {
      for (this.skipBlanks(true); !this.atCloser(); this.skipBlanks(true)) this.#passToken();
    };
    this.enclosed(opener, closer, read, ['UnexpectedToken', `Missing closing '${closer}'.`]);
  }
}
