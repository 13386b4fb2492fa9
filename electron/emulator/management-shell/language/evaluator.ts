import { runtimeError, ShellError } from '../shell-error.js';
import type { Expression, Statement } from '../syntax/ast.js';
import {
  castTo,
  itemText,
  type ReadDate,
  toBoolean,
  toNumber,
  toText,
} from '../values/conversion.js';
import { RegularExpression } from '../values/regex/regular-expression.js';
import {
  collect,
  HashTable,
  isArray,
  ScriptBlock,
  ShellList,
  ShellObject,
  TypeName,
  type Value,
} from '../values/value.js';
import { append } from './arithmetic.js';
import { callOf, scriptCmdletType } from './automatic-variables.js';
import { type Budget, costs } from './budget.js';
import { castOrNull } from './comparison.js';
import { readIndex, readProperty, setEntry, writeIndex, writeProperty } from './members.js';
import { callMethod } from './methods.js';
import { applyBinary, applyUnary } from './operators.js';
import { splitByBlock, splitterOf } from './split.js';
import { dateOf, readStatic, type StaticWorld } from './static-members.js';
import type { Steps } from './steps.js';
import type { Variables } from './variables.js';

/** Runs the statements that stand in an expression. */
export interface InnerStatements {
  /** Their output. */
  collectOutput(statements: readonly Statement[]): Steps<readonly Value[]>;
  /** The value of one: of an assignment what it assigns, of an expression its own. */
  valueOf(statement: Statement): Steps<Value>;
  /** What a block puts out, called with these values. */
  callBlock(block: ScriptBlock, inputs: readonly Value[]): Steps<readonly Value[]>;
  /** What a block puts out with this value as `$_`. */
  invoke(block: ScriptBlock, current: Value): Steps<readonly Value[]>;
  /** What static members know of the computer. */
  readonly world: StaticWorld;
}

/** Expressions without parts: a name that is looked up, or a text. */
const leaves: ReadonlySet<Expression['kind']> = new Set([
  'literal',
  'bareword',
  'variable',
  'type',
]);

/** Works out expressions. Nothing is called that is not on a list: operators, methods, types. */
export class Evaluator {
  constructor(
    private readonly variables: Variables,
    private readonly budget: Budget,
    private readonly inner: InnerStatements,
  ) {}

  /** @throws {ShellError} telling where it happened */
  *evaluate(expression: Expression): Steps<Value> {
    this.budget.spend(costs.expression);
    const { kind, span } = expression;
    if (leaves.has(kind)) this.budget.spendOnName(span.end - span.start);
    if (this.budget.sliceIsOver()) yield 'pause';
    try {
      return yield* this.#evaluate(expression);
    } catch (error) {
      throw error instanceof ShellError ? error.at(expression.span) : error;
    }
  }

  *#evaluate(expression: Expression): Steps<Value> {
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'bareword':
        return expression.number ?? expression.text;
      case 'string':
        return yield* this.#interpolate(expression.parts);
      case 'variable':
        return this.variables.get(expression.name);
      case 'type':
        return new TypeName(expression.name);
      case 'member':
        return yield* this.#member(expression);
      case 'call':
        return yield* this.#call(expression);
      case 'index': {
        const target = yield* this.evaluate(expression.target);
        return readIndex(target, yield* this.evaluate(expression.index), this.budget);
      }
      case 'cast':
        return castTo(
          expression.type,
          yield* this.evaluate(expression.operand),
          this.budget,
          this.readDate,
        );
      case 'unary':
        return applyUnary(
          expression.operator,
          yield* this.evaluate(expression.operand),
          this.budget,
        );
      case 'binary':
        return yield* this.#binary(expression);
      case 'increment':
        return yield* this.#increment(expression);
      case 'array':
        return yield* this.#items(expression.items);
      case 'group':
        return yield* this.inner.valueOf(expression.statement);
      case 'subexpression': {
        const values = yield* this.inner.collectOutput(expression.statements);
        return expression.asArray ? values : collect(values);
      }
      case 'hash':
        return yield* this.#hash(expression.entries);
      case 'script-block':
        return new ScriptBlock(expression.body, expression.inner);
    }
  }

  /** Reads a date by the clocks of the organisation. */
  readonly readDate: ReadDate = (text) => dateOf(text, this.inner.world);

  *#interpolate(parts: readonly (string | Expression)[]): Steps<string> {
    let text = '';
    for (const part of parts) {
      const added =
        typeof part === 'string' ? part : toText(yield* this.evaluate(part), this.budget);
      text = append(text, added, this.budget);
    }
    return text;
  }

  *#items(expressions: readonly Expression[]): Steps<readonly Value[]> {
    this.budget.makeList(expressions.length);
    const values: Value[] = [];
    for (const expression of expressions) values.push(yield* this.evaluate(expression));
    return values;
  }

  *#member(expression: Extract<Expression, { kind: 'member' }>): Steps<Value> {
    const target = yield* this.evaluate(expression.target);
    const name = itemText(yield* this.evaluate(expression.name));
    if (expression.isStatic) return readStatic(target, name, [], this.budget, this.inner.world);
    return readProperty(target, name, this.budget);
  }

  *#call(expression: Extract<Expression, { kind: 'call' }>): Steps<Value> {
    const target = yield* this.evaluate(expression.target);
    const name = itemText(yield* this.evaluate(expression.name));
    const inputs = yield* this.#items(expression.arguments);
    if (expression.isStatic) return readStatic(target, name, inputs, this.budget, this.inner.world);
    if (target instanceof ScriptBlock && /^invoke(?:returnasis)?$/i.test(name))
      return collect(yield* this.inner.callBlock(target, inputs));
    if (target instanceof ShellObject && target.type === scriptCmdletType)
      return yield* this.#ask(name, inputs);
    return callMethod(target, name, inputs, this.budget);
  }

  /** `$PSCmdlet.ShouldProcess(target)` and `$PSCmdlet.ShouldContinue(question, caption)`. */
  *#ask(name: string, inputs: readonly Value[]): Steps<Value> {
    const asks = callOf(this.variables.scope)?.asks;
    const [first = '', second = ''] = inputs.map(itemText);
    switch (asks && name.toLowerCase()) {
      case 'shouldprocess':
        return asks === undefined || (yield* asks.shouldProcess(first));
      case 'shouldcontinue':
        return asks === undefined || (yield* asks.shouldContinue(second, first));
      default:
        throw runtimeError(
          `$PSCmdlet has no method '${name.slice(0, 80)}' here; it has ShouldProcess and ShouldContinue.`,
          'MethodNotFound',
        );
    }
  }

  *#binary(expression: Extract<Expression, { kind: 'binary' }>): Steps<Value> {
    const left = yield* this.evaluate(expression.left);
    if (expression.operator === '-and' && !toBoolean(left)) return false;
    if (expression.operator === '-or' && toBoolean(left)) return true;
    const right = yield* this.evaluate(expression.right);
    const match = /^-([ci]?)match$/.exec(expression.operator);
    if (match !== null && !isArray(left) && !(left instanceof ShellList))
      return this.#match(left, right, match[1] === 'c');
    if (expression.operator === '-as') return castOrNull(left, right, this.budget, this.readDate);
    const splitter = splitterOf(expression.operator, right);
    if (splitter !== null) {
      const test = (character: string) => this.inner.invoke(splitter, character);
      return yield* splitByBlock(left, right, test, this.budget);
    }
    return applyBinary(expression.operator, left, right, this.budget);
  }

  /** `-match` with one value on the left; sets `$Matches` when it matches. */
  #match(left: Value, right: Value, caseSensitive: boolean): boolean {
    this.budget.spend();
    const expression = new RegularExpression(itemText(right), caseSensitive, this.budget);
    const groups = expression.groups(toText(left, this.budget));
    if (groups === null) return false;
    setMatches(this.variables, groups, this.budget);
    return true;
  }

  *#increment(expression: Extract<Expression, { kind: 'increment' }>): Steps<Value> {
    const before = yield* this.evaluate(expression.target);
    const number = toNumber(before);
    if (number === null)
      throw runtimeError("'++' and '--' work on numbers only.", 'OperatorRequiresNumber');
    yield* this.assign(expression.target, number + expression.by);
    return expression.prefix ? number + expression.by : number;
  }

  *#hash(
    entries: readonly { readonly key: Expression; readonly value: Statement }[],
  ): Steps<HashTable> {
    const table = new HashTable();
    for (const entry of entries) {
      const key = toText(yield* this.evaluate(entry.key), this.budget);
      if (table.has(key)) {
        throw runtimeError(
          `The key '${key}' stands twice in a hash table.`,
          'DuplicateKeyInHashLiteral',
        );
      }
      this.budget.makeProperties(1);
      table.set(key, yield* this.inner.valueOf(entry.value));
    }
    return table;
  }

  /** Assigns to a variable, property or item. */
  *assign(target: Expression, value: Value): Steps<void> {
    switch (target.kind) {
      case 'variable':
        this.budget.spendOnName(target.name.length);
        this.variables.set(target.name, value);
        return;
      case 'cast':
        yield* this.assign(target.operand, castTo(target.type, value, this.budget, this.readDate));
        return;
      case 'member': {
        const object = yield* this.evaluate(target.target);
        const name = itemText(yield* this.evaluate(target.name));
        for (const each of isArray(object) ? object : [object]) {
          writeProperty(each, name, value, this.budget);
        }
        return;
      }
      case 'index': {
        const list = yield* this.evaluate(target.target);
        writeIndex(list, yield* this.evaluate(target.index), value, this.budget);
        return;
      }
      default:
        throw runtimeError(
          'The assignment expression is not valid: only variables, properties and items can be assigned to.',
          'InvalidLeftHandSide',
          target.span,
        );
    }
  }
}

/** Sets `$Matches` to what a regular expression found. */
export function setMatches(
  variables: Variables,
  groups: Iterable<readonly [string, string]>,
  budget: Budget,
): void {
  const table = new HashTable();
  for (const [key, text] of groups) setEntry(table, key, text, budget);
  variables.set('Matches', table);
}
