import { shellLimits } from '../limits.js';
import { ShellError, type Span } from '../shell-error.js';
import type { Command } from '../syntax/ast.js';
import { parseScript } from '../syntax/parse-script.js';

/** A command that text calls by a name that stands in it. */
interface CalledCommand {
  readonly name: string;
  readonly span: Span;
}

/** What text calls, and the names it gives to further commands. */
export interface CommandsOfText {
  readonly called: readonly CalledCommand[];
  /** Functions it defines and aliases it makes. */
  readonly defined: readonly string[];
  /** It runs scripts or blocks, which may define names that do not stand in it. */
  readonly isOpen: boolean;
}

/** Text that the shell cannot read, in the words of its error. */
export interface UnreadableText {
  readonly problem: string;
}

/**
 * The commands that text for the shell calls, without running it. Those inside the braces of `try` are left out: there
 * it may be meant that a command is missing.
 */
export function commandsIn(text: string): CommandsOfText | UnreadableText {
  try {
    const parsed = parseScript(text, shellLimits);
    if (parsed.kind === 'incomplete')
      return { problem: 'It is not complete: a bracket, a quote or a value is missing.' };
    const found = { called: [], defined: [], isOpen: false };
    collect(parsed.body, found);
    return found;
  } catch (error) {
    if (error instanceof ShellError) return { problem: error.message };
    throw error;
  }
}

type Found = { called: CalledCommand[]; defined: string[]; isOpen: boolean };

/** Goes through a tree of syntax, whatever its nodes are. */
function collect(node: unknown, found: Found): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const part of node) collect(part, found);
    return;
  }
  const { kind, name, body, ...others } = node as Record<string, unknown>;
  if (kind === 'command') takeCommand(node as Command, found);
  if (kind === 'function' && typeof name === 'string') found.defined.push(name);
  for (const part of Object.values(others)) collect(part, found);
  if (kind !== 'try') collect(body, found);
}

function takeCommand({ name, nameSpan, call, elements }: Command, found: Found): void {
  if (call !== null || /\.ps1$/i.test(name)) found.isOpen = true;
  else found.called.push({ name, span: nameSpan });
  if (!/^(?:new|set|import)-alias$|^(?:nal|sal|ipal)$/i.test(name)) return;
  for (const element of elements)
    if (element.kind === 'argument' && element.value.kind === 'bareword')
      found.defined.push(element.value.text);
}
