import { useMemo, useState } from 'react';
import { shellFilePiece } from '../../../shared/contract/shell-file-piece.js';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand } from '../../bridge/hooks.js';
import { base64Of, bytesOf, saveFile } from '../../files.js';
import { shellPaneStrings as text } from './pane-strings.js';

/** What became of the last thing that was done with a file. */
interface FilesOutcome {
  readonly kind: 'done' | 'failed';
  readonly text: string;
}

interface ShellFileActions {
  /** Puts files there, in place of those of their names. */
  upload(files: readonly File[]): void;
  download(path: string): void;
  remove(path: string): void;
}

/** What people do with the files of the shell. Large ones travel in pieces. */
export function useShellFiles(): ShellFileActions & { readonly outcome: FilesOutcome | null } {
  const command = useCommand();
  const [outcome, setOutcome] = useState<FilesOutcome | null>(null);
  const actions = useMemo((): ShellFileActions => {
    const tell = (work: Promise<string>): void => {
      work.then(
        (done) => setOutcome(done === '' ? null : { kind: 'done', text: done }),
        (reason: unknown) => setOutcome({ kind: 'failed', text: failureText(reason) }),
      );
    };
    const write = async (file: File): Promise<void> => {
      for (let from = 0; from === 0 || from < file.size; from += shellFilePiece) {
        const content = await base64Of(file.slice(from, from + shellFilePiece), file.name);
        await command({ name: 'shell-file.write', path: file.name, content, append: from > 0 });
      }
    };
    const read = async (path: string): Promise<void> => {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for (let [from, size] = [0, 1]; from < size; from += shellFilePiece) {
        const piece = await command({ name: 'shell-file.read', path, from });
        pieces.push(bytesOf(piece.content));
        size = piece.size;
      }
      saveFile(path.slice(path.lastIndexOf('/') + 1), ...pieces);
    };
    return {
      upload: (files) =>
        tell(
          (async () => {
            for (const file of files) await write(file);
            return text.uploaded(files.map(({ name }) => name));
          })(),
        ),
      download: (path) => tell(read(path).then(() => '')),
      remove: (path) =>
        tell(command({ name: 'shell-file.remove', path }).then(() => text.removed(path))),
    };
  }, [command]);
  return { ...actions, outcome };
}
