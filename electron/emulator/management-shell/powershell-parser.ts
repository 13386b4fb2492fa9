/** What the shell reads of a node of a tree-sitter tree. Plain data; it outlives the tree it came from. */
export interface SyntaxNode {
  /** The grammar's name of the node, or the token itself for an anonymous node. */
  readonly type: string;
  /** UTF-16 offsets into the parsed text, end exclusive. */
  readonly startIndex: number;
  readonly endIndex: number;
  readonly isNamed: boolean;
  /** True for a token that the grammar needed and did not find. */
  readonly isMissing: boolean;
  /** True when this node or one below it is an error or missing. */
  readonly hasError: boolean;
  readonly children: readonly SyntaxNode[];
}

/** A parse at work, a slice at a time, so that its host can do something else in between. */
export type Parsing = Generator<void, SyntaxNode | null, void>;

/** The PowerShell grammar. The host loads it; the engine only asks it. */
export interface PowerShellParser {
  /** Returns the root, errors included; never throws for any text. Null when it gave up on a text too costly to parse. */
  parse(text: string): Parsing;
}
