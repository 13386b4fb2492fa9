import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type GrammarFiles, installedGrammarFiles } from './powershell-grammar.js';

/** The grammar's files as the build puts them beside its bundles; as npm installs them for the sources. */
export function builtGrammarFiles(): GrammarFiles {
  const folder = join(import.meta.dirname, 'grammar');
  if (!existsSync(folder)) return installedGrammarFiles();
  return {
    runtimeModule: join(folder, 'tree-sitter.cjs'),
    runtimeWasm: join(folder, 'tree-sitter.wasm'),
    powershellWasm: join(folder, 'tree-sitter-powershell.wasm'),
  };
}
