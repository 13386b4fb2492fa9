import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../electron/emulator/management-shell/powershell-parser.js';
import {
  installedGrammarFiles,
  loadPowerShellGrammar,
  powerShellGrammar,
} from '../../../electron/host/powershell-grammar.js';

describe('the PowerShell grammar', () => {
  it('is read at the first call and shared from then on', async () => {
    let reads = 0;
    const grammar = powerShellGrammar(() => {
      reads += 1;
      return installedGrammarFiles();
    });
    expect(reads).toBe(0);
    const [one, other] = await Promise.all([grammar(), grammar()]);
    expect(one).toBe(other);
    expect(reads).toBe(1);
  });

  it('is tried again after a load that failed', async () => {
    const missing = { ...installedGrammarFiles(), powershellWasm: '/nowhere/grammar.wasm' };
    const files = [missing, installedGrammarFiles()];
    const grammar = powerShellGrammar(() => files.shift() ?? missing);
    await expect(grammar()).rejects.toThrow(/ENOENT/);
    await expect(grammar()).resolves.toBeDefined();
  });

  it('gives nodes with offsets in UTF-16 units, that outlive the next parse', async () => {
    const parser = await loadPowerShellGrammar(installedGrammarFiles());
    const text = "'😀'; Get-CsUser";
    const root = parser.parse(text);
    parser.parse('$other');
    const name = root === null ? undefined : find(root, 'command_name');
    expect(text.slice(name?.startIndex, name?.endIndex)).toBe('Get-CsUser');
    expect(root?.hasError).toBe(false);
  });

  it('marks errors up to the root', async () => {
    const parser = await loadPowerShellGrammar(installedGrammarFiles());
    expect(parser.parse('1 + )')?.hasError).toBe(true);
  });
});

function find(node: SyntaxNode, type: string): SyntaxNode | undefined {
  if (node.type === type) return node;
  for (const child of node.children) {
    const found = find(child, type);
    if (found !== undefined) return found;
  }
  return undefined;
}
