import { join } from 'node:path';
import type { GrammarFiles } from './powershell-grammar.js';

/** The grammar's files as the build puts them beside its bundles. */
export function builtGrammarFiles(): GrammarFiles {
  const folder = join(import.meta.dirname, 'grammar');
  return {
    runtimeModule: join(folder, 'tree-sitter.cjs'),
    runtimeWasm: join(folder, 'tree-sitter.wasm'),
    powershellWasm: join(folder, 'tree-sitter-powershell.wasm'),
  };
}
