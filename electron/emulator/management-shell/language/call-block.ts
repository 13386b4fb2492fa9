import { type CommandArgument, ParameterBinder } from '../binding/parameter-binder.js';
import type { Span } from '../shell-error.js';
import type { ScriptBlock, Value } from '../values/value.js';
import { type Called, cmdletOfCall } from './calls.js';
import { CommandStage } from './command-stage.js';
import type { PipelineHost } from './pipeline-host.js';
import type { Emit, Steps } from './steps.js';

/** Calls something by itself, not as a command of a pipeline. */
export function* runCall(
  host: PipelineHost,
  called: Called,
  argumentsAt: (start: Span) => readonly CommandArgument[],
  emit: Emit<Value>,
): Steps<void> {
  const { budget, shell } = host.options;
  const start: Span = { ...called.block.inner, end: called.block.inner.start };
  const cmdlet = cmdletOfCall(host, called);
  const context = { profile: shell.profile(), budget, readDate: host.evaluator.readDate };
  const binder = new ParameterBinder(cmdlet.table, argumentsAt(start), context, start);
  const stage = new CommandStage(host, cmdlet, binder, start, null);
  stage.start(emit, false);
  yield* stage.runFirst();
  yield* stage.end();
}

/** What a block puts out when it is called with these values, as `&` calls it, or, with `inScope`, as `.` does. */
export function* callBlock(
  host: PipelineHost,
  block: ScriptBlock,
  inputs: readonly Value[],
  inScope = false,
): Steps<readonly Value[]> {
  const { budget } = host.options;
  const values: Value[] = [];
  // biome-ignore lint/correctness/useYield: the signature is that of all stages
  const emit: Emit<Value> = function* (value) {
    budget.extendList(values.length);
    values.push(value);
  };
  const given = (span: Span): readonly CommandArgument[] =>
    inputs.map((value) => ({ kind: 'argument', argument: { value, written: null }, span }));
  yield* runCall(host, { kind: 'block', name: '', block, inScope }, given, emit);
  return values;
}
