import type { CommandArgument } from '../binding/parameter-binder.js';
import type { Span } from '../shell-error.js';
import type { ScriptBody } from '../syntax/ast.js';
import type { ScriptBlock, Value } from '../values/value.js';
import { runCall } from './call-block.js';
import { elementsOfScript } from './held-memory.js';
import { Interpreter } from './interpreter.js';
import type { InterpreterOptions } from './pipeline-host.js';
import type { Emit, Steps } from './steps.js';

/** What is to run: statements that were typed, or a script file with its arguments. */
export type Input =
  | { readonly kind: 'typed'; readonly text: string; readonly body: ScriptBody }
  | {
      readonly kind: 'script';
      readonly text: string;
      readonly name: string;
      readonly block: ScriptBlock;
      readonly arguments: readonly string[];
    };

/** Runs an input to its end and prints what it puts out. @throws what ends it before: an error, or `ExitRequest` */
export function* runInput(input: Input, options: InterpreterOptions): Steps<void> {
  const { budget, console } = options;
  const interpreter = new Interpreter(options);
  // biome-ignore lint/correctness/useYield: the signature is that of all stages
  const emit: Emit<Value> = function* (value) {
    console.writeObject(value);
  };
  // Texts that stand in the input are kept as they are.
  budget.makeCharacters(input.text.length);
  budget.makeElements(elementsOfScript(input.text));
  if (input.kind === 'typed') yield* interpreter.runBody(input.body, emit);
  else {
    const { name, block } = input;
    const called = { kind: 'main', name, block, inScope: false } as const;
    yield* runCall(interpreter, called, (start) => readWords(input.arguments, start), emit);
  }
  console.flush();
}

/** Arguments as `powershell.exe -File` reads them: `-Name value`, `-Name:value`, `-Switch`, and plain text. */
const readWords = (words: readonly string[], span: Span): readonly CommandArgument[] =>
  words.map((word) => {
    const [, name, attached] = /^-([\p{L}_][\p{L}\p{N}_]*)(?::(.*))?$/su.exec(word) ?? [];
    const argumentOf = (text: string) => ({ value: wordValue(text), written: text });
    if (name === undefined) return { kind: 'argument', argument: argumentOf(word), span };
    const argument = attached === undefined ? null : argumentOf(attached);
    return { kind: 'parameter', name, argument, span };
  });

/** A switch may be given as `-On:$false`. */
const wordValue = (text: string): Value =>
  ({ $true: true, $false: false, $null: null })[text.toLowerCase()] ?? text;
