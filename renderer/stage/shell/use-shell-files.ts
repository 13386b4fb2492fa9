import { useMemo, useState } from 'react';
import { shellFilePiece } from '../../../shared/contract/shell-file-piece.js';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand } from '../../bridge/hooks.js';
import { saveFile } from '../../files.js';
import { strings } from '../strings.js';
import { shellStrings as text } from './strings.js';

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
        const content = await base64Of(file, from);
        await command({ name: 'shell-file.write', path: file.name, content, append: from > 0 });
      }
    };
    const read = async (path: string): Promise<void> => {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for (let [from, size] = [0, 1]; from < size; from += shellFilePiece) {
        const piece = await command({ name: 'shell-file.read', path, from });
        pieces.push(Uint8Array.from(atob(piece.content), (unit) => unit.charCodeAt(0)));
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

/** The bytes of a piece of a file. Rejects with a sentence to show when the browser cannot read it. */
async function base64Of(file: File, from: number): Promise<string> {
  const piece = await file
    .slice(from, from + shellFilePiece)
    .arrayBuffer()
    .catch(() => {
      throw new Error(strings.unreadableFile(file.name));
    });
  const bytes = new Uint8Array(piece);
  // Functions take only so many arguments.
  const units: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    units.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(units.join(''));
}
