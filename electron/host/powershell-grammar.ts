import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import v8 from 'node:v8';
import type { Language, Parser, Tree, TreeCursor } from '@vscode/tree-sitter-wasm';
import type {
  Parsing,
  PowerShellParser,
  SyntaxNode,
} from '../emulator/management-shell/powershell-parser.js';

/** Where the three files of the grammar lie. Read through `fs`, so inside an asar too. */
export interface GrammarFiles {
  /** The runtime's CommonJS module. */
  readonly runtimeModule: string;
  readonly runtimeWasm: string;
  readonly powershellWasm: string;
}

/**
 * A parse that takes longer than this many progress reports is given up; a report comes every 100 operations. The
 * longest text of the shell takes at most 4,000 of them, in 50 ms.
 */
const progressReportLimit = 5_000;
/** Reports after which a parse lets its host do something else: at most some tens of milliseconds. */
const reportsPerSlice = 20;
/** Characters behind an error that are read once more, to find out where it is. */
const charactersBehindError = 60;

/** The files as installed by npm; `from` is the address of the calling module. */
export function installedGrammarFiles(from: string = import.meta.url): GrammarFiles {
  const runtimeModule = createRequire(from).resolve('@vscode/tree-sitter-wasm');
  const folder = dirname(runtimeModule);
  return {
    runtimeModule,
    runtimeWasm: join(folder, 'tree-sitter.wasm'),
    powershellWasm: join(folder, 'tree-sitter-powershell.wasm'),
  };
}

/**
 * Loads the PowerShell grammar once and hands out the same parser from then on. Nothing is read before the first call.
 * A failed load is tried again at the next call.
 */
export function powerShellGrammar(
  files: () => GrammarFiles = () => installedGrammarFiles(),
): () => Promise<PowerShellParser> {
  let loading: Promise<PowerShellParser> | null = null;
  return () => {
    loading ??= loadPowerShellGrammar(files()).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/** The runtime counts in bytes of UTF-16. */
const bytesPerUnit = 2;

type Runtime = typeof import('@vscode/tree-sitter-wasm');

/** Reads the files and starts the runtime. */
export async function loadPowerShellGrammar(files: GrammarFiles): Promise<PowerShellParser> {
  // V8 would hold the end of the process for seconds while it optimises code that runs for milliseconds.
  v8.setFlagsFromString('--liftoff-only');
  const [runtimeWasm, powershellWasm] = await Promise.all([
    readFile(files.runtimeWasm),
    readFile(files.powershellWasm),
  ]);
  const runtime = createRequire(import.meta.url)(files.runtimeModule) as Runtime;
  const options = { wasmBinary: runtimeWasm, locateFile: () => files.runtimeWasm };
  await runtime.Parser.init(options);
  const language: Language = await runtime.Language.load(powershellWasm);
  const parser = new runtime.Parser();
  parser.setLanguage(language);
  return new TreeSitterPowerShellParser(parser);
}

interface ParseUnderWay {
  reports: number;
  /** Where the runtime was when it had met an error. */
  errorAt: number | null;
  pauses: boolean;
}

class TreeSitterPowerShellParser implements PowerShellParser {
  /** The parse that the runtime is in the middle of; there is one at a time. */
  #current: ParseUnderWay | null = null;

  constructor(private readonly parser: Parser) {}

  *parse(text: string): Parsing {
    const parse: ParseUnderWay = { reports: 0, errorAt: null, pauses: true };
    this.#begin(parse);
    for (;;) {
      let inSlice = 0;
      const tree = this.parser.parse(text, null, {
        progressCallback: ({ currentOffset, hasError }) => {
          parse.reports += 1;
          inSlice += 1;
          if (hasError) parse.errorAt = currentOffset / bytesPerUnit;
          if (hasError || parse.reports > progressReportLimit) return true;
          return parse.pauses && inSlice > reportsPerSlice;
        },
      });
      if (inSlice > 0 && parse.pauses) yield;
      if (tree !== null) return copied(tree);
      if (parse.errorAt !== null) return this.#firstError(text, parse.errorAt);
      if (parse.reports > progressReportLimit) return null;
      if (this.#current === parse) continue;
      // Another parse has taken the runtime: this one begins anew, and does not let go of it again.
      parse.reports = 0;
      parse.pauses = false;
      this.#begin(parse);
    }
  }

  #begin(parse: ParseUnderWay): void {
    this.parser.reset();
    this.#current = parse;
  }

  /** To recover from an error takes seconds in a long text. Only the first one is wanted. */
  #firstError(text: string, seenAt: number): SyntaxNode | null {
    this.parser.reset();
    this.#current = null;
    const tree = this.parser.parse(text.slice(0, seenAt + charactersBehindError));
    const root = tree === null ? null : copied(tree);
    // A beginning without an error must not run in place of the whole.
    return root?.hasError === true ? root : null;
  }
}

function copied(tree: Tree): SyntaxNode {
  const cursor = tree.walk();
  try {
    return copyTree(cursor);
  } finally {
    cursor.delete();
    tree.delete();
  }
}

interface OpenNode extends SyntaxNode {
  hasError: boolean;
  readonly children: OpenNode[];
}

/** Copies a tree into plain objects, without recursion: a tree can be deeper than the call stack. */
function copyTree(cursor: TreeCursor): SyntaxNode {
  const root = copyNode(cursor);
  const path = [root];
  for (;;) {
    if (cursor.gotoFirstChild()) {
      path.push(attach(path, cursor));
      continue;
    }
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) return root;
      closeNode(path);
    }
    closeNode(path);
    path.push(attach(path, cursor));
  }
}

function copyNode(cursor: TreeCursor): OpenNode {
  const isMissing = cursor.nodeIsMissing;
  return {
    type: cursor.nodeType,
    startIndex: cursor.startIndex,
    endIndex: cursor.endIndex,
    isNamed: cursor.nodeIsNamed,
    isMissing,
    hasError: isMissing || cursor.nodeType === 'ERROR',
    children: [],
  };
}

function attach(path: readonly OpenNode[], cursor: TreeCursor): OpenNode {
  const node = copyNode(cursor);
  path.at(-1)?.children.push(node);
  return node;
}

/** Leaves the innermost node and tells its parent about errors in it. */
function closeNode(path: OpenNode[]): void {
  const node = path.pop();
  const parent = path.at(-1);
  if (node?.hasError === true && parent !== undefined) parent.hasError = true;
}
