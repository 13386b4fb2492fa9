import type { BoundParameters } from '../binding/bound-parameters.js';
import type { ShellFiles } from '../files/shell-files.js';
import type { Budget } from '../language/budget.js';
import type { Emit, Steps } from '../language/steps.js';
import type { Variables } from '../language/variables.js';
import type { ObjectType, ScriptBlock, Value } from '../values/value.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import type { Computers } from './computers.js';
import type { SettingsNoun } from './settings-nouns.js';
import type { ShellServices } from './shell-services.js';

/** What cmdlets work on: the servers, the computers they run on, and the session itself. */
export interface ShellAccess extends ShellServices {
  readonly computers: Computers;
  /** The only files there are. */
  readonly files: ShellFiles;
  /** The type of the objects of a noun with settings. */
  readonly objectType: (noun: SettingsNoun) => ObjectType;
  /** All cmdlets, by name. */
  cmdlets(): readonly CmdletDefinition[];
  /** The functions of the session, as cmdlets are defined. */
  functions(): readonly CmdletDefinition[];
  /** A function or cmdlet by its name, or another name of it. */
  cmdlet(name: string): CmdletDefinition | undefined;
  readonly variables: Variables;
  /** The drives of the registry that New-PSDrive made, in capitals. */
  readonly drives: Set<string>;
  /** What was typed, oldest first. */
  history(): readonly string[];
  clearScreen(): void;
}

/** What a cmdlet may do besides its own work. One per command of a pipeline. */
export interface CmdletContext {
  readonly name: string;
  readonly shell: ShellAccess;
  readonly budget: Budget;
  /** Whether something stands before it in the pipeline. */
  readonly takesInput: boolean;
  /** Columns of the console. */
  readonly width: number;
  /** Puts a value into the pipe. */
  readonly emit: Emit<Value>;
  /** Runs a script block with `$_` set, and returns its output. */
  invoke(block: ScriptBlock, current: Value): Steps<readonly Value[]>;
  /** What a block puts out when it is called with these values; with `inScope`, in the scope at hand. */
  call(block: ScriptBlock, inputs: readonly Value[], inScope?: boolean): Steps<readonly Value[]>;
  /** Without `endsLine` the next call goes on in the same line. */
  writeHost(text: string, endsLine: boolean): void;
  writeWarning(text: string): void;
  /** Prints text where the switch of that name, or its preference variable, asks for it. */
  say(kind: 'Verbose' | 'Debug', text: string): void;
  /** Lets virtual time pass, in milliseconds. */
  sleep(duration: number): Steps<void>;
  /** Asks for a line of text. */
  ask(message: string): Steps<string>;
  /**
   * Whether to make a change: false under `-WhatIf`, which prints it instead, or when `-Confirm` was answered with no.
   * Asked before anything is changed.
   */
  shouldProcess(target: string): Steps<boolean>;
  /** Asks a question that `-Confirm` has no part in; the answers to all hold for this command. */
  shouldContinue(caption: string, message: string): Steps<boolean>;
}

/** One command of a pipeline at work. */
export interface CmdletRun {
  /** Once per piped object, or once without input when the command stands first. */
  process?(parameters: BoundParameters, input: Value): Steps<void>;
  /** After the last object. */
  end?(): Steps<void>;
}

/** A cmdlet: its definition, and the work it does. */
export interface Cmdlet {
  readonly definition: CmdletDefinition;
  /** `parameters` holds what the command line gave; piped ones come with each object. */
  start(context: CmdletContext, parameters: BoundParameters): CmdletRun;
  /** True for a function, a script block or a script, whose statements report their errors themselves. */
  readonly isScript?: boolean;
}

/** A cmdlet whose whole work happens per object. */
export function perObject(
  definition: CmdletDefinition,
  process: (context: CmdletContext, parameters: BoundParameters, input: Value) => Steps<void>,
): Cmdlet {
  return {
    definition,
    start: (context) => ({ process: (parameters, input) => process(context, parameters, input) }),
  };
}

/** A cmdlet without output or questions. */
export function sideEffect(
  definition: CmdletDefinition,
  act: (context: CmdletContext, parameters: BoundParameters) => void,
): Cmdlet {
  return {
    definition,
    start: (context) => ({
      // biome-ignore lint/correctness/useYield: the signature is that of all cmdlets
      *process(parameters) {
        act(context, parameters);
      },
    }),
  };
}

/** A cmdlet that needs all piped objects before it can answer. */
export function perCollection(
  definition: CmdletDefinition,
  finish: (
    context: CmdletContext,
    parameters: BoundParameters,
    items: readonly Value[],
  ) => Steps<void>,
): Cmdlet {
  return {
    definition,
    start: (context, commandLine) => {
      const items: Value[] = [];
      return {
        // biome-ignore lint/correctness/useYield: the signature is that of all cmdlets
        *process(parameters) {
          const input = parameters.get('InputObject');
          if (!parameters.has('InputObject')) return;
          context.budget.extendList(items.length);
          items.push(input);
        },
        end: () => finish(context, commandLine, items),
      };
    },
  };
}
