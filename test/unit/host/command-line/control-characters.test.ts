import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../../electron/host/command-line/run-command-line.js';
import { shellText } from '../../../../electron/host/command-line/shell/shell-text.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';
import { testTerminal } from '../../../support/test-terminal.js';

const newFolder = temporaryFolders();

async function runOn(isTTY: boolean, title: string): Promise<string> {
  const file = join(newFolder(), 'scenario.yaml');
  writeFileSync(
    file,
    `scenario: ${JSON.stringify(title)}\ndemo: true\nsteps:\n  - run: '00:00:01'\n`,
  );
  const terminal = testTerminal();
  Object.assign(terminal.output, { isTTY });
  await runCommandLine(['run', '--workers', '1', file], terminal);
  return terminal.said();
}

describe('Control characters in what a file of somebody else says', () => {
  const orders = 'A\u001b]0;B\u0007C\u009b2JD\rE';
  const shown = 'A\uFFFD]0;B\uFFFDC\uFFFD2JD\uFFFDE';

  it('are no orders to a screen', async () => {
    expect(await runOn(true, orders)).toContain(`ok      ${shown} (`);
  });

  it('are left as they are where the output is no screen', async () => {
    expect(await runOn(false, orders)).toContain(`ok      ${orders} (`);
  });

  it('are none in the name of a file that is imported', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, `${orders.replace('\r', '')}.csv`), 'SipAddress\n');
    const terminal = testTerminal();
    Object.assign(terminal.error, { isTTY: true });
    await runCommandLine(['import', folder, '--out', join(folder, 'out.json')], terminal);
    expect(terminal.complained()).toContain('A\uFFFD]0;B\uFFFDC\uFFFD2JDE.csv: 0 MB');
  });

  it('are none in the shell either, whose own colours and lines stay', () => {
    const record = { kind: 'error', text: `${orders}\n\tF\r\n` } as const;
    const result = {
      records: [record],
      clear: false,
      prompt: null,
      incomplete: false,
      exitCode: null,
    };
    expect(shellText(result, true)).toBe(`\u001b[31m${shown}\n\tF\u001b[0m\n`);
  });
});
