import type { ParameterBinder } from '../binding/parameter-binder.js';
import type { CmdletContext, CmdletRun } from '../cmdlets/cmdlet.js';
import type { RegisteredCmdlet } from '../cmdlets/cmdlet-registry.js';
import { fromRefusal } from '../cmdlets/server-errors.js';
import { ShellError, type Span } from '../shell-error.js';
import { enumerate, ShellList, type Value } from '../values/value.js';
import { type Budget, costs } from './budget.js';
import { Confirmation } from './confirmation.js';
import type { ErrorSink } from './error-reports.js';
import type { PipelineHost } from './pipeline-host.js';
import type { Emit, Steps } from './steps.js';
import type { Variables } from './variables.js';

/** One command of a pipeline: binds each object, runs the cmdlet, and shows its errors without ending the pipeline. */
export class CommandStage {
  #run: CmdletRun = {};
  #sink: ErrorSink | null = null;
  #errorList: Tee = noTee;

  constructor(
    private readonly host: PipelineHost,
    private readonly cmdlet: RegisteredCmdlet,
    private readonly binder: ParameterBinder,
    private readonly span: Span,
    /** Where its errors are redirected to. */
    private readonly errors: ErrorSink | 'output' | null,
  ) {}

  /** @param takesInput whether something stands before it in the pipeline */
  start(emit: Emit<Value>, takesInput: boolean): void {
    const { host } = this;
    const { budget, console, shell, variables } = host.options;
    const { name } = this.cmdlet.definition;
    const parameters = this.binder.commandLine();
    const confirmation = new Confirmation(name, parameters, console, variables);
    const { frame } = host;
    // What comes behind this command in the pipe has errors of its own.
    const passOn: Emit<Value> =
      this.errors === null ? emit : (value) => host.within(frame, () => emit(value));
    this.#sink = this.errors === 'output' ? passOn : this.errors;
    const teeOf = (parameter: string) => tee(parameters.text(parameter), variables, budget);
    this.#errorList = teeOf('ErrorVariable');
    const [outList, warningList] = [teeOf('OutVariable'), teeOf('WarningVariable')];
    const context: CmdletContext = {
      name,
      shell,
      budget,
      takesInput,
      width: console.width,
      *emit(value) {
        if (budget.sliceIsOver()) yield 'pause';
        outList(value);
        yield* passOn(value);
      },
      invoke: (block, current) => host.invoke(block, current),
      call: (block, inputs, inScope) => host.callBlock(block, inputs, inScope),
      writeHost: (text, endsLine) => {
        budget.spend(costs.record);
        console.writeHost(text, endsLine);
      },
      writeWarning: (text) => {
        const action = parameters.text('WarningAction') ?? variables.get('WarningPreference');
        if (action === 'SilentlyContinue') return;
        warningList(text);
        budget.spend(costs.record);
        console.write('warning', `WARNING: ${text}`);
        if (action === 'Stop') throw stoppedByWarning(text);
      },
      say: (kind, text) => {
        const isOn = parameters.has(kind)
          ? parameters.isOn(kind)
          : variables.get(`${kind}Preference`) !== 'SilentlyContinue';
        if (!isOn) return;
        budget.spend(costs.record);
        console.write('warning', `${kind.toUpperCase()}: ${text}`);
      },
      *sleep(duration) {
        budget.sleep(duration);
        if (duration > 0) yield { sleep: duration };
      },
      *ask(message) {
        console.flush();
        const answer = yield { caption: '', message, choices: [], defaultChoice: '' };
        budget.makeText(answer.length);
        return answer;
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
    const { budget } = this.host.options;
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
    const sink = this.#sink;
    if (sink === null) yield* this.#reported(work);
    else yield* this.host.within({ sink }, () => this.#reported(work));
  }

  /** A function has reported its own errors; what it throws ends it. */
  *#reported(work: () => Steps<void>): Steps<void> {
    try {
      yield* work();
    } catch (error) {
      const known = fromRefusal(error, this.cmdlet.definition.name);
      if (this.cmdlet.isScript || !(known instanceof ShellError)) throw known;
      const located = known.at(this.span, this.cmdlet.definition.name);
      const action = this.binder.commandLine().text('ErrorAction');
      this.#errorList(yield* this.host.errors.report(located, action));
    }
  }
}

/** Adds a value to the variable that a common parameter names. */
type Tee = (value: Value) => void;

const noTee: Tee = () => undefined;

/** The list of that variable: a new one, or, with + before its name, the one it holds. */
function tee(name: string | null, variables: Variables, budget: Budget): Tee {
  if (name === null) return noTee;
  const plain = name.replace(/^\+/, '');
  const held = name.startsWith('+') ? variables.get(plain) : null;
  const items = held instanceof ShellList ? held.items : held === null ? [] : [...enumerate(held)];
  variables.set(plain, held instanceof ShellList ? held : new ShellList(items));
  return (value) => {
    budget.extendList(items.length);
    items.push(value);
  };
}

function* nothing(): Steps<void> {
  // The cmdlet has nothing to do here.
}

const stoppedByWarning = (text: string): ShellError =>
  new ShellError(
    {
      message: `The line was stopped by a warning, as -WarningAction or $WarningPreference asks for: ${text}`,
      category: 'InvalidOperation',
      id: 'ActionPreferenceStop',
      exception: 'ActionPreferenceStopException',
    },
    'script',
  );
