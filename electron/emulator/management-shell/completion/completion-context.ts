import type { ShellCompletion } from '../../../../shared/contract/commands/shell.js';
import type { ParameterDefinition } from '../cmdlets/cmdlet-definition.js';
import type { RegisteredCmdlet } from '../cmdlets/cmdlet-registry.js';
import type { ShellLimits } from '../limits.js';
import { tailOf } from '../syntax/parse-script.js';
import type { CommandWord } from '../syntax/source-reader.js';

export type CompletionItem = ShellCompletion['items'][number];

/** A cmdlet or a function as completion needs it. */
type Completed = Pick<RegisteredCmdlet, 'table'>;
type FindCommand = (name: string) => Completed | undefined;

/** What the word at the cursor is, and where it begins. */
export type CompletionContext =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'cmdlet'; readonly from: number; readonly typed: string }
  | { readonly kind: 'variable'; readonly from: number; readonly typed: string }
  | {
      readonly kind: 'property';
      readonly from: number;
      readonly typed: string;
      readonly variable: string;
    }
  | {
      readonly kind: 'parameter';
      readonly from: number;
      readonly typed: string;
      readonly cmdlet: Completed;
      /** Parameters that stand in the command already. */
      readonly used: readonly ParameterDefinition[];
    }
  | {
      readonly kind: 'value';
      readonly from: number;
      readonly typed: string;
      readonly cmdlet: Completed;
      readonly parameter: ParameterDefinition;
    };

/** Reads the text before the cursor. */
export function completionContext(
  before: string,
  find: FindCommand,
  limits: ShellLimits,
): CompletionContext {
  const property = /\$([\p{L}_][\p{L}\p{N}_]*)\.([\p{L}\p{N}_]*)$/u.exec(before);
  if (property !== null) {
    const [, variable = '', typed = ''] = property;
    return { kind: 'property', variable, typed, from: before.length - typed.length };
  }
  const variable = /\$([\p{L}\p{N}_]*)$/u.exec(before);
  if (variable !== null) {
    return { kind: 'variable', typed: variable[0], from: before.length - variable[0].length };
  }
  const tail = tailOf(before, limits);
  if (tail?.kind === 'command') return commandContext(before, tail.words, find);
  return tail === null ? { kind: 'nothing' } : { kind: 'cmdlet', from: before.length, typed: '' };
}

function commandContext(
  before: string,
  words: readonly CommandWord[],
  find: FindCommand,
): CompletionContext {
  const [name, ...rest] = words;
  if (name === undefined) return { kind: 'nothing' };
  if (name.end === before.length) {
    return { kind: 'cmdlet', from: name.start, typed: before.slice(name.start) };
  }
  const cmdlet = find(before.slice(name.start, name.end));
  if (cmdlet === undefined) return { kind: 'nothing' };
  const last = rest.at(-1);
  const current = last !== undefined && last.end === before.length ? last : undefined;
  const done = current === undefined ? rest : rest.slice(0, -1);
  const from = current?.start ?? before.length;
  const typed = before.slice(from);
  const isListed = current?.kind === 'listed' || /,\s*$/.test(before);
  const state = readWords(before, done, cmdlet, isListed);
  if (/^[-\u2013\u2014\u2015]/.test(typed)) {
    return { kind: 'parameter', from, typed, cmdlet, used: state.used };
  }
  const parameter = state.waiting ?? state.positional;
  return parameter === undefined
    ? { kind: 'nothing' }
    : { kind: 'value', from, typed, cmdlet, parameter };
}

interface WordState {
  readonly used: readonly ParameterDefinition[];
  /** The parameter whose value comes next. */
  readonly waiting: ParameterDefinition | undefined;
  /** The parameter the next word without a name goes to. */
  readonly positional: ParameterDefinition | undefined;
}

function readWords(
  before: string,
  words: readonly CommandWord[],
  cmdlet: Completed,
  isListed: boolean,
): WordState {
  const used: ParameterDefinition[] = [];
  let waiting: ParameterDefinition | undefined;
  const nextPositional = (): ParameterDefinition | undefined =>
    cmdlet.table.positional.find((each) => each.type !== 'ScriptBlock' && !used.includes(each));
  for (const word of words) {
    if (word.kind === 'listed') continue;
    if (word.kind === 'parameter') {
      const name = before.slice(word.start + 1, word.end).replace(/:$/, '');
      const parameter = known(cmdlet, name);
      if (parameter !== null) used.push(parameter);
      waiting = parameter === null || parameter.type === 'SwitchParameter' ? undefined : parameter;
    } else if (waiting !== undefined) {
      waiting = undefined;
    } else {
      const parameter = nextPositional();
      if (parameter !== undefined && !parameter.takesRest) used.push(parameter);
    }
  }
  // After a comma the value of the last parameter continues.
  const continued = isListed ? used.at(-1) : undefined;
  return { used, waiting: waiting ?? continued, positional: nextPositional() };
}

/** The parameter that a name or its beginning means; null for none, or several. */
function known({ table }: Completed, name: string): ParameterDefinition | null {
  const [first = null, ...others] = table.beginningWith(name);
  return table.find(name) ?? (others.length === 0 ? first : null);
}
