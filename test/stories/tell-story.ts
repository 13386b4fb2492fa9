import type { Browser } from '@playwright/test';
import { programVersion } from '../../electron/host/program-version.js';
import { runScenario } from '../../electron/host/scenario/run-scenario.js';
import type { Scenario } from '../../electron/host/scenario/scenario.js';
import type { StepResult } from '../../electron/host/scenario/scenario-result.js';
import { startForScenario } from '../../electron/host/session/start-emulator.js';
import { serveEmulator } from './served-scenario.js';
import { fineness } from './shoot.js';
import type { Story, StoryStep } from './story.js';
import { StoryTeller } from './story-teller.js';

const start = startForScenario({
  version: programVersion,
  hostKind: 'browser',
});

/** Runs a scenario as `lync-emulator run` does, and takes pictures of its windows after each step. */
export async function tellStory(
  scenario: Scenario,
  browser: Browser,
  pages: string,
): Promise<Story> {
  const context = await browser.newContext({
    deviceScaleFactor: fineness,
    locale: 'en-GB',
    timezoneId: scenario.timeZone,
  });
  try {
    let teller: StoryTeller | null = null;
    const steps: StoryStep[] = [];
    const result = await runScenario(scenario, {
      start: async (beginning) => {
        const served = await serveEmulator(await start(beginning), context, pages);
        teller = new StoryTeller(scenario, served);
        return served.emulator;
      },
      onEvent: async (event) => {
        if (event.type === 'step-ended' && teller && isTold(event.result))
          steps.push(await teller.tell(event.result));
      },
    });
    return { scenario, passed: result.passed, steps };
  } finally {
    await context.close();
  }
}

const isTold = ({ step, status }: StepResult): boolean => !step.isBeginning || status !== 'passed';
