import { useMemo } from 'react';
import { create } from 'zustand';
import type { ImportEntries } from '../../../shared/contract/views/import.js';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand, useTopicEntry } from '../../bridge/hooks.js';
import { type NamedFile, sendFile } from './send-files.js';
import { estateStrings as text } from './strings.js';

interface Sending {
  /** Of the files that are being handed over, how many are, and the name of the next; `null` while none are. */
  readonly sending: {
    readonly done: number;
    readonly files: number;
    readonly file: string;
  } | null;
  readonly stopped: boolean;
  /** What could not be handed over, or done, in sentences to show. */
  readonly failures: readonly string[];
}

/** What this window hands over. What was read is the host's: see the topic `import`. */
export const useSending = create<Sending>()(() => ({
  sending: null,
  stopped: false,
  failures: [],
}));

export const useImport = <Key extends keyof ImportEntries & string>(key: Key) =>
  useTopicEntry('import', key);

/** Hands files over and joins them. None of it rejects: failures are kept to be shown. */
export function useImportActions() {
  const command = useCommand();
  return useMemo(() => {
    const { setState: set, getState: get } = useSending;
    const failed = (why: string) => set(({ failures }) => ({ failures: [...failures, why] }));
    const attempt = (work: Promise<unknown>): Promise<void> =>
      work.then(
        () => undefined,
        (reason) => failed(failureText(reason)),
      );
    return {
      attempt,
      async add(files: readonly NamedFile[]): Promise<void> {
        if (files.length === 0 || get().sending !== null) return;
        set({ stopped: false, failures: [] });
        for (const [done, each] of files.entries()) {
          set({ sending: { done, files: files.length, file: each.name } });
          try {
            if (!(await sendFile(each, command, () => get().stopped))) break;
          } catch (reason) {
            failed(text.fileFailed(each.name, failureText(reason)));
          }
        }
        await attempt(command({ name: 'import.finish' }));
        set({ sending: null });
      },
      stop(): void {
        set({ stopped: true });
        void attempt(command({ name: 'import.stop' }));
      },
    };
  }, [command]);
}
