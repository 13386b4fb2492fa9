import type { CatchClause, Expression, Statement, SwitchMode } from './ast.js';
import { keyword } from './body-parser.js';
import { isNewline } from './characters.js';
import { LeftOutParser } from './left-out-parser.js';
import type { Missing } from './source-reader.js';
import { typeName, typePattern } from './value-parser.js';

export const missingOpening = (name: string): Missing => [
  'MissingOpenParenthesisAfterKeyword',
  `Missing opening '(' after keyword '${name}'.`,
];

/** Reads conditions and blocks, `try`, `switch`, and what leaves a loop or a script. */
export abstract class ControlParser extends LeftOutParser {
  /** `( pipeline )` behind a keyword. */
  protected condition(name: string, missing: Missing): Statement {
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

  protected block(missing: string): readonly Statement[] {
    this.skipBlanks(true);
    if (this.peek() !== '{') throw this.missing(['MissingStatementBlock', missing]);
    return this.braced(() => this.statementList());
  }

  /** A keyword that continues a statement after its block, possibly on a later line; empty for none. */
  protected keywordAfterBlock(pattern: RegExp): string {
    const before = this.position;
    this.skipBlanks(true);
    const found = this.match(pattern);
    if (
      found !== '' &&
      (this.match(keyword) === found || this.text[this.position + found.length] === '[')
    ) {
      return this.take(pattern);
    }
    this.position = before;
    return '';
  }

  protected tryStatement(start: number): Statement {
    const body = this.block('The Try statement is missing its statement block.');
    const catches: CatchClause[] = [];
    let last: readonly Statement[] | null = null;
    for (;;) {
      const word = last === null ? this.keywordAfterBlock(/catch|finally/iy).toLowerCase() : '';
      if (word === '') break;
      if (word === 'finally') {
        last = this.block('The Finally block is missing its statement block.');
      } else {
        const types = this.#caughtTypes();
        catches.push({
          types,
          body: this.block('The Catch block is missing its statement block.'),
        });
      }
    }
    if (catches.length === 0 && last === null) {
      this.skipBlanks(true);
      throw this.missing([
        'MissingCatchOrFinally',
        'The Try statement is missing its Catch or Finally block.',
      ]);
    }
    return { kind: 'try', body, catches, last: last ?? [], span: this.span(start) };
  }

  #caughtTypes(): readonly string[] {
    const types: string[] = [];
    for (this.skipBlanks(true); ; this.skipBlanks(true)) {
      const written = this.take(typePattern);
      if (written === '') return types;
      types.push(typeName(written));
      this.skipBlanks(true);
      if (this.take(/,/y) === '') return types;
    }
  }

  protected switchStatement(start: number, label: string | null): Statement {
    let mode: SwitchMode = 'exact';
    let caseSensitive = false;
    let isOther = false;
    for (this.skipBlanks(true); !isOther && this.peek() !== '('; this.skipBlanks(true)) {
      const from = this.position;
      const option = this.take(/[-\u2013-\u2015]\p{L}+/uy)
        .slice(1)
        .toLowerCase();
      if (option === '') throw this.missing(missingOpening('switch'));
      const meant = switchOptions.find((each) => each.startsWith(option));
      if (meant === 'casesensitive') caseSensitive = true;
      else if (meant === 'regex' || meant === 'wildcard' || meant === 'exact') mode = meant;
      else {
        this.refuse(`'switch -${option}'`, this.span(from));
        this.skipBlanks(true);
        this.argumentHere();
        isOther = true;
      }
    }
    const nothing = { kind: 'pipeline', elements: [], span: this.span(start) } as const;
    const items = isOther
      ? nothing
      : this.condition('switch', [
          'MissingExpressionAfterKeyword',
          "Missing expression after 'switch'.",
        ]);
    this.skipBlanks(true);
    if (this.peek() !== '{')
      throw this.missing(['MissingCurlyBraceAfterSwitch', "Missing '{' in switch statement."]);
    const clauses = this.braced(() => this.#switchClauses());
    return {
      kind: 'switch',
      label,
      mode,
      caseSensitive,
      items,
      clauses,
      span: this.span(start),
    };
  }

  #switchClauses() {
    const clauses: {
      readonly condition: Expression | null;
      readonly body: readonly Statement[];
    }[] = [];
    for (this.skipSeparators(); !this.atCloser(); this.skipSeparators()) {
      const isDefault = this.match(keyword).toLowerCase() === 'default';
      const condition = isDefault ? null : this.argumentHere();
      if (isDefault) this.take(keyword);
      const body = this.block('Missing statement block in switch statement clause.');
      clauses.push({ condition, body });
    }
    return clauses;
  }

  protected jump(kind: 'break' | 'continue', start: number): Statement {
    let end = this.position;
    this.skipBlanks(false);
    const label = this.take(/[\p{L}_][\p{L}\p{N}_]*/uy);
    if (label !== '') end = this.position;
    return { kind, label: label === '' ? null : label, span: this.span(start, end) };
  }

  protected leave(kind: 'return' | 'throw' | 'exit', start: number): Statement {
    let end = this.position;
    this.skipBlanks(false);
    const isAlone = this.atCloser() || this.peek() === ';' || isNewline(this.peek());
    const value = isAlone ? null : this.pipeline();
    end = value?.span.end ?? end;
    return { kind, value, span: this.span(start, end) };
  }
}

const switchOptions = ['regex', 'wildcard', 'exact', 'casesensitive'] as const;
