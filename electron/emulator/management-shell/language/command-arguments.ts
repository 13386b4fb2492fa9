import type { CommandArgument } from '../binding/parameter-binder.js';
import { runtimeError, type Span } from '../shell-error.js';
import type { Command, Expression } from '../syntax/ast.js';
import { enumerate, HashTable, type Value } from '../values/value.js';
import type { PipelineHost } from './pipeline-host.js';
import type { Steps } from './steps.js';

/** The elements of a command with their values worked out. */
export function* evaluateArguments(
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
