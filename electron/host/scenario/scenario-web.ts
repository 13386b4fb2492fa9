import { judgeCustomStates } from '../outside/custom-states/judge-custom-states.js';
import { judgePicture } from '../outside/pictures/web-picture.js';
import type { ScenarioBeginning } from './scenario-emulator.js';

/** What an address of the web answers. */
export type WebAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `reason` is a sentence for the person at the client. */
  | { readonly ok: false; readonly reason: string };

/** What each address answers, one after the other; the last answer stays. */
export type Web = ReadonlyMap<string, readonly WebAnswer[]>;

/** The web as a scenario has it, from its beginning on: what its file has of it, and nothing else. */
export function scenarioWeb(web: Web): Pick<ScenarioBeginning, 'download' | 'fetchCustomStates'> {
  const asked = new Map<string, number>();
  const ask = (url: string): WebAnswer => {
    const count = asked.get(url) ?? 0;
    asked.set(url, count + 1);
    const answers = web.get(url) ?? [];
    const reason = `The web of this scenario has nothing at ${url}.`;
    return answers[count] ?? answers.at(-1) ?? { ok: false, reason };
  };
  return {
    download: async (url, { maximumBytes }) => {
      const answer = ask(url);
      return answer.ok ? judgePicture(answer.bytes, maximumBytes) : answer;
    },
    fetchCustomStates: async (url) => {
      const answer = ask(url);
      return answer.ok ? judgeCustomStates(new TextDecoder().decode(answer.bytes)) : answer;
    },
  };
}
