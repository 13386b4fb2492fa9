import type { ShellAccess } from '../cmdlets/cmdlet.js';
import type { CmdletRegistry } from '../cmdlets/cmdlet-registry.js';
import type { Console } from '../console.js';
import type { Statement } from '../syntax/ast.js';
import type { ScriptBlock, Value } from '../values/value.js';
import type { Budget } from './budget.js';
import type { Completion } from './completion.js';
import type { ErrorReports } from './error-reports.js';
import type { Evaluator } from './evaluator.js';
import type { Frame } from './frame.js';
import type { Emit, Steps } from './steps.js';
import type { Variables } from './variables.js';

/** What one input works with. */
export interface InterpreterOptions {
  readonly cmdlets: CmdletRegistry;
  /** What the cmdlets work on. */
  readonly shell: ShellAccess;
  readonly variables: Variables;
  readonly budget: Budget;
  readonly console: Console;
}

/** The interpreter, as the commands of a pipeline need it. */
export interface PipelineHost {
  readonly options: InterpreterOptions;
  readonly evaluator: Evaluator;
  readonly errors: ErrorReports;
  readonly frame: Frame;
  /** Runs in a frame that differs from the one at hand in this. */
  within<T>(change: Partial<Frame>, work: () => Steps<T>): Steps<T>;
  run(statements: readonly Statement[], emit: Emit<Value>): Steps<Completion>;
  /** What a block puts out when it is called with these values; with `inScope`, in the scope at hand. */
  callBlock(
    block: ScriptBlock,
    inputs: readonly Value[],
    inScope?: boolean,
  ): Steps<readonly Value[]>;
  /** Runs a script block with `$_` set. */
  invoke(block: ScriptBlock, current: Value): Steps<readonly Value[]>;
}
