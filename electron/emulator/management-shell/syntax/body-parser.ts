import type { AttributeSyntax, Expression, ParameterSyntax, ScriptBody, Statement } from './ast.js';
import { PipelineParser } from './pipeline-parser.js';
import { simpleName, typeName, typePattern } from './value-parser.js';

export const keyword = /\p{L}+(?=[\s(){};|&,"'$@#]|$)/uy;
const attributeStart = /\[\s*[\p{L}_][\p{L}\p{N}_.]*\s*\(/uy;
const functionName = /[^\s(){};|&,"'$@#]+/uy;

type Block = 'begin' | 'process' | 'end';

/** Reads scripts, functions and script blocks: their parameters and their blocks. */
export abstract class BodyParser extends PipelineParser {
  protected scriptBody(headed: readonly ParameterSyntax[] | null = null): ScriptBody {
    this.skipBlanks(true);
    const start = this.position;
    const attributes: AttributeSyntax[] = [];
    while (this.match(attributeStart) !== '') {
      attributes.push(this.#attribute());
      this.skipBlanks(true);
    }
    const isParam =
      this.match(keyword).toLowerCase() === 'param' && this.match(/param\s*\(/iy) !== '';
    if (isParam) this.take(/param\s*/iy);
    else this.position = start;
    const parameters = isParam ? this.#parameters() : headed;
    const common = { parameters, attributes: isParam ? attributes : [] };
    if (isParam) this.skipSeparators();
    const blocks = this.#blocks();
    return blocks === null
      ? { ...common, begin: null, process: null, end: this.statementList() }
      : { ...common, ...blocks };
  }

  protected skipSeparators(): void {
    do this.skipBlanks(true);
    while (this.take(/;/y) !== '');
  }

  /** `begin`, `process` and `end` with their blocks; null where none stands. */
  #blocks(): Pick<ScriptBody, Block> | null {
    const blocks: Record<Block, readonly Statement[] | null> = {
      begin: null,
      process: null,
      end: null,
    };
    let isFirst = true;
    for (this.skipSeparators(); ; this.skipSeparators()) {
      const word = this.match(/(?:begin|process|end)(?=\s*\{)/iy).toLowerCase();
      if (word !== 'begin' && word !== 'process' && word !== 'end') break;
      this.position += word.length;
      this.skipBlanks(true);
      blocks[word] = [...(blocks[word] ?? []), ...this.braced(() => this.statementList())];
      isFirst = false;
    }
    if (isFirst) return null;
    if (!this.atCloser()) throw this.unexpected();
    return blocks;
  }

  /** `function name { … }`, and with parameters behind the name. */
  protected functionDefinition(start: number, isFilter: boolean): Statement {
    this.skipBlanks(true);
    const called = this.take(functionName);
    if (called === '')
      throw this.missing(['MissingFunctionName', 'Missing name after function keyword.']);
    this.skipBlanks(true);
    const headed = this.peek() === '(' ? this.#parameters() : null;
    this.skipBlanks(true);
    if (this.peek() !== '{')
      throw this.missing(['MissingFunctionBody', 'Missing function body in function declaration.']);
    const from = this.position + 1;
    const read = this.braced(() => this.scriptBody(headed));
    const inner = this.span(from, this.position - 1);
    const isPlain = read.process === null && read.begin === null;
    const body = isFilter && isPlain ? { ...read, process: read.end, end: null } : read;
    return { kind: 'function', name: called, body, inner, span: this.span(start) };
  }

  /** `( [type]$name = value, … )` */
  #parameters(): readonly ParameterSyntax[] {
    const read = (): readonly ParameterSyntax[] => {
      const parameters: ParameterSyntax[] = [];
      for (this.skipBlanks(true); this.peek() !== ')' && !this.atEnd; this.skipBlanks(true)) {
        parameters.push(this.#parameter());
        this.skipBlanks(true);
        if (this.take(/,/y) === '') break;
        this.skipBlanks(true);
        if (this.peek() === ')')
          throw this.missing(['MissingParameterAfterComma', "Missing parameter after ','."]);
      }
      return parameters;
    };
    return this.enclosed('(', ')', read, [
      'MissingEndParenthesisInFunctionParameterList',
      "Missing ')' in function parameter list.",
    ]);
  }

  #parameter(): ParameterSyntax {
    const start = this.position;
    const attributes: AttributeSyntax[] = [];
    let type: string | null = null;
    for (; this.peek() === '['; this.skipBlanks(true)) {
      if (this.match(attributeStart) !== '') {
        attributes.push(this.#attribute());
        continue;
      }
      const written = this.take(typePattern);
      if (written === '') throw this.missing(['MissingTypename', "Missing type name after '['."]);
      type = typeName(written);
    }
    const variable = this.peek() === '$' ? this.variableHere() : null;
    if (variable?.kind !== 'variable')
      throw this.missing(['MissingParameterName', 'Missing the name of a parameter, as in $Name.']);
    this.skipBlanks(true);
    let initial: Expression | null = null;
    if (this.take(/=/y) !== '') {
      this.skipBlanks(true);
      initial = this.expression(0, false);
      if (initial === null)
        throw this.missing(['MissingExpressionAfterToken', "Missing expression after '='."]);
    }
    return { name: variable.name, type, attributes, initial, span: this.span(start) };
  }

  #attribute(): AttributeSyntax {
    const start = this.position;
    const head = this.take(attributeStart);
    const called = head
      .slice(1, -1)
      .trim()
      .replace(/^System\.Management\.Automation\./i, '');
    this.position -= 1;
    const inputs: Expression[] = [];
    const properties: { readonly name: string; readonly value: Expression | null }[] = [];
    const read = (): void => {
      for (this.skipBlanks(true); this.peek() !== ')' && !this.atEnd; this.skipBlanks(true)) {
        const property = this.take(simpleName);
        this.skipBlanks(true);
        if (property === '') inputs.push(this.#attributeValue());
        else if (this.take(/=/y) === '') properties.push({ name: property, value: null });
        else {
          this.skipBlanks(true);
          properties.push({ name: property, value: this.#attributeValue() });
        }
        this.skipBlanks(true);
        if (this.take(/,/y) === '') break;
      }
    };
    this.enclosed('(', ')', read, [
      'MissingEndParenthesisInAttribute',
      "Missing ')' behind the arguments of an attribute.",
    ]);
    this.expect(']', ['MissingEndSquareBracket', "Missing ']' behind an attribute."]);
    const attribute = called.toLowerCase().replace(/attribute$/, '');
    return { name: attribute, arguments: inputs, properties, span: this.span(start) };
  }

  #attributeValue(): Expression {
    const value = this.expression(0, false);
    if (value === null) throw this.unexpected();
    return value;
  }
}
