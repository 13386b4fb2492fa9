import { useCallback } from 'react';
import { create } from 'zustand';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand } from '../../bridge/hooks.js';
import { base64Of, readTextFile } from '../../files.js';
import { useInspectorTab } from '../inspector-tab.js';

/** Why the last scenario was not opened; `null` when it was. */
export const useStoryProblem = create<{ readonly problem: string | null }>()(() => ({
  problem: null,
}));

export const isScenarioFile = ({ name }: Pick<File, 'name'>): boolean => /\.ya?ml$/i.test(name);

/**
 * Opens a story that comes with the program by its id, or the scenario among files, with the others as the files that
 * it names. Never rejects: the pane of the stories says why it was not opened.
 */
export function useOpenStory(): (story: string | readonly File[]) => void {
  const command = useCommand();
  return useCallback(
    (story) => {
      useStoryProblem.setState({ problem: null });
      const opened = async (): Promise<void> => {
        const input = typeof story === 'string' ? story : await readStory(story);
        await command({ name: 'story.open', story: input });
      };
      opened().catch((reason: unknown) => {
        useInspectorTab.getState().open('story');
        useStoryProblem.setState({ problem: failureText(reason) });
      });
    },
    [command],
  );
}

async function readStory(given: readonly File[]) {
  const scenario = given.find(isScenarioFile) ?? given[0];
  if (scenario === undefined) throw new Error('There is no file. Choose a scenario file.');
  const files: Record<string, string> = {};
  for (const file of given)
    if (file !== scenario) files[file.name] = await base64Of(file, file.name);
  return { fileName: scenario.name, text: await readTextFile(scenario), files };
}
