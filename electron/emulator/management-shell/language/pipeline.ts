import { type CommandArgument, ParameterBinder } from '../binding/parameter-binder.js';
import type { Cmdlet, CmdletContext, CmdletRun, ShellAccess } from '../cmdlets/cmdlet.js';
import type { CmdletRegistry } from '../cmdlets/cmdlet-registry.js';
import { fromRefusal } from '../cmdlets/server-errors.js';
import type { Console } from '../console.js';
import { runtimeError, ShellError, type Span } from '../shell-error.js';
import type { Command, Expression } from '../syntax/ast.js';
import { enumerate, HashTable, type ScriptBlock, type Value } from '../values/value.js';
import { type Budget, costs } from './budget.js';
import { Confirmation } from './confirmation.js';
import type { ErrorReports } from './error-reports.js';
import type { Evaluator } from './evaluator.js';
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
  /** Runs a script block with `$_` set. */
  invoke(block: ScriptBlock, current: Value): Steps<readonly Value[]>;
}

type Element = Command | { readonly kind: 'expression'; readonly expression: Expression };

interface Stage {
  process(input: Value): Steps<void>;
  end(): Steps<void>;
}

/**
 * Runs the elements of a pipeline; each object goes through all of them before the next one starts. All commands are
 * found and their arguments bound before the first one runs.
 */
export function* runPipeline(
  interpreter: PipelineHost,
  elements: readonly Element[],
  emit: Emit<Value>,
): Steps<void> {
  const [first, ...rest] = elements;
  if (first === undefined) return;
  const commands = rest.filter((element) => element.kind === 'command');
  const stages: CommandStage[] = [];
  for (const command of first.kind === 'command' ? [first, ...commands] : commands) {
    stages.push(yield* openStage(interpreter, command));
  }
  connect(stages, emit);
  if (first.kind === 'command') {
    yield* stages[0]?.runFirst() ?? nothing();
  } else {
    const value = yield* interpreter.evaluator.evaluate(first.expression);
    for (const item of enumerate(value)) yield* stages[0]?.process(item) ?? nothing();
  }
  for (const stage of stages) yield* stage.end();
}

function* nothing(): Steps<void> {
  // A pipeline without commands never gets here.
}

function connect(stages: readonly CommandStage[], emit: Emit<Value>): void {
  for (const [index, stage] of stages.entries()) {
    const next = stages[index + 1];
    stage.start(next === undefined ? emit : (value) => next.process(value));
  }
}

function* openStage(interpreter: PipelineHost, command: Command): Steps<CommandStage> {
  const { budget, cmdlets, shell } = interpreter.options;
  budget.spend(costs.command);
  budget.spendOnName(command.name.length);
  const cmdlet = cmdlets.find(command.name);
  if (cmdlet === undefined) throw commandNotFound(command);
  const argumentList = yield* evaluateArguments(interpreter, command);
  const binder = new ParameterBinder(
    cmdlet.table,
    argumentList,
    { profile: shell.profile(), budget },
    command.nameSpan,
  );
  return new CommandStage(interpreter, cmdlet, binder, command.nameSpan);
}

function commandNotFound(command: Command): ShellError {
  return new ShellError({
    message: `The term '${command.name}' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
    category: 'ObjectNotFound',
    id: 'CommandNotFoundException',
    exception: 'CommandNotFoundException',
    target: `${command.name}:String`,
    span: command.nameSpan,
  });
}

function* evaluateArguments(
  interpreter: PipelineHost,
  command: Command,
): Steps<readonly CommandArgument[]> {
  const argumentList: CommandArgument[] = [];
  for (const element of command.elements) {
    const { span } = element;
    const name =
      element.kind === 'splat'
        ? element.variable
        : element.kind === 'parameter'
          ? element.name
          : '';
    interpreter.options.budget.spendOnName(name.length);
    if (element.kind === 'splat') {
      argumentList.push(
        ...splat(interpreter.options.variables.get(element.variable), element.variable, span),
      );
    } else if (element.kind === 'argument') {
      argumentList.push({
        kind: 'argument',
        argument: yield* evaluateArgument(interpreter, element.value),
        span,
      });
    } else {
      const argument =
        element.value === null ? null : yield* evaluateArgument(interpreter, element.value);
      argumentList.push({ kind: 'parameter', name: element.name, argument, span });
    }
  }
  return argumentList;
}

function* evaluateArgument(interpreter: PipelineHost, expression: Expression) {
  const value = yield* interpreter.evaluator.evaluate(expression);
  return { value, written: expression.kind === 'bareword' ? expression.text : null };
}

/** `@table`: the entries of a hash table as named parameters, the items of an array as arguments. */
function splat(value: Value, name: string, span: Span): readonly CommandArgument[] {
  if (value instanceof HashTable) {
    return value.entries().map((entry) => ({
      kind: 'parameter',
      name: entry.key,
      argument: { value: entry.value, written: null },
      span,
    }));
  }
  if (value === null)
    throw runtimeError(`There is nothing in $${name} to give to a command.`, 'SplatNull', span);
  return enumerate(value).map((item) => ({
    kind: 'argument',
    argument: { value: item, written: null },
    span,
  }));
}

/** One command of a pipeline: binds each object, runs the cmdlet, and shows its errors without ending the pipeline. */
class CommandStage implements Stage {
  #run: CmdletRun = {};

  constructor(
    private readonly interpreter: PipelineHost,
    private readonly cmdlet: Cmdlet,
    private readonly binder: ParameterBinder,
    private readonly span: Span,
  ) {}

  start(emit: Emit<Value>): void {
    const { interpreter } = this;
    const { budget, console, shell, variables } = interpreter.options;
    const { name } = this.cmdlet.definition;
    const parameters = this.binder.commandLine();
    const confirmation = new Confirmation(name, parameters, console, variables);
    const context: CmdletContext = {
      name,
      shell,
      budget,
      width: console.width,
      *emit(value) {
        if (budget.sliceIsOver()) yield 'pause';
        yield* emit(value);
      },
      invoke: (block, current) => interpreter.invoke(block, current),
      writeHost: (text) => {
        budget.spend(costs.record);
        console.write('host', text);
      },
      writeWarning: (text) => {
        const action = parameters.text('WarningAction') ?? variables.get('WarningPreference');
        if (action === 'SilentlyContinue') return;
        budget.spend(costs.record);
        console.write('warning', `WARNING: ${text}`);
        if (action === 'Stop') throw stoppedByWarning(text);
      },
      shouldProcess: (target) => confirmation.shouldProcess(target),
      shouldContinue: (caption, message) => confirmation.shouldContinue(caption, message),
    };
    this.#run = this.cmdlet.start(context, parameters);
  }

  *runFirst(): Steps<void> {
    // A command that lacks a parameter ends the statement.
    const parameters = this.binder.withoutInput();
    yield* this.#guarded(() => this.#run.process?.(parameters, null) ?? nothing());
  }

  *process(input: Value): Steps<void> {
    const { budget } = this.interpreter.options;
    budget.spend(costs.pipedObject);
    if (budget.sliceIsOver()) yield 'pause';
    yield* this.#guarded(
      () => this.#run.process?.(this.binder.withInput(input), input) ?? nothing(),
    );
  }

  *end(): Steps<void> {
    yield* this.#guarded(() => this.#run.end?.() ?? nothing());
  }

  *#guarded(work: () => Steps<void>): Steps<void> {
    try {
      yield* work();
    } catch (error) {
      const known = fromRefusal(error, this.cmdlet.definition.name);
      if (!(known instanceof ShellError)) throw known;
      const located = known.at(this.span, this.cmdlet.definition.name);
      const action = this.binder.commandLine().text('ErrorAction');
      yield* this.interpreter.errors.report(located, action);
    }
  }
}

const stoppedByWarning = (text: string): ShellError =>
  new ShellError(
    {
      message: `The line was stopped by a warning, as -WarningAction or $WarningPreference asks for: ${text}`,
      category: 'InvalidOperation',
      id: 'ActionPreferenceStop',
      exception: 'ActionPreferenceStopException',
    },
    true,
  );
