import type { Span } from '../shell-error.js';
import type { ScriptBlock, Value } from '../values/value.js';
import type { Steps } from './steps.js';

/** A function as its scope keeps it. */
export interface ShellFunction {
  readonly name: string;
  readonly block: ScriptBlock;
  /** The whole definition, from which it can be read again. */
  readonly definition: Span;
}

/** Questions of a call: -WhatIf and -Confirm. */
interface Asks {
  shouldProcess(target: string): Steps<boolean>;
  shouldContinue(caption: string, message: string): Steps<boolean>;
}

/** What is known of the call that a scope belongs to, for `$MyInvocation` and `$PSBoundParameters`. */
export interface Call {
  /** The function or script; empty for a script block. */
  readonly name: string;
  readonly definition: string;
  /** The script that was called; null for what is none. */
  readonly file: string | null;
  bound: readonly (readonly [string, Value])[];
  /** What `$PSCmdlet` asks with. */
  readonly asks: Asks;
}

interface Variable {
  readonly name: string;
  readonly value: Value;
}

/**
 * The variables and functions of one call, or of the session. What a scope does not have is looked up in the one it was
 * called from. Names compare without case. Source: about_Scopes.
 */
export class Scope {
  readonly variables = new Map<string, Variable>();
  /** Arrays that were not read since `+=` made them, by the folded name of their variable. */
  readonly unread = new Map<string, Value[]>();
  readonly functions = new Map<string, ShellFunction>();

  /** @param isScript whether `$script:` means this scope, in it and in those called from it */
  constructor(
    readonly parent: Scope | null = null,
    readonly isScript = parent === null,
    readonly call: Call | null = null,
  ) {}

  /** This scope, the one it was called from, and so on. */
  *outwards(): Iterable<Scope> {
    for (let scope: Scope | null = this; scope !== null; scope = scope.parent) yield scope;
  }

  define(folded: string, name: string, value: Value): void {
    this.unread.delete(folded);
    this.variables.set(folded, { name: this.variables.get(folded)?.name ?? name, value });
  }

  remove(folded: string): boolean {
    this.unread.delete(folded);
    return this.variables.delete(folded);
  }
}
