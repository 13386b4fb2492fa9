import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UsageProblem } from '../../electron/host/command-line/problems.js';
import { findScenarioFiles } from '../../electron/host/command-line/run/find-scenario-files.js';
import { programVersion } from '../../electron/host/program-version.js';
import { loadScenario, ScenarioFileError } from '../../electron/host/scenario/read-scenario.js';
import type { Scenario } from '../../electron/host/scenario/scenario.js';
import { withBrowser } from '../bench/support/browser.js';
import { storyReport } from './report/story-report.js';
import { failedSteps, type Story } from './story.js';
import { tellStory } from './tell-story.js';

const folder = 'dist/stories';
const report = join(folder, 'index.html');

const scenarios = await readScenarios(process.argv.slice(2));
await rm(folder, { recursive: true, force: true });
const stories = await withBrowser((browser) =>
  Promise.all(
    scenarios.map(async (scenario) => {
      const story = await tellStory(scenario, browser, 'dist/renderer');
      await keepPictures(story);
      console.log(
        `${story.passed ? 'ok    ' : 'FAILED'}  ${scenario.title}: ${story.steps.length} steps`,
      );
      return story;
    }),
  ),
);
await writeFile(report, storyReport(stories, programVersion));
const failed = failedSteps(stories);
console.log(`${failed === 0 ? 'Every step passed' : `${failed} failed`}. The report is ${report}.`);
process.exitCode = failed === 0 ? 0 : 1;

/** The pictures by themselves, for slides: `photos/07-alice-ahlberg.png`. */
async function keepPictures({ scenario, steps }: Story): Promise<void> {
  const own = join(folder, basename(scenario.fileName).replace(/\.ya?ml$/, ''));
  await mkdir(own, { recursive: true });
  for (const [at, { pictures }] of steps.entries())
    for (const [index, { png }] of pictures.entries())
      await writeFile(join(own, `${String(at + 1).padStart(2, '0')}-${index + 1}.png`), png);
}

/** Ends the program with one line for each problem when a file cannot be used. */
async function readScenarios(named: readonly string[]): Promise<readonly Scenario[]> {
  try {
    const files = await findScenarioFiles(named.length > 0 ? named : ['shared/scenario/stories']);
    return await Promise.all(files.map(loadScenario));
  } catch (error) {
    if (!(error instanceof UsageProblem || error instanceof ScenarioFileError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
