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
      readonly statements: readonly Statement[];
      readonly text: string;
      readonly span: Span;
    };

export type CommandElement =
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly value: Expression | null;
      readonly span: Span;
    }
  | { readonly kind: 'argument'; readonly value: Expression; readonly span: Span }
  | { readonly kind: 'splat'; readonly variable: string; readonly span: Span };

export interface Command {
  readonly kind: 'command';
  readonly name: string;
  readonly nameSpan: Span;
  readonly elements: readonly CommandElement[];
  readonly span: Span;
}

export type Statement =
  | {
      readonly kind: 'pipeline';
      readonly elements: readonly (
        | Command
        | { readonly kind: 'expression'; readonly expression: Expression }
      )[];
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
      readonly variable: string;
      readonly items: Statement;
      readonly body: readonly Statement[];
      readonly span: Span;
    }
  | {
      readonly kind: 'loop';
      readonly initial: Statement | null;
      readonly condition: Statement | null;
      readonly iterator: Statement | null;
      /** `do … while` and `do … until` test after the body. */
      readonly testAfter: boolean;
      readonly until: boolean;
      readonly body: readonly Statement[];
      readonly span: Span;
    }
  | { readonly kind: 'break' | 'continue'; readonly span: Span }
  | { readonly kind: 'return'; readonly value: Statement | null; readonly span: Span };
