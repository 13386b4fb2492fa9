import { limitReached } from '../shell-error.js';
import type { Statement } from './ast.js';
import { isNewline } from './characters.js';
import { keyword, LeftOutParser } from './left-out-parser.js';
import type { Missing } from './source-reader.js';

const missingOpening = (name: string): Missing => [
  'MissingOpenParenthesisAfterKeyword',
  `Missing opening '(' after keyword '${name}'.`,
];
const correctForeach = '\nThe correct form is: foreach ($a in $b) {...}';

/** Reads statements with their blocks, and lists of statements. */
export class StatementParser extends LeftOutParser {
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
    const word = this.match(keyword).toLowerCase();
    const begin = (): void => {
      this.position += word.length;
    };
    switch (word) {
      case 'if':
        return this.#if(start);
      case 'foreach':
        begin();
        return this.#foreach(start);
      case 'for':
        begin();
        return this.#for(start);
      case 'while':
        begin();
        return this.#while(start);
      case 'do':
        begin();
        return this.#do(start);
      case 'break':
      case 'continue':
        begin();
        return this.#jump(word, start);
      case 'return':
      case 'throw':
      case 'exit':
        begin();
        return this.#leave(word, start);
      default:
        return this.leftOut(word, start) ?? this.pipeline();
    }
  }

  #if(start: number): Statement {
    const branches: { condition: Statement; body: readonly Statement[] }[] = [];
    let otherwise: readonly Statement[] = [];
    let end = start;
    for (let next = this.take(/if/iy); next !== ''; ) {
      const name = next.trimStart().toLowerCase();
      if (name === 'else') {
        otherwise = this.#block("Missing statement block after 'else' keyword.");
      } else {
        const condition = this.#condition(name, [
          'IfStatementMissingCondition',
          `Missing condition in if statement after '${name} ('.`,
        ]);
        const body = this.#block(`Missing statement block after ${name} ( condition ).`);
        branches.push({ condition, body });
      }
      end = this.position;
      next = name === 'else' ? '' : this.keywordAfterBlock(/else(?:if)?/iy);
    }
    return { kind: 'if', branches, otherwise, span: this.span(start, end) };
  }

  /** `( pipeline )` behind a keyword. */
  #condition(name: string, missing: Missing): Statement {
    this.skipBlanks(true);
    if (this.peek() !== '(') {
      const isIf = name.endsWith('if');
      throw this.missing(
        isIf
          ? ['MissingOpenParenthesisInIfStatement', `Missing '(' after '${name}' in if statement.`]
          : missingOpening(name),
      );
    }
    const read = () => {
      this.skipBlanks(true);
      return this.follows(missing, () => this.pipeline());
    };
    return this.enclosed('(', ')', read, [
      'MissingEndParenthesisAfterStatement',
      `Missing closing ')' after expression in '${name}' statement.`,
    ]);
  }

  #block(missing: string): readonly Statement[] {
    this.skipBlanks(true);
    if (this.peek() !== '{') throw this.missing(['MissingStatementBlock', missing]);
    return this.block();
  }

  #foreach(start: number): Statement {
    this.skipBlanks(true);
    if (this.peek() !== '(') throw this.missing(missingOpening('foreach'));
    const { variable, items } = this.enclosed('(', ')', () => this.#foreachHeader(), [
      'MissingEndParenthesisAfterForeach',
      `Missing closing ')' after expression part of foreach loop.${correctForeach}`,
    ]);
    const body = this.#block(`Missing statement body in foreach loop.${correctForeach}`);
    return { kind: 'foreach', variable, items, body, span: this.span(start) };
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

  #for(start: number): Statement {
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
    const body = this.#block('Missing statement body in for loop.');
    return { ...loop, ...clauses, body, span: this.span(start) };
  }

  #while(start: number): Statement {
    const condition = this.#loopCondition('while');
    const body = this.#block('Missing statement body in while loop.');
    return { ...loop, condition, body, span: this.span(start) };
  }

  #loopCondition(name: string): Statement {
    return this.#condition(name, [
      'MissingExpressionAfterKeyword',
      `Missing expression after '${name}' in loop.`,
    ]);
  }

  #do(start: number): Statement {
    const body = this.#block('Missing statement body in do loop.');
    this.skipBlanks(true);
    const test = this.take(/(?:while|until)(?!\p{L})/iuy).toLowerCase();
    if (test === '')
      throw this.missing([
        'MissingWhileOrUntilInDoWhile',
        'Missing while or until keyword in do loop.',
      ]);
    const condition = this.#loopCondition(test);
    const until = test === 'until';
    return { ...loop, condition, testAfter: true, until, body, span: this.span(start) };
  }

  #jump(kind: 'break' | 'continue', start: number): Statement {
    const span = this.span(start);
    this.skipBlanks(false);
    const label = this.take(/[\p{L}_$][\p{L}\p{N}_]*/uy);
    if (label !== '') this.refuse(`A label behind '${kind}'`, this.span(start));
    return { kind, span };
  }

  #leave(word: 'return' | 'throw' | 'exit', start: number): Statement {
    let end = this.position;
    this.skipBlanks(false);
    const isAlone = this.atCloser() || this.peek() === ';' || isNewline(this.peek());
    const value = isAlone ? null : this.pipeline();
    end = value?.span.end ?? end;
    if (word !== 'return') this.refuse(`'${word}'`, this.span(start, end));
    return { kind: 'return', value, span: this.span(start, end) };
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
  kind === 'if' || kind === 'foreach' || kind === 'loop';
