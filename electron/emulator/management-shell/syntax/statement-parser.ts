import { limitReached } from '../shell-error.js';
import type { Statement } from './ast.js';
import { keyword } from './body-parser.js';
import { isNewline } from './characters.js';
import { ControlParser, missingOpening } from './control-parser.js';

const correctForeach = '\nThe correct form is: foreach ($a in $b) {...}';

/** Reads statements with their blocks, and lists of statements. */
export class StatementParser extends ControlParser {
  #statements = 0;

  protected statementList(): readonly Statement[] {
    const statements: Statement[] = [];
    for (;;) {
      this.skipBlanks(true);
      if (this.atEnd) this.tail ??= { kind: 'statement' };
      if (this.atCloser()) return statements;
      if (this.peek() === ';') {
        this.position += 1;
        continue;
      }
      const statement = this.statement();
      statements.push(statement);
      this.skipBlanks(false);
      if (this.atCloser()) return statements;
      const isOver = this.peek() === ';' || isNewline(this.peek()) || endsInBlock(statement);
      if (!isOver) throw this.unexpected();
    }
  }

  protected statement(): Statement {
    const start = this.position;
    this.#statements += 1;
    if (this.#statements > this.limits.statements) {
      throw limitReached(
        `The text has more than ${this.limits.statements} statements; run it in parts.`,
        this.span(start, start + 1),
      );
    }
    return this.inside(() => this.#statement(start));
  }

  #statement(start: number): Statement {
    if (this.peek() === ':') return this.#labelled(start);
    const word = this.match(keyword).toLowerCase();
    const begin = (): void => {
      this.position += word.length;
    };
    switch (word) {
      case 'if':
        return this.#if(start);
      case 'break':
      case 'continue':
        begin();
        return this.jump(word, start);
      case 'return':
      case 'throw':
      case 'exit':
        begin();
        return this.leave(word, start);
      case 'try':
        begin();
        return this.tryStatement(start);
      case 'function':
      case 'filter':
        begin();
        return this.functionDefinition(start, word === 'filter');
      default:
        return this.#loop(start, null) ?? this.leftOut(word, start) ?? this.pipeline();
    }
  }

  /** `:label` before a loop. */
  #labelled(start: number): Statement {
    const label = this.take(/:[\p{L}_][\p{L}\p{N}_]*/uy).slice(1);
    this.skipBlanks(true);
    const loop = label === '' ? null : this.#loop(start, label);
    if (loop === null) throw this.unexpected();
    return loop;
  }

  /** A statement that can have a label; null where none stands. */
  #loop(start: number, label: string | null): Statement | null {
    const word = this.match(keyword).toLowerCase();
    const read = loops[word];
    if (read === undefined) return null;
    this.position += word.length;
    return this[read](start, label);
  }

  #if(start: number): Statement {
    const branches: { condition: Statement; body: readonly Statement[] }[] = [];
    let otherwise: readonly Statement[] = [];
    let end = start;
    for (let next = this.take(/if/iy); next !== ''; ) {
      const name = next.trimStart().toLowerCase();
      if (name === 'else') {
        otherwise = this.block("Missing statement block after 'else' keyword.");
      } else {
        const condition = this.condition(name, [
          'IfStatementMissingCondition',
          `Missing condition in if statement after '${name} ('.`,
        ]);
        const body = this.block(`Missing statement block after ${name} ( condition ).`);
        branches.push({ condition, body });
      }
      end = this.position;
      next = name === 'else' ? '' : this.keywordAfterBlock(/else(?:if)?/iy);
    }
    return { kind: 'if', branches, otherwise, span: this.span(start, end) };
  }

  protected foreachLoop(start: number, label: string | null): Statement {
    this.skipBlanks(true);
    if (this.peek() !== '(') throw this.missing(missingOpening('foreach'));
    const { variable, items } = this.enclosed('(', ')', () => this.#foreachHeader(), [
      'MissingEndParenthesisAfterForeach',
      `Missing closing ')' after expression part of foreach loop.${correctForeach}`,
    ]);
    const body = this.block(`Missing statement body in foreach loop.${correctForeach}`);
    return { kind: 'foreach', label, variable, items, body, span: this.span(start) };
  }

  #foreachHeader(): { readonly variable: string; readonly items: Statement } {
    this.skipBlanks(true);
    const variable = this.peek() === '$' ? this.variableHere() : null;
    if (variable?.kind !== 'variable')
      throw this.missing([
        'MissingVariableNameAfterForeach',
        `Missing variable name after foreach.${correctForeach}`,
      ]);
    this.skipBlanks(true);
    if (this.take(/in(?![\p{L}\p{N}_])/iuy) === '')
      throw this.missing([
        'MissingInInForeach',
        `Missing 'in' after variable in foreach loop.${correctForeach}`,
      ]);
    this.skipBlanks(true);
    const items = this.follows(
      ['MissingForeachExpression', `Missing expression in foreach loop.${correctForeach}`],
      () => this.pipeline(),
    );
    return { variable: variable.name, items };
  }

  protected forLoop(start: number, label: string | null): Statement {
    this.skipBlanks(true);
    if (this.peek() !== '(') throw this.missing(missingOpening('for'));
    const clause = (): Statement | null => {
      this.skipBlanks(true);
      const statement = this.atCloser() || this.peek() === ';' ? null : this.pipeline();
      this.skipBlanks(true);
      if (this.peek() === ';') this.position += 1;
      return statement;
    };
    const read = () => ({ initial: clause(), condition: clause(), iterator: clause() });
    const clauses = this.enclosed('(', ')', read, [
      'MissingEndParenthesisAfterStatement',
      "Missing closing ')' after expression in 'for' statement.",
    ]);
    const body = this.block('Missing statement body in for loop.');
    return { ...loop, label, ...clauses, body, span: this.span(start) };
  }

  protected whileLoop(start: number, label: string | null): Statement {
    const condition = this.#loopCondition('while');
    const body = this.block('Missing statement body in while loop.');
    return { ...loop, label, condition, body, span: this.span(start) };
  }

  #loopCondition(name: string): Statement {
    return this.condition(name, [
      'MissingExpressionAfterKeyword',
      `Missing expression after '${name}' in loop.`,
    ]);
  }

  protected doLoop(start: number, label: string | null): Statement {
    const body = this.block('Missing statement body in do loop.');
    this.skipBlanks(true);
    const test = this.take(/(?:while|until)(?!\p{L})/iuy).toLowerCase();
    if (test === '')
      throw this.missing([
        'MissingWhileOrUntilInDoWhile',
        'Missing while or until keyword in do loop.',
      ]);
    const condition = this.#loopCondition(test);
    const until = test === 'until';
    return { ...loop, label, condition, testAfter: true, until, body, span: this.span(start) };
  }
}

/** What every kind of loop has in common. */
const loop = {
  kind: 'loop',
  initial: null,
  condition: null,
  iterator: null,
  testAfter: false,
  until: false,
} as const;

/** Whether a statement needs nothing to part it from the next one. */
const endsInBlock = ({ kind }: Statement): boolean =>
  ['if', 'foreach', 'loop', 'switch', 'try', 'function'].includes(kind);

/** What reads a statement that can have a label, by its keyword. */
const loops: Readonly<
  Record<string, 'foreachLoop' | 'forLoop' | 'whileLoop' | 'doLoop' | 'switchStatement'>
> = {
  foreach: 'foreachLoop',
  for: 'forLoop',
  while: 'whileLoop',
  do: 'doLoop',
  switch: 'switchStatement',
};
