import { describe, expect, it } from 'vitest';
import type {
  PowerShellParser,
  SyntaxNode,
} from '../../../electron/emulator/management-shell/powershell-parser.js';
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
    const root = parsed(parser, text);
    parsed(parser, '$other');
    const name = root === null ? undefined : find(root, 'command_name');
    expect(text.slice(name?.startIndex, name?.endIndex)).toBe('Get-CsUser');
    expect(root?.hasError).toBe(false);
  });

  it('gives up on recovering from the errors of a long text, and still says where the first one is', async () => {
    const parser = await loadPowerShellGrammar(installedGrammarFiles());
    for (const piece of ['$_@', '$a[1]']) {
      const start = '$x = 1;\n'.repeat(20);
      const root = parsed(parser, start + piece.repeat(19_000 / piece.length));
      expect(root?.hasError).toBe(true);
      const first = root?.children.find(({ hasError }) => hasError)?.startIndex ?? 0;
      expect(first).toBeGreaterThan(start.length - 10);
    }
  });

  it('reads the longest text of the shell whole', async () => {
    const parser = await loadPowerShellGrammar(installedGrammarFiles());
    for (const piece of ['1;', '$a[$a[$a[1]]];', `${'('.repeat(40)}1${')'.repeat(40)};`]) {
      const text = piece.repeat(Math.floor(20_000 / piece.length));
      const root = parsed(parser, text);
      expect([root?.hasError, root?.endIndex]).toEqual([false, text.length]);
    }
  });

  it('lets its host do something else, and another parse come between', async () => {
    const parser = await loadPowerShellGrammar(installedGrammarFiles());
    const text = '$a = 1;\n'.repeat(2_000);
    const long = parser.parse(text);
    expect(long.next().done).toBe(false);
    expect(parsed(parser, '$b = 2')?.hasError).toBe(false);
    for (;;) {
      const { done, value } = long.next();
      if (done !== true) continue;
      expect([value?.hasError, value?.endIndex]).toEqual([false, text.length]);
      break;
    }
  });

  it('gives up on a text that would take it too long', async () => {
    const parser = await loadPowerShellGrammar(installedGrammarFiles());
    expect(parsed(parser, '! .. a'.repeat(3_000))).toBeNull();
  });

  it('marks errors up to the root', async () => {
    const parser = await loadPowerShellGrammar(installedGrammarFiles());
    expect(parsed(parser, '1 + )')?.hasError).toBe(true);
  });
});

function parsed(parser: PowerShellParser, text: string): SyntaxNode | null {
  const parsing = parser.parse(text);
  for (;;) {
    const { done, value } = parsing.next();
    if (done === true) return value;
  }
}

function find(node: SyntaxNode, type: string): SyntaxNode | undefined {
  if (node.type === type) return node;
  for (const child of node.children) {
    const found = find(child, type);
    if (found !== undefined) return found;
  }
  return undefined;
}
