import { judgeCustomStates } from '../outside/custom-states/judge-custom-states.js';
import { judgePicture } from '../outside/pictures/web-picture.js';
import type { ScenarioBeginning } from './scenario-emulator.js';

/** The web as a scenario has it: the files it names, and nothing else. */
export function scenarioWeb(
  web: ReadonlyMap<string, Uint8Array>,
): Pick<ScenarioBeginning, 'download' | 'fetchCustomStates'> {
  const missing = (url: string) => ({
    ok: false as const,
    reason: `The web of this scenario has nothing at ${url}.`,
  });
  return {
    download: async (url, { maximumBytes }) => {
      const bytes = web.get(url);
      return bytes === undefined ? missing(url) : judgePicture(bytes, maximumBytes);
    },
    fetchCustomStates: async (url) => {
      const bytes = web.get(url);
      return bytes === undefined
        ? missing(url)
        : judgeCustomStates(new TextDecoder().decode(bytes));
    },
  };
}
