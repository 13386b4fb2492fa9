import type { RegisteredCmdlet } from '../cmdlets/cmdlet-registry.js';
import { notEmulated } from '../cmdlets/existing-cmdlets.js';
import { shownPath } from '../files/script-path.js';
import { runtimeError, ShellError, type Span } from '../shell-error.js';
import type { Command } from '../syntax/ast.js';
import { scriptBlockOf } from '../syntax/parse-script.js';
import { itemText } from '../values/conversion.js';
import { ScriptBlock, ShellObject, type Value } from '../values/value.js';
import { cmdletOfCall } from './calls.js';
import { elementsOfScript } from './held-memory.js';
import type { PipelineHost } from './pipeline-host.js';
import type { Steps } from './steps.js';

/**
 * What a command runs, in the order of PowerShell: a function, a cmdlet or its alias, a script.
 * Source: about_Command_Precedence.
 * @throws {ShellError} when there is nothing of that name
 */
export function* resolveCommand(host: PipelineHost, command: Command): Steps<RegisteredCmdlet> {
  const { call, name, nameSpan } = command;
  if (call === null) return named(host, name, nameSpan, false);
  const target = yield* host.evaluator.evaluate(call.target);
  const inScope = call.operator === '.';
  if (target instanceof ScriptBlock)
    return cmdletOfCall(host, { kind: 'block', name: '', block: target, inScope });
  return named(host, calledName(target, call.target.span), call.target.span, inScope);
}

function calledName(target: Value, span: Span): string {
  const name = target instanceof ShellObject ? target.get('Name') : target;
  const text = itemText(name);
  if (text !== '') return text;
  throw runtimeError(
    'The expression after a pipeline element was not valid: there is nothing to call. Give a name, a script block, or the path of a script.',
    'BadExpression',
    span,
  );
}

function named(
  host: PipelineHost,
  written: string,
  span: Span,
  inScope: boolean,
): RegisteredCmdlet {
  const { cmdlets, variables } = host.options;
  const name = variables.aliased(written) ?? written;
  const defined = variables.function(name);
  if (defined !== null) {
    const { name: called, block } = defined;
    return cmdletOfCall(host, { kind: 'function', name: called, block, inScope });
  }
  const cmdlet = cmdlets.find(name);
  if (cmdlet !== undefined) return cmdlet;
  if (/\.ps1$/i.test(name)) {
    const block = readScript(host, name);
    const called = name.replace(/^.*[\\/]/, '');
    return cmdletOfCall(host, { kind: 'script', name: called, block, inScope });
  }
  throw notEmulated(name, span) ?? commandNotFound(name, span);
}

/** @throws {ShellError} when there is no such file, or it is no script */
function readScript({ options: { budget, shell } }: PipelineHost, path: string): ScriptBlock {
  const text = shell.files.read(path);
  budget.makeText(text.length);
  budget.makeElements(elementsOfScript(text));
  return scriptBlockOf(text, shownPath(shell.files.resolve(path)), budget.limits);
}

function commandNotFound(name: string, span: Span): ShellError {
  return new ShellError({
    message: `The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
    category: 'ObjectNotFound',
    id: 'CommandNotFoundException',
    exception: 'CommandNotFoundException',
    target: `${name}:String`,
    span,
  });
}
