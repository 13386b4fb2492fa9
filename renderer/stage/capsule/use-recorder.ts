import { useMemo } from 'react';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand } from '../../bridge/hooks.js';
import { saveFile } from '../../files.js';
import { useCapsuleDialog } from './capsule-store.js';
import { capsuleStrings as text } from './strings.js';

/** The recorder. The dialog tells what happened. */
interface Recorder {
  start(): void;
  /** Ends the recording and saves its file. */
  stop(): void;
  /** Records what a client shows now, of a contact or, without one, of its user. */
  expect(sip: string, contact: string | null): void;
}

export function useRecorder(): Recorder {
  const command = useCommand();
  const { tell, close } = useCapsuleDialog();
  return useMemo(() => {
    const done = (words: string) => tell({ kind: 'done', text: words });
    const failed = (reason: unknown) => tell({ kind: 'failed', text: failureText(reason) });
    return {
      start: () => {
        command({ name: 'recorder.start' }).then(close, failed);
      },
      stop: () => {
        command({ name: 'recorder.stop' }).then((file) => {
          saveFile(file.fileName, file.text);
          done(text.recordedAs(file.fileName));
        }, failed);
      },
      expect: (sip, contact) => {
        const whom = contact === null ? {} : { contact };
        command({ name: 'recorder.expect', sip, ...whom }).then(
          ({ expected }) => done(text.expected(expected)),
          failed,
        );
      },
    };
  }, [command, tell, close]);
}
