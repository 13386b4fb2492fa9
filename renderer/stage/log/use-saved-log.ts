import { useCallback, useState } from 'react';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand, useStageStore } from '../../bridge/hooks.js';
import { useLogFilter } from './log-filter.js';

/** The forms in which the log is saved. */
export const savedFormats = ['json', 'csv'] as const;
type SavedFormat = (typeof savedFormats)[number];

/** Saves what fits the filter as a file: of the whole log, also what the stage no longer shows. */
export function useSavedLog(): {
  readonly save: (format: SavedFormat) => void;
  /** Why it could not be saved the last time. */
  readonly failure: string | null;
} {
  const command = useCommand();
  const store = useStageStore();
  const [failure, setFailure] = useState<string | null>(null);
  const save = useCallback(
    (format: SavedFormat) => {
      const timeZone = store.get('clock')?.timeZone ?? 'UTC';
      // Fetched when it is wanted.
      import('./save-log.js')
        .then(({ saveLog }) => saveLog({ ask: command }, useLogFilter.getState(), format, timeZone))
        .then(
          () => setFailure(null),
          (reason: unknown) => setFailure(failureText(reason)),
        );
    },
    [command, store],
  );
  return { save, failure };
}
