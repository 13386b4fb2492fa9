import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import v8 from 'node:v8';
import type { Language, Parser, TreeCursor } from '@vscode/tree-sitter-wasm';
import type {
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

/** A parse that takes longer than this many progress reports is given up; a report comes about every 100 operations. */
const progressReportLimit = 40_000;

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

class TreeSitterPowerShellParser implements PowerShellParser {
  constructor(private readonly parser: Parser) {}

  parse(text: string): SyntaxNode | null {
    let reports = 0;
    const tree = this.parser.parse(text, null, {
      progressCallback: () => {
        reports += 1;
        return reports > progressReportLimit;
      },
    });
    if (tree === null) {
      this.parser.reset();
      return null;
    }
    const cursor = tree.walk();
    try {
      return copyTree(cursor);
    } finally {
      cursor.delete();
      tree.delete();
    }
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
