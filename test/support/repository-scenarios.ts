import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '../../electron/host/scenario/read-scenario.js';
import { runScenario } from '../../electron/host/scenario/run-scenario.js';
import type { Scenario } from '../../electron/host/scenario/scenario.js';
import type {
  ScenarioEmulator,
  StartForScenario,
} from '../../electron/host/scenario/scenario-emulator.js';
import type { ScenarioResult } from '../../electron/host/scenario/scenario-result.js';
import { ViewCheck } from './check-views.js';
import { startScenario } from './start-scenario.js';

const root = join(import.meta.dirname, '..', '..');
const folders = ['shared/scenario/stories', 'test/scenarios'] as const;

/** Every scenario file of this repository, the stories that come with the program first, by its path. */
export const repositoryScenarios = (): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${folder}/${name}`),
  );

/** The stories that come with the program. */
export const shippedStoryFiles = (): readonly string[] =>
  repositoryScenarios().filter((name) => name.startsWith(folders[0]));

/** What one of them calls itself, as its first key says. */
export const titleOf = (name: string): string =>
  /^scenario: (.*)$/m.exec(readFileSync(join(root, name), 'utf8'))?.[1] ?? '';

/** Reads one of them. */
export const readRepositoryScenario = (name: string): Promise<Scenario> =>
  loadScenario(join(root, name));

/**
 * Reads one of them and runs it. Rejects when a view on the way is not as its schema says.
 * @param begin starts its emulator
 */
export async function runRepositoryScenario(
  name: string,
  begin: StartForScenario<ScenarioEmulator> = startScenario,
): Promise<ScenarioResult> {
  const views = new ViewCheck();
  const result = await runScenario(await readRepositoryScenario(name), {
    start: async (beginning) => {
      const emulator = await begin(beginning);
      views.follow(emulator.session);
      return emulator;
    },
  });
  views.assertNone();
  return result;
}

/** What went wrong, for the message of a failed test; empty when nothing did. */
export const failuresOf = ({ steps }: ScenarioResult): readonly string[] =>
  steps.flatMap(({ step, time, failure }) =>
    failure === null
      ? []
      : [
          `line ${step.line}, ${time}, ${step.title}: ${failure.message}`,
          ...failure.mismatches.map(({ what, expected, seen }) => `${what}: ${expected} / ${seen}`),
          ...failure.why.map((why) => `${why.time} ${why.kind} ${why.text}`),
        ],
  );
