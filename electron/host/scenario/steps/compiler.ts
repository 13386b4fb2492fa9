import type { Command } from '../../../../shared/contract/commands/command.js';
import type { JsonPath } from '../../../../shared/file-format/json-source.js';
import type { ActForm, ActName } from '../../../../shared/scenario/step-schema.js';
import type { Compilation } from '../compilation.js';
import type { StepAction } from '../scenario.js';

/** Turns what a step says into what it does. `path` is where that stands in the file. */
export type Compiler<Form> = (
  form: Form,
  names: Compilation,
  path: JsonPath,
) => readonly StepAction[];

/** A compiler for each of the acts. */
export type Compilers<N extends ActName> = { readonly [K in N]: Compiler<ActForm<K>> };

export const commands = (...all: readonly Command[]): readonly StepAction[] =>
  all.length === 0 ? [] : [{ kind: 'commands', commands: all }];

/** The SIP address of the person that a form calls `who`. */
export const whoOf = (
  { who }: { readonly who: string },
  names: Compilation,
  path: JsonPath,
): string => names.person(who, [...path, 'who']);
