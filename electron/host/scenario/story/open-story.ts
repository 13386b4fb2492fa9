import { basename, dirname } from 'node:path';
import { type CommandOf, isHostCommand } from '../../../../shared/contract/commands/command.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import { readScenario, readScenarioText, ScenarioFileError } from '../read-scenario.js';
import type { Scenario } from '../scenario.js';
import { filesIn, noScenarioFiles, type ScenarioFiles } from '../scenario-files.js';
import { shippedStories } from './shipped-stories.js';
import { beginningOfStory, commandsIn } from './story-steps.js';

type OpenStory = CommandOf<'story.open'>;

/** @throws {CommandError} with line and column of each problem; nothing has changed then */
export function readStory({ story }: OpenStory): Scenario {
  if (typeof story !== 'string') {
    const { fileName, text, files } = story;
    return checked(() => readScenario(text, fileName, files ? filesOf(files) : noScenarioFiles));
  }
  const shipped = shippedStories.find(({ id }) => id === story);
  if (shipped) return checked(() => readScenario(shipped.text, shipped.fileName));
  const known = shippedStories.map(({ id }) => id).join(', ');
  throw new CommandError('not-found', `There is no story "${story}". There are ${known}.`);
}

/**
 * The command that opens a scenario file of this computer, with the files beside it that it names.
 * @throws {ScenarioFileError}
 */
export async function commandForStory(path: string): Promise<OpenStory> {
  const text = await readScenarioText(path);
  const fileName = basename(path);
  const files: Record<string, string> = {};
  const beside = filesIn(dirname(path));
  readScenario(text, fileName, {
    folder: beside.folder,
    read: (name) => {
      const read = beside.read(name);
      if (read.ok) files[plain(name)] = Buffer.from(read.bytes).toString('base64');
      return read;
    },
  });
  return { name: 'story.open', story: { fileName, text, files } };
}

const plain = (path: string): string => path.replace(/^\.\//, '');

const filesOf = (files: Readonly<Record<string, string>>): ScenarioFiles => ({
  folder: null,
  read: (path) => {
    const content = Object.hasOwn(files, plain(path)) ? files[plain(path)] : undefined;
    if (content !== undefined) return { ok: true, bytes: Buffer.from(content, 'base64') };
    const message = `expected a file that came with the scenario; choose or drop ${plain(path)} together with it`;
    return { ok: false, message };
  },
});

function checked(read: () => Scenario): Scenario {
  try {
    const scenario = read();
    checkSteps(scenario);
    return scenario;
  } catch (error) {
    if (!(error instanceof ScenarioFileError)) throw error;
    throw new CommandError('invalid-input', error.message);
  }
}

/** Whatever would put another deployment in the place of the story's can only come before its first step. */
function checkSteps(scenario: Scenario): void {
  const { fileName, steps } = scenario;
  for (const { actions, line } of steps.slice(beginningOfStory(scenario).length)) {
    const found = commandsIn(actions).find(isHostCommand);
    if (!found) continue;
    const message = `expected a step that can be played on the stage; ${found.name} is about the emulator as a whole. Run this file with "lync-emulator run"`;
    throw new ScenarioFileError(fileName, [{ path: '', line, column: 1, message }]);
  }
}
