import { expect, it } from 'vitest';
import { peopleShown } from '../../../electron/host/scenario/people-shown.js';
import { runScenario } from '../../../electron/host/scenario/run-scenario.js';
import { sessionViews } from '../../../electron/host/scenario/views.js';
import type { EmulatorViews } from '../../../shared/contract/emulator-views.js';
import type { DifferencesView } from '../../../shared/contract/views/copy.js';
import { differencesBetween } from '../../stories/differences.js';
import { readRepositoryScenario } from '../../support/repository-scenarios.js';
import { startScenario } from '../../support/start-scenario.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';

/** What differs between Alice and Bob after each step of the photo story, by the step's title. */
async function differencesByStep(): Promise<
  ReadonlyMap<string, DifferencesView['settings'] | null>
> {
  const found = new Map<string, DifferencesView['settings'] | null>();
  let views: EmulatorViews | null = null;
  await runScenario(await readRepositoryScenario('shared/scenario/stories/photos.yaml'), {
    start: async (beginning) => {
      const emulator = await startScenario(beginning);
      views = sessionViews(emulator.session);
      return emulator;
    },
    onEvent: async (event) => {
      if (event.type === 'step-ended' && views)
        found.set(event.result.step.title, await differencesBetween(views, alice, bob));
    },
  });
  return found;
}

it('shows the two whose windows the photo story speaks of, side by side', async () => {
  const scenario = await readRepositoryScenario('shared/scenario/stories/photos.yaml');
  expect(peopleShown(scenario)).toEqual([alice, bob]);
});

it('names DisplayPhoto only where one client is under NoPhoto and the other under AllPhotos', async () => {
  const differences = await differencesByStep();
  expect(differences.get('Two clients, side by side')).toEqual([]);
  expect(differences.get('No photos at all')).toEqual([
    { setting: 'DisplayPhoto', before: 'PhotosFromADOnly', after: 'AllPhotos' },
  ]);
  expect(differences.get('Classic squares')).toEqual([
    { setting: 'DisplayPhoto', before: 'NoPhoto', after: 'AllPhotos' },
  ]);
  expect(differences.get('As it was')).toEqual([]);
});
