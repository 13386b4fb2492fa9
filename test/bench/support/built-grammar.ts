import type { GrammarFiles } from '../../../electron/host/powershell-grammar.js';

/** The grammar as it is carried in the built program. */
export function builtGrammar(): GrammarFiles {
  const folder = `${process.cwd()}/dist/main/grammar`;
  return {
    runtimeModule: `${folder}/tree-sitter.cjs`,
    runtimeWasm: `${folder}/tree-sitter.wasm`,
    powershellWasm: `${folder}/tree-sitter-powershell.wasm`,
  };
}
