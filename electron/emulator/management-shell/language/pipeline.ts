import { ParameterBinder } from '../binding/parameter-binder.js';
import type { Command, Expression, PipelineElement, Redirection } from '../syntax/ast.js';
import { enumerate, type Value } from '../values/value.js';
import { costs } from './budget.js';
import { evaluateArguments } from './command-arguments.js';
import { resolveCommand } from './command-lookup.js';
import { CommandStage } from './command-stage.js';
import type { ErrorSink } from './error-reports.js';
import type { PipelineHost } from './pipeline-host.js';
import type { Emit, Steps } from './steps.js';

/**
 * Runs the elements of a pipeline; each object goes through all of them before the next one starts. All commands are
 * found and their arguments bound before the first one runs.
 */
export function* runPipeline(
  host: PipelineHost,
  elements: readonly PipelineElement[],
  emit: Emit<Value>,
): Steps<void> {
  const [first] = elements;
  if (first === undefined) return;
  const stages: CommandStage[] = [];
  const files: CommandStage[] = [];
  let sink: ErrorSink | null = null;
  for (const element of elements) {
    const errors = yield* errorsOf(host, element.redirections, files);
    if (element.kind === 'command') stages.push(yield* openStage(host, element, errors));
    else if (errors !== 'output') sink = errors;
    const to = yield* outputOf(host, element.redirections);
    if (to !== null) stages.push(to);
  }
  for (const stage of files) stage.start(nothing, true);
  for (const [index, stage] of stages.entries()) {
    const next = stages[index + 1];
    const takesInput = index > 0 || first.kind === 'expression';
    stage.start(next === undefined ? emit : (value) => next.process(value), takesInput);
  }
  const [head] = stages;
  if (first.kind === 'command') {
    yield* head?.runFirst() ?? nothing();
  } else {
    const work = () => host.evaluator.evaluate(first.expression);
    const value = yield* sink === null ? work() : host.within({ sink }, work);
    for (const item of enumerate(value)) yield* head?.process(item) ?? emit(item);
  }
  for (const stage of [...stages, ...files]) yield* stage.end();
}

function* nothing(): Steps<void> {
  // There is no stage to run, or nobody listens.
}

function* openStage(
  host: PipelineHost,
  command: Command,
  errors: ErrorSink | 'output' | null = null,
): Steps<CommandStage> {
  const { budget, shell } = host.options;
  budget.spend(costs.command);
  budget.spendOnName(command.name.length);
  const cmdlet = yield* resolveCommand(host, command);
  const binder = new ParameterBinder(
    cmdlet.table,
    yield* evaluateArguments(host, command),
    { profile: shell.profile(), budget, readDate: host.evaluator.readDate },
    command.nameSpan,
  );
  return new CommandStage(host, cmdlet, binder, command.nameSpan, errors);
}

/** The stage that takes what an element puts out, when it is redirected; the last one wins. */
function* outputOf(
  host: PipelineHost,
  redirections: readonly Redirection[],
): Steps<CommandStage | null> {
  const last = redirections.filter(({ from, to }) => from !== 'errors' && to !== 'output').at(-1);
  return last === undefined ? null : yield* openStage(host, intoFile(last));
}

/** Where the errors of an element go: into the pipe, to a stage of their own, or, with null, to the console. */
function* errorsOf(
  host: PipelineHost,
  redirections: readonly Redirection[],
  files: CommandStage[],
): Steps<ErrorSink | 'output' | null> {
  const last = redirections.filter(({ from }) => from !== 'output').at(-1);
  if (last === undefined) return null;
  if (last.to === 'output' || last.from === 'all') return 'output';
  const stage = yield* openStage(host, intoFile(last));
  files.push(stage);
  return (record) => stage.process(record);
}

/** `> file` is what Out-File does; `> $null` what Out-Null does. */
function intoFile({ to, append, span }: Redirection): Command {
  const file: Expression | null = to === 'output' || isNull(to) ? null : to;
  return {
    kind: 'command',
    name: file === null ? 'Out-Null' : 'Out-File',
    nameSpan: span,
    call: null,
    elements:
      file === null
        ? []
        : [
            { kind: 'parameter', name: 'FilePath', value: file, span: file.span },
            ...(append ? [{ kind: 'parameter', name: 'Append', value: null, span } as const] : []),
          ],
    redirections: [],
    span,
  };
}

const isNull = (target: Expression): boolean =>
  target.kind === 'variable' && target.name.toLowerCase() === 'null';
