import { importPieceSize } from '../../../shared/contract/commands/import-limit.js';
import type { Command, ResultOf } from '../../../shared/contract/index.js';
import { base64Of } from '../../files.js';

/** A file to be handed over, with the folders that it came in. */
export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

type Send = <C extends Command>(command: C) => Promise<ResultOf<C['name']>>;

/**
 * Hands a file over in pieces, each once the one before has arrived.
 * @returns false when `isStopped` said so before its end
 */
export async function sendFile(
  { name, file }: NamedFile,
  send: Send,
  isStopped: () => boolean,
): Promise<boolean> {
  let offset = 0;
  do {
    if (isStopped()) return false;
    const base64 = await base64Of(file.slice(offset, offset + importPieceSize), name);
    await send({ name: 'import.piece', fileName: name, size: file.size, offset, base64 });
    offset += importPieceSize;
  } while (offset < file.size);
  return true;
}

/** The files of a drop, those in folders too. Has to be called while the event is handled. */
export function droppedFiles(data: DataTransfer): Promise<readonly NamedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const plain = [...data.files].map((file) => ({ name: file.name, file }));
  if (entries.every((entry) => entry === null || entry.isFile)) return Promise.resolve(plain);
  return Promise.all(entries.map((entry) => (entry ? filesIn(entry) : []))).then((all) =>
    all.flat(),
  );
}

async function filesIn(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: NamedFile[] = [];
  // A reader gives at most a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesIn(each)));
  }
}
