import type { Span } from '../shell-error.js';

/** What the interpreter runs. Offsets are those of the original text. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: null | number | string; readonly span: Span }
  | {
      readonly kind: 'bareword';
      readonly text: string;
      readonly number: number | null;
      readonly span: Span;
    }
  | {
      readonly kind: 'string';
      readonly parts: readonly (string | Expression)[];
      readonly span: Span;
    }
  | { readonly kind: 'variable'; readonly name: string; readonly span: Span }
  | { readonly kind: 'type'; readonly name: string; readonly span: Span }
  | {
      readonly kind: 'member';
      readonly target: Expression;
      readonly name: Expression;
      readonly isStatic: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'call';
      readonly target: Expression;
      readonly name: Expression;
      readonly isStatic: boolean;
      readonly arguments: readonly Expression[];
      readonly span: Span;
    }
  | {
      readonly kind: 'index';
      readonly target: Expression;
      readonly index: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'cast';
      readonly type: string;
      readonly operand: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'unary';
      readonly operator: string;
      readonly operand: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'increment';
      readonly target: Expression;
      readonly by: 1 | -1;
      readonly prefix: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'array'; readonly items: readonly Expression[]; readonly span: Span }
  | { readonly kind: 'group'; readonly statement: Statement; readonly span: Span }
  | {
      readonly kind: 'subexpression';
      readonly statements: readonly Statement[];
      readonly asArray: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'hash';
      readonly entries: readonly { readonly key: Expression; readonly value: Statement }[];
      readonly span: Span;
    }
  | {
      readonly kind: 'script-block';
      readonly body: ScriptBody;
      /** The text between its braces. */
      readonly inner: Span;
      readonly span: Span;
    };

/** What a script, a function or a script block does. */
export interface ScriptBody {
  /** Null without a `param` block. */
  readonly parameters: readonly ParameterSyntax[] | null;
  /** Those of the `param` block itself, such as `[CmdletBinding()]`. */
  readonly attributes: readonly AttributeSyntax[];
  /** Before the first object of the pipe, for each, and behind the last; statements without a block are of the end. */
  readonly begin: readonly Statement[] | null;
  readonly process: readonly Statement[] | null;
  readonly end: readonly Statement[] | null;
}

/** A parameter of a script, a function or a script block. */
export interface ParameterSyntax {
  readonly name: string;
  readonly type: string | null;
  readonly attributes: readonly AttributeSyntax[];
  readonly initial: Expression | null;
  readonly span: Span;
}

/** `[Name(argument, Property=value)]` */
export interface AttributeSyntax {
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** Without a value it is true, as in `[Parameter(Mandatory)]`. */
  readonly properties: readonly { readonly name: string; readonly value: Expression | null }[];
  readonly span: Span;
}

export type CommandElement =
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly value: Expression | null;
      readonly span: Span;
    }
  | { readonly kind: 'argument'; readonly value: Expression; readonly span: Span }
  | { readonly kind: 'splat'; readonly variable: string; readonly span: Span };

/** `> file`, `2>&1` and their like. */
export interface Redirection {
  readonly from: 'output' | 'errors' | 'all';
  /** A file, or `$null`; or the pipe. */
  readonly to: Expression | 'output';
  readonly append: boolean;
  readonly span: Span;
}

export interface Command {
  readonly kind: 'command';
  readonly name: string;
  readonly nameSpan: Span;
  /** What `&` or `.` calls: then there is no name. A `.` calls in the scope at hand. */
  readonly call: { readonly operator: '&' | '.'; readonly target: Expression } | null;
  readonly elements: readonly CommandElement[];
  readonly redirections: readonly Redirection[];
  readonly span: Span;
}

export type PipelineElement =
  | Command
  | {
      readonly kind: 'expression';
      readonly expression: Expression;
      readonly redirections: readonly Redirection[];
    };

/** The conditions of a `switch` compare as its options say. */
export type SwitchMode = 'exact' | 'wildcard' | 'regex';

export interface CatchClause {
  /** Names of exceptions; none for all of them. */
  readonly types: readonly string[];
  readonly body: readonly Statement[];
}

export type Statement =
  | {
      readonly kind: 'pipeline';
      readonly elements: readonly PipelineElement[];
      readonly span: Span;
    }
  | {
      readonly kind: 'assignment';
      readonly targets: readonly Expression[];
      readonly operator: string;
      readonly value: Statement;
      readonly span: Span;
    }
  | {
      readonly kind: 'if';
      readonly branches: readonly {
        readonly condition: Statement;
        readonly body: readonly Statement[];
      }[];
      readonly otherwise: readonly Statement[];
      readonly span: Span;
    }
  | {
      readonly kind: 'foreach';
      readonly label: string | null;
      readonly variable: string;
      readonly items: Statement;
      readonly body: readonly Statement[];
      readonly span: Span;
    }
  | {
      readonly kind: 'loop';
      readonly label: string | null;
      readonly initial: Statement | null;
      readonly condition: Statement | null;
      readonly iterator: Statement | null;
      /** `do … while` and `do … until` test after the body. */
      readonly testAfter: boolean;
      readonly until: boolean;
      readonly body: readonly Statement[];
      readonly span: Span;
    }
  | {
      readonly kind: 'switch';
      readonly label: string | null;
      readonly mode: SwitchMode;
      readonly caseSensitive: boolean;
      readonly items: Statement;
      /** A clause without a condition is the default. */
      readonly clauses: readonly {
        readonly condition: Expression | null;
        readonly body: readonly Statement[];
      }[];
      readonly span: Span;
    }
  | {
      readonly kind: 'try';
      readonly body: readonly Statement[];
      readonly catches: readonly CatchClause[];
      readonly last: readonly Statement[];
      readonly span: Span;
    }
  | {
      readonly kind: 'function';
      readonly name: string;
      readonly body: ScriptBody;
      /** The text between its braces. */
      readonly inner: Span;
      readonly span: Span;
    }
  /** A loop with that label, or the innermost one. */
  | { readonly kind: 'break' | 'continue'; readonly label: string | null; readonly span: Span }
  | {
      readonly kind: 'return' | 'throw' | 'exit';
      readonly value: Statement | null;
      readonly span: Span;
    };
