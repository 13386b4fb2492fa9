import { ianaClock } from '../../../../shared/time/zone-clock.js';
import { ShellError } from '../shell-error.js';
import type { Expression, ScriptBody, Statement } from '../syntax/ast.js';
import { toNumber, toText } from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { collect, enumerate, isArray, ScriptBlock, type Value } from '../values/value.js';
import { environmentOf } from '../windows/environment.js';
import { costs, elementsPerList } from './budget.js';
import { callBlock } from './call-block.js';
import type { Completion } from './completion.js';
import {
  runForeach,
  runIf,
  runLoop,
  runSwitch,
  runTry,
  type StatementHost,
} from './control-statements.js';
import { isErrorRecord, thrownError } from './error-record.js';
import { ErrorReports } from './error-reports.js';
import { Evaluator } from './evaluator.js';
import type { Frame } from './frame.js';
import { applyBinary } from './operators.js';
import { CaughtError, ExitRequest } from './passing.js';
import { runPipeline } from './pipeline.js';
import type { InterpreterOptions, PipelineHost } from './pipeline-host.js';
import type { StaticWorld } from './static-members.js';
import type { Emit, Steps } from './steps.js';

/**
 * Runs statements. An error ends its statement and is printed, and the next statement runs, as at a PowerShell prompt,
 * unless a `try` stands round it; what ends more than that says so.
 */
export class Interpreter implements PipelineHost, StatementHost {
  readonly evaluator: Evaluator;
  readonly errors: ErrorReports;
  #frame: Frame;

  constructor(readonly options: InterpreterOptions) {
    const { variables, budget, console } = options;
    this.errors = new ErrorReports(variables, budget, console);
    this.evaluator = new Evaluator(variables, budget, this);
    this.#frame = { scope: variables.scope, catching: false, sink: null, depth: 0 };
  }

  readonly world: StaticWorld = {
    now: () => {
      const { directory, now } = this.options.shell;
      return new DateValue(now(), ianaClock(directory.organisation.timeZone));
    },
    environment: (name) => environmentOf(this.options.shell.computers.current, name),
  };

  callBlock(
    block: ScriptBlock,
    inputs: readonly Value[],
    inScope = false,
  ): Steps<readonly Value[]> {
    return callBlock(this, block, inputs, inScope);
  }

  get frame(): Frame {
    return this.#frame;
  }

  *within<T>(change: Partial<Frame>, work: () => Steps<T>): Steps<T> {
    const before = this.#frame;
    this.#enter({ ...before, ...change });
    try {
      return yield* work();
    } finally {
      this.#enter(before);
    }
  }

  #enter(frame: Frame): void {
    this.#frame = frame;
    this.options.variables.scope = frame.scope;
    this.errors.sink = frame.sink;
  }

  caught<T>(work: () => Steps<T>): Steps<T> {
    return this.within({ catching: true }, work);
  }

  /** @throws {ShellError} what ends more than a statement; {CaughtError} what a `try` takes; {ExitRequest} */
  *run(statements: readonly Statement[], emit: Emit<Value>): Steps<Completion> {
    const { variables } = this.options;
    for (const statement of statements) {
      const before = this.errors.count;
      try {
        const completion = yield* this.#statement(statement, emit);
        variables.succeeded = this.errors.count === before;
        if (completion !== 'normal') return completion;
      } catch (error) {
        if (!(error instanceof ShellError)) throw error;
        const located = error.at(statement.span);
        variables.succeeded = false;
        if (located.ends === 'statement' && this.#frame.catching) throw new CaughtError(located);
        yield* this.errors.report(located);
      }
    }
    return 'normal';
  }

  /** The output of statements that stand in an expression. Their errors end the statement round it. */
  *collectOutput(statements: readonly Statement[]): Steps<readonly Value[]> {
    const [values, emit] = this.#collector();
    for (const statement of statements) {
      if ((yield* this.#statement(statement, emit)) !== 'normal') break;
    }
    return values;
  }

  #collector(): readonly [values: Value[], emit: Emit<Value>] {
    const values: Value[] = [];
    const { budget } = this.options;
    // biome-ignore lint/correctness/useYield: the signature is that of all stages
    const emit: Emit<Value> = function* (value) {
      budget.extendList(values.length);
      values.push(value);
    };
    return [values, emit];
  }

  /** Runs a script block with `$_` set, in the scope at hand. */
  *invoke({ body }: ScriptBlock, current: Value): Steps<readonly Value[]> {
    const [values, emit] = this.#collector();
    yield* this.withCurrent(current, () => this.runBody(body, emit));
    return values;
  }

  /** All blocks of a script, one after the other. */
  *runBody({ begin, process, end }: ScriptBody, emit: Emit<Value>): Steps<void> {
    for (const statements of [begin, process, end])
      if (statements !== null) yield* this.run(statements, emit);
  }

  *withCurrent<T>(current: Value, work: () => Steps<T>): Steps<T> {
    const { variables } = this.options;
    const before = variables.get('_');
    variables.set('_', current);
    try {
      return yield* work();
    } finally {
      variables.set('_', before);
    }
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
        return yield* runIf(this, statement, emit);
      case 'foreach':
        return yield* runForeach(this, statement, emit);
      case 'loop':
        return yield* runLoop(this, statement, emit);
      case 'switch':
        return yield* runSwitch(this, statement, emit);
      case 'try':
        return yield* runTry(this, statement, emit);
      case 'function': {
        const { name, body, inner, span } = statement;
        const block = new ScriptBlock(body, inner);
        this.options.variables.defineFunction({ name, block, definition: span });
        return 'normal';
      }
      case 'return':
        if (statement.value !== null) yield* this.#statement(statement.value, emit);
        return 'return';
      case 'throw':
        throw yield* this.#thrown(statement.value);
      case 'exit': {
        const code = statement.value === null ? 0 : yield* this.valueOf(statement.value);
        throw new ExitRequest(Math.trunc(toNumber(code) ?? 0));
      }
      default:
        return { kind: statement.kind, label: statement.label };
    }
  }

  /** `throw` alone throws again what a `catch` is about. */
  *#thrown(value: Statement | null): Steps<ShellError> {
    const current = this.options.variables.get('_');
    if (value === null) {
      return thrownError(isErrorRecord(current) ? current : null, 'ScriptHalted');
    }
    const thrown = yield* this.valueOf(value);
    return thrownError(thrown, toText(thrown, this.options.budget) || 'ScriptHalted');
  }

  *#pipeline(statement: Extract<Statement, { kind: 'pipeline' }>, emit: Emit<Value>): Steps<void> {
    const only = onlyExpression(statement);
    if (only === null) {
      yield* runPipeline(this, statement.elements, emit);
      return;
    }
    const value = yield* this.evaluator.evaluate(only);
    // `$i++` as a statement of its own says nothing.
    if (only.kind === 'increment') return;
    for (const item of enumerate(value)) yield* emit(item);
  }

  /** The value of a statement on the right of `=`, or in brackets. */
  *valueOf(statement: Statement): Steps<Value> {
    const only = statement.kind === 'pipeline' ? onlyExpression(statement) : null;
    // An expression keeps its own shape: an array of one stays an array.
    if (only !== null) return yield* this.evaluator.evaluate(only);
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
}

/** The expression that a pipeline consists of; null for commands, and for one that is redirected. */
function onlyExpression({
  elements: [first, ...rest],
}: Extract<Statement, { kind: 'pipeline' }>): Expression | null {
  const isAlone = rest.length === 0 && first?.kind === 'expression';
  return isAlone && first.redirections.length === 0 ? first.expression : null;
}
