import type { Browser } from '@playwright/test';
import { builtGrammarFiles } from '../../electron/host/built-grammar.js';
import { powerShellGrammar } from '../../electron/host/powershell-grammar.js';
import { programVersion } from '../../electron/host/program-version.js';
import { runScenario } from '../../electron/host/scenario/run-scenario.js';
import type { Scenario } from '../../electron/host/scenario/scenario.js';
import type { StepResult } from '../../electron/host/scenario/scenario-result.js';
import { serveScenario } from './served-scenario.js';
import { fineness } from './shoot.js';
import type { Story, StoryStep } from './story.js';
import { StoryTeller } from './story-teller.js';

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
      grammar: powerShellGrammar(builtGrammarFiles),
      version: programVersion,
      start: async (options) => {
        const served = await serveScenario(options, context, pages);
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
