import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay } from '../set-up/display.js';
import { tool } from '../set-up/project.js';
import { run } from '../set-up/run.js';
import { nothing, withExitCode } from './tally.js';

/**
 * Runs specs in a browser, and in Electron where its runtime is.
 * @param {{ chromium: string, electron: string | null, projects: string[], args?: string[] }} options
 */
export async function runBrowserTests({ chromium, electron, projects, args = [] }) {
  const folder = mkdtempSync(join(tmpdir(), 'lync-e2e-'));
  const report = join(folder, 'report.json');
  const command = [
    process.execPath,
    ...tool('playwright', 'test', '--config', 'test/playwright.config.ts', ...args),
    ...projects.map((project) => `--project=${project}`),
  ];
  const [program = '', ...rest] =
    electron && !hasDisplay() ? ['xvfb-run', '--auto-servernum', ...command] : command;
  const code = await run(program, rest, {
    env: {
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...(electron ? { ELECTRON_PATH: electron } : {}),
    },
  });
  const tally = withExitCode(readReport(report), code);
  rmSync(folder, { recursive: true, force: true });
  return tally;
}

/**
 * @param {string} file
 * @returns {import('./tally.js').Tally}
 */
function readReport(file) {
  try {
    const { expected, unexpected, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats;
    return { passed: expected, failed: unexpected, skipped };
  } catch {
    return { ...nothing(), failed: 1 };
  }
}
