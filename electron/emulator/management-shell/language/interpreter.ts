import { ShellError } from '../shell-error.js';
import type { Expression, Statement } from '../syntax/ast.js';
import { toBoolean } from '../values/conversion.js';
import { collect, enumerate, isArray, type ScriptBlock, type Value } from '../values/value.js';
import { costs, elementsPerList } from './budget.js';
import { ErrorReports } from './error-reports.js';
import { Evaluator } from './evaluator.js';
import { applyBinary } from './operators.js';
import { type InterpreterOptions, type PipelineHost, runPipeline } from './pipeline.js';
import type { Emit, Steps } from './steps.js';

/** How a run of statements ended. */
type Completion = 'normal' | 'break' | 'continue' | 'return';

/**
 * Runs statements. An error ends its statement and is printed, and the next statement runs, as at a PowerShell prompt; a
 * fatal error ends the input.
 */
export class Interpreter implements PipelineHost {
  readonly evaluator: Evaluator;
  readonly errors: ErrorReports;

  constructor(readonly options: InterpreterOptions) {
    this.errors = new ErrorReports(options.variables, options.budget, options.console);
    this.evaluator = new Evaluator(options.variables, options.budget, this);
  }

  /** @throws {ShellError} fatal ones only */
  *run(statements: readonly Statement[], emit: Emit<Value>): Steps<Completion> {
    for (const statement of statements) {
      try {
        const completion = yield* this.#statement(statement, emit);
        if (completion !== 'normal') return completion;
      } catch (error) {
        if (!(error instanceof ShellError)) throw error;
        yield* this.errors.report(error.fatal ? error : error.at(statement.span));
      }
    }
    return 'normal';
  }

  /** The output of statements that stand in an expression. Their errors end the statement round it. */
  *collectOutput(statements: readonly Statement[]): Steps<readonly Value[]> {
    const values: Value[] = [];
    const { budget } = this.options;
    // biome-ignore lint/correctness/useYield: the signature is that of all stages
    const emit: Emit<Value> = function* (value) {
      budget.extendList(values.length);
      values.push(value);
    };
    for (const statement of statements) {
      if ((yield* this.#statement(statement, emit)) !== 'normal') break;
    }
    return values;
  }

  /** Runs a script block with `$_` set. */
  *invoke(block: ScriptBlock, current: Value): Steps<readonly Value[]> {
    const { variables, budget } = this.options;
    const before = variables.get('_');
    const values: Value[] = [];
    // biome-ignore lint/correctness/useYield: the signature is that of all stages
    const emit: Emit<Value> = function* (value) {
      budget.extendList(values.length);
      values.push(value);
    };
    variables.set('_', current);
    try {
      yield* this.run(block.statements, emit);
    } finally {
      variables.set('_', before);
    }
    return values;
  }

  *#statement(statement: Statement, emit: Emit<Value>): Steps<Completion> {
    this.options.budget.spend();
    if (this.options.budget.sliceIsOver()) yield 'pause';
    switch (statement.kind) {
      case 'pipeline':
        yield* this.#pipeline(statement, emit);
        return 'normal';
      case 'assignment':
        yield* this.#assign(statement, false);
        return 'normal';
      case 'if':
        return yield* this.#if(statement, emit);
      case 'foreach':
        return yield* this.#foreach(statement, emit);
      case 'loop':
        return yield* this.#loop(statement, emit);
      case 'return':
        if (statement.value !== null) yield* this.#statement(statement.value, emit);
        return 'return';
      default:
        return statement.kind;
    }
  }

  *#pipeline(statement: Extract<Statement, { kind: 'pipeline' }>, emit: Emit<Value>): Steps<void> {
    const only = statement.elements.length === 1 ? statement.elements[0] : undefined;
    if (only?.kind !== 'expression') {
      yield* runPipeline(this, statement.elements, emit);
      return;
    }
    const value = yield* this.evaluator.evaluate(only.expression);
    // `$i++` as a statement of its own says nothing.
    if (only.expression.kind === 'increment') return;
    for (const item of enumerate(value)) yield* emit(item);
  }

  /** The value of a statement on the right of `=`, or in brackets. */
  *valueOf(statement: Statement): Steps<Value> {
    const only =
      statement.kind === 'pipeline' && statement.elements.length === 1
        ? statement.elements[0]
        : undefined;
    // An expression keeps its own shape: an array of one stays an array.
    if (only?.kind === 'expression') return yield* this.evaluator.evaluate(only.expression);
    if (statement.kind === 'assignment') return yield* this.#assign(statement, true);
    return collect(yield* this.collectOutput([statement]));
  }

  /** @param isUsed whether the caller reads the value; otherwise null may be returned */
  *#assign(statement: Extract<Statement, { kind: 'assignment' }>, isUsed: boolean): Steps<Value> {
    const right = yield* this.valueOf(statement.value);
    const operator = statement.operator.replace(/=$/, '');
    const [first, ...others] = statement.targets;
    if (first === undefined) return right;
    if (others.length === 0) {
      const grows = !isUsed && operator === '+' && first.kind === 'variable';
      if (grows && this.#grow(first.name, right)) return null;
      const value =
        operator === ''
          ? right
          : applyBinary(
              operator,
              yield* this.evaluator.evaluate(first),
              right,
              this.options.budget,
            );
      yield* this.evaluator.assign(first, value);
      return value;
    }
    yield* this.#assignEach([first, ...others], enumerate(right));
    return right;
  }

  /**
   * `$list += $item`: an array that nobody has read since it grew last is not copied to grow again.
   * False, with nothing done, when the variable holds no array.
   */
  #grow(name: string, right: Value): boolean {
    const { variables, budget } = this.options;
    budget.spend(costs.expression);
    budget.spendOnName(name.length);
    const unread = variables.unreadArray(name);
    const before = unread ?? variables.get(name);
    if (!isArray(before)) return false;
    const added = enumerate(right);
    budget.checkCount(before.length + added.length);
    budget.makeElements(added.length + (unread === null ? before.length + elementsPerList : 0));
    const grown = unread ?? [...before];
    for (const item of added) grown.push(item);
    if (unread === null) variables.setUnreadArray(name, grown);
    return true;
  }

  /** `$a, $b = 1, 2`; the last target takes the rest. */
  *#assignEach(targets: readonly Expression[], values: readonly Value[]): Steps<void> {
    for (const [index, target] of targets.entries()) {
      const last = index === targets.length - 1;
      yield* this.evaluator.assign(
        target,
        last ? collect(values.slice(index)) : (values[index] ?? null),
      );
    }
  }

  *#if(statement: Extract<Statement, { kind: 'if' }>, emit: Emit<Value>): Steps<Completion> {
    for (const { condition, body } of statement.branches) {
      if (toBoolean(yield* this.valueOf(condition))) return yield* this.run(body, emit);
    }
    return yield* this.run(statement.otherwise, emit);
  }

  *#foreach(
    statement: Extract<Statement, { kind: 'foreach' }>,
    emit: Emit<Value>,
  ): Steps<Completion> {
    const items = yield* this.valueOf(statement.items);
    if (items === null) return 'normal';
    for (const item of enumerate(items)) {
      this.options.budget.spend();
      this.options.budget.spendOnName(statement.variable.length);
      this.options.variables.set(statement.variable, item);
      const completion = yield* this.run(statement.body, emit);
      if (completion === 'break') break;
      if (completion === 'return') return completion;
    }
    return 'normal';
  }

  *#loop(statement: Extract<Statement, { kind: 'loop' }>, emit: Emit<Value>): Steps<Completion> {
    const { initial, condition, iterator } = statement;
    if (initial !== null) yield* this.#quietly(initial);
    for (let round = 0; ; round += 1) {
      this.options.budget.spend();
      const test = condition !== null && (round > 0 || !statement.testAfter);
      if (test && toBoolean(yield* this.valueOf(condition)) === statement.until) break;
      const completion = yield* this.run(statement.body, emit);
      if (completion === 'break') break;
      if (completion === 'return') return completion;
      if (iterator !== null) yield* this.#quietly(iterator);
    }
    return 'normal';
  }

  /** The clauses of `for` have no output. */
  *#quietly(statement: Statement): Steps<void> {
    yield* this.collectOutput([statement]);
  }
}
