import type { BoundParameters } from '../binding/bound-parameters.js';
import { ParameterTable } from '../binding/parameter-table.js';
import { scriptDefinition } from '../binding/script-definition.js';
import type { CmdletContext, CmdletRun } from '../cmdlets/cmdlet.js';
import type { RegisteredCmdlet } from '../cmdlets/cmdlet-registry.js';
import { ShellError } from '../shell-error.js';
import type { ParameterSyntax, Statement } from '../syntax/ast.js';
import { castTo } from '../values/conversion.js';
import type { ScriptBlock, Value } from '../values/value.js';
import type { Frame } from './frame.js';
import { CaughtError, DownstreamError, ExitRequest } from './passing.js';
import type { PipelineHost } from './pipeline-host.js';
import { type Call, Scope } from './scope.js';
import type { Emit, Steps } from './steps.js';

/** What is called: a function, a script block, or a script. */
export interface Called {
  /** `main` is a script that runs by itself: its `exit` is not of the session. */
  readonly kind: 'function' | 'block' | 'script' | 'main';
  /** Empty for a script block. */
  readonly name: string;
  readonly block: ScriptBlock;
  /** Whether it runs in the scope of its caller, as `.` calls. */
  readonly inScope: boolean;
}

/** A call as the cmdlet that it is to a pipeline. */
export function cmdletOfCall(host: PipelineHost, called: Called): RegisteredCmdlet {
  const { body, inner } = called.block;
  const { callDepth } = host.options.budget.limits;
  if (host.frame.depth >= callDepth) throw callDepthOverflow(callDepth);
  host.options.budget.spend((body.parameters?.length ?? 0) * 10);
  const isScript = called.kind === 'script' || called.kind === 'main';
  const definition = scriptDefinition(called.name, body);
  return {
    definition,
    table: new ParameterTable(definition),
    isScript: true,
    start(context, commandLine) {
      const { frame } = host;
      const call: Call = {
        name: called.name,
        definition: called.block.text,
        file: isScript ? inner.source.file : null,
        bound: [],
        asks: context,
      };
      const scope = called.inScope ? frame.scope : new Scope(frame.scope, isScript, call);
      const own = { scope, depth: frame.depth + 1 };
      return new CallRun(host, called, context, commandLine, own, call);
    },
  };
}

/** Words of PowerShell; its own limit is 1000 calls. */
const callDepthOverflow = (limit: number): ShellError =>
  new ShellError(
    {
      message: `The script failed due to call depth overflow. The call depth reached ${limit + 1} and the maximum is ${limit}.`,
      category: 'InvalidOperation',
      id: 'CallDepthOverflow',
      exception: 'RuntimeException',
      target: `${limit + 1}:Int32`,
    },
    'script',
  );

/** A call at work. */
class CallRun implements CmdletRun {
  readonly #caller: Frame;
  readonly #inputs: Value[] = [];
  #begun = false;
  #isOver = false;

  constructor(
    private readonly host: PipelineHost,
    private readonly called: Called,
    private readonly context: CmdletContext,
    private readonly commandLine: BoundParameters,
    private readonly own: Pick<Frame, 'scope' | 'depth'>,
    private readonly call: Call,
  ) {
    this.#caller = host.frame;
  }

  *process(parameters: BoundParameters, input: Value): Steps<void> {
    yield* this.#inside(() => this.#process(parameters, input));
  }

  *end(): Steps<void> {
    yield* this.#inside(() => this.#end());
  }

  *#process(parameters: BoundParameters, input: Value): Steps<void> {
    yield* this.#begin(this.context.takesInput ? this.commandLine : parameters);
    if (this.context.takesInput) this.#bind(parameters);
    const { process } = this.called.block.body;
    if (process !== null) {
      yield* this.#block(process, input);
    } else if (this.context.takesInput) {
      this.context.budget.extendList(this.#inputs.length);
      this.#inputs.push(input);
    }
  }

  *#end(): Steps<void> {
    yield* this.#begin(this.commandLine);
    const { variables } = this.host.options;
    const { end } = this.called.block.body;
    if (!this.called.inScope) variables.set('input', this.#inputs);
    if (end !== null) yield* this.#block(end, null);
  }

  *#begin(parameters: BoundParameters): Steps<void> {
    if (this.#begun) return;
    this.#begun = true;
    const { variables } = this.host.options;
    const { body } = this.called.block;
    this.#bind(parameters);
    // A default may depend on what was given, and on parameters before its own.
    for (const each of body.parameters ?? []) {
      if (!parameters.has(each.name)) variables.set(each.name, yield* this.#initial(each));
    }
    const rest = parameters.get('args');
    if (!this.called.inScope) variables.set('args', parameters.has('args') ? rest : []);
    this.#prefer(parameters);
    if (body.begin !== null) yield* this.#block(body.begin, null);
  }

  *#initial({ initial, type }: ParameterSyntax): Steps<Value> {
    const { budget } = this.host.options;
    const { evaluator } = this.host;
    if (initial !== null) {
      const value = yield* evaluator.evaluate(initial);
      return type === null ? value : castTo(type, value, budget, evaluator.readDate);
    }
    return isPlain(type) ? castTo(type, null, budget) : null;
  }

  #bind(parameters: BoundParameters): void {
    const given = parameters.given(this.called.block.body.parameters ?? []);
    this.call.bound = given;
    for (const [name, value] of given) this.host.options.variables.set(name, value);
  }

  /** The common parameters of a call hold for all commands in it. */
  #prefer(parameters: BoundParameters): void {
    for (const [parameter, variable, meaning] of preferencesOfCalls) {
      if (this.called.inScope || !parameters.has(parameter)) continue;
      this.host.options.variables.set(variable, meaning(parameters.get(parameter)));
    }
  }

  *#block(statements: readonly Statement[], input: Value): Steps<void> {
    const { variables } = this.host.options;
    if (!this.called.inScope || input !== null) variables.set('_', input);
    yield* this.host.run(statements, this.#emit);
  }

  /** What comes behind this call in the pipe runs in the frame of the caller, and its errors are none of the call's. */
  readonly #emit: Emit<Value> = (value) =>
    this.host.within(this.#caller, () => this.#passOn(value));

  *#passOn(value: Value): Steps<void> {
    try {
      yield* this.context.emit(value);
    } catch (error) {
      const concerns =
        error instanceof CaughtError || (error instanceof ShellError && error.ends !== 'input');
      throw concerns ? new DownstreamError(error, this) : error;
    }
  }

  *#inside(work: () => Steps<void>): Steps<void> {
    if (this.#isOver) return;
    try {
      yield* this.host.within(this.own, work);
    } catch (error) {
      if (error instanceof DownstreamError && error.from === this) throw error.cause;
      if (!(error instanceof ExitRequest && this.called.kind === 'script')) throw error;
      this.#isOver = true;
      this.host.options.variables.set('global:LASTEXITCODE', error.code);
    }
  }
}

/** Types of which an argument that was not given is the value that null becomes. */
const isPlain = (type: string | null): type is string =>
  type !== null && /^(?:string|int(?:16|32|64)?|long|double|bool|boolean|switch)$/.test(type);

const shown = (isOn: Value): Value => (isOn === true ? 'Continue' : 'SilentlyContinue');
const same = (value: Value): Value => value;

/** The common parameters that set a preference variable, and to what. */
const preferencesOfCalls: readonly (readonly [string, string, (value: Value) => Value])[] = [
  ['Verbose', 'VerbosePreference', shown],
  ['Debug', 'DebugPreference', shown],
  ['ErrorAction', 'ErrorActionPreference', same],
  ['WarningAction', 'WarningPreference', same],
  ['WhatIf', 'WhatIfPreference', same],
  ['Confirm', 'ConfirmPreference', (isOn) => (isOn === true ? 'Low' : 'None')],
];
