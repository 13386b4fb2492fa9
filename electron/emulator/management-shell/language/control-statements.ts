import { ShellError } from '../shell-error.js';
import type { CatchClause, Statement } from '../syntax/ast.js';
import { itemText, toBoolean, toText } from '../values/conversion.js';
import { RegularExpression } from '../values/regex/regular-expression.js';
import { enumerate, ScriptBlock, type Value } from '../values/value.js';
import { matchesWildcard } from '../values/wildcard.js';
import type { Budget } from './budget.js';
import { sameValue } from './comparison.js';
import { afterRound, type Completion } from './completion.js';
import { isCaughtAs } from './error-record.js';
import type { ErrorReports } from './error-reports.js';
import { type Evaluator, setMatches } from './evaluator.js';
import { CaughtError, isPassing } from './passing.js';
import type { Emit, Steps } from './steps.js';
import type { Variables } from './variables.js';

type Kind<K extends Statement['kind']> = Extract<Statement, { kind: K }>;

/** The interpreter, as the statements that hold others need it. */
export interface StatementHost {
  readonly options: { readonly budget: Budget; readonly variables: Variables };
  readonly evaluator: Evaluator;
  readonly errors: ErrorReports;
  run(statements: readonly Statement[], emit: Emit<Value>): Steps<Completion>;
  valueOf(statement: Statement): Steps<Value>;
  collectOutput(statements: readonly Statement[]): Steps<readonly Value[]>;
  invoke(block: ScriptBlock, current: Value): Steps<readonly Value[]>;
  /** Runs with `$_` set. */
  withCurrent<T>(current: Value, work: () => Steps<T>): Steps<T>;
  /** Runs what a `try` stands round. */
  caught<T>(work: () => Steps<T>): Steps<T>;
}

export function* runIf(
  host: StatementHost,
  statement: Kind<'if'>,
  emit: Emit<Value>,
): Steps<Completion> {
  for (const { condition, body } of statement.branches) {
    if (toBoolean(yield* host.valueOf(condition))) return yield* host.run(body, emit);
  }
  return yield* host.run(statement.otherwise, emit);
}

export function* runForeach(
  host: StatementHost,
  statement: Kind<'foreach'>,
  emit: Emit<Value>,
): Steps<Completion> {
  const { budget, variables } = host.options;
  const items = yield* host.valueOf(statement.items);
  if (items === null) return 'normal';
  for (const item of enumerate(items)) {
    budget.spend();
    budget.spendOnName(statement.variable.length);
    variables.set(statement.variable, item);
    const completion = yield* host.run(statement.body, emit);
    const then = afterRound(completion, statement.label);
    if (then === 'leave') return completion;
    if (then === 'end') break;
  }
  return 'normal';
}

export function* runLoop(
  host: StatementHost,
  statement: Kind<'loop'>,
  emit: Emit<Value>,
): Steps<Completion> {
  const { initial, condition, iterator } = statement;
  if (initial !== null) yield* host.collectOutput([initial]);
  for (let round = 0; ; round += 1) {
    host.options.budget.spend();
    const test = condition !== null && (round > 0 || !statement.testAfter);
    if (test && toBoolean(yield* host.valueOf(condition)) === statement.until) break;
    const completion = yield* host.run(statement.body, emit);
    const then = afterRound(completion, statement.label);
    if (then === 'leave') return completion;
    if (then === 'end') break;
    if (iterator !== null) yield* host.collectOutput([iterator]);
  }
  return 'normal';
}

/** Every clause that fits runs, up to `break` for all of them or `continue` for the item. */
export function* runSwitch(
  host: StatementHost,
  statement: Kind<'switch'>,
  emit: Emit<Value>,
): Steps<Completion> {
  for (const item of enumerate(yield* host.valueOf(statement.items))) {
    const completion = yield* host.withCurrent(item, () => runClauses(host, statement, item, emit));
    const then = afterRound(completion, statement.label);
    if (then === 'leave') return completion;
    if (then === 'end') break;
  }
  return 'normal';
}

function* runClauses(
  host: StatementHost,
  statement: Kind<'switch'>,
  item: Value,
  emit: Emit<Value>,
): Steps<Completion> {
  let fitted = false;
  for (const { condition, body } of statement.clauses) {
    host.options.budget.spend();
    if (condition === null) continue;
    const wanted = yield* host.evaluator.evaluate(condition);
    const fits =
      wanted instanceof ScriptBlock
        ? toBoolean((yield* host.invoke(wanted, item)).at(-1) ?? null)
        : fitsCase(item, wanted, statement, host);
    if (!fits) continue;
    fitted = true;
    const completion = yield* host.run(body, emit);
    if (completion !== 'normal') return completion;
  }
  const otherwise = statement.clauses.find(({ condition }) => condition === null);
  return fitted || !otherwise ? 'normal' : yield* host.run(otherwise.body, emit);
}

function fitsCase(
  item: Value,
  wanted: Value,
  { mode, caseSensitive }: Kind<'switch'>,
  { options: { budget, variables } }: StatementHost,
): boolean {
  if (mode === 'exact') return sameValue(item, wanted, budget, caseSensitive);
  const [text, pattern] = [toText(item, budget), toText(wanted, budget)];
  if (mode === 'wildcard') return matchesWildcard(text, pattern, budget, caseSensitive);
  const groups = new RegularExpression(itemText(wanted), caseSensitive, budget).groups(text);
  if (groups !== null) setMatches(variables, groups, budget);
  return groups !== null;
}

/**
 * Errors of the body go to the first clause that takes them. The `finally` block runs whatever happens, unless a limit
 * ends the input.
 */
export function* runTry(
  host: StatementHost,
  { body, catches, last }: Kind<'try'>,
  emit: Emit<Value>,
): Steps<Completion> {
  let completion: Completion = 'normal';
  let passing: unknown = null;
  try {
    completion = yield* host.caught(() => host.run(body, emit));
  } catch (error) {
    passing = error;
  }
  const error = passing instanceof CaughtError ? passing.error : passing;
  const clause = error instanceof ShellError ? catching(catches, error) : undefined;
  if (clause !== undefined && error instanceof ShellError) {
    passing = null;
    const record = host.errors.record(error);
    try {
      completion = yield* host.withCurrent(record, () => host.run(clause.body, emit));
    } catch (again) {
      passing = again;
    }
  }
  if (last.length > 0 && (passing === null || isPassing(passing))) {
    const ended = yield* host.run(last, emit);
    if (ended !== 'normal') return ended;
  }
  if (passing !== null) throw passing instanceof CaughtError ? passing.error : passing;
  return completion;
}

const catching = (catches: readonly CatchClause[], error: ShellError): CatchClause | undefined =>
  error.ends === 'input'
    ? undefined
    : catches.find(
        ({ types }) => types.length === 0 || types.some((type) => isCaughtAs(type, error)),
      );
