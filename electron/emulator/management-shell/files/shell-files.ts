import {
  byteOrderMark,
  decodeBytes,
  encodeText,
  type TextEncoding,
} from '../../../../shared/dumps/text-encoding.js';
import { decodeText } from '../../../../shared/file-format/decode-text.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { Budget } from '../language/budget.js';
import { type ErrorCategory, ShellError } from '../shell-error.js';
import { hasWildcard, matchesWildcard } from '../values/wildcard.js';
import type { ScriptFolder, ScriptFolderFault, ScriptItem } from './script-folder.js';
import { ScriptFolderError } from './script-folder.js';
import { hasParent, scriptPath, shownPath } from './script-path.js';

/** What PowerShell calls the refusals: category, id and exception. */
const faults: Readonly<
  Record<ScriptFolderFault, readonly [category: ErrorCategory, id: string, exception: string]>
> = {
  invalid: ['InvalidArgument', 'FileOpenFailure', 'NotSupportedException'],
  'not-found': ['ObjectNotFound', 'PathNotFound', 'ItemNotFoundException'],
  'not-a-file': ['PermissionDenied', 'FileOpenFailure', 'UnauthorizedAccessException'],
  exists: ['ResourceExists', 'ResourceExists', 'IOException'],
  full: ['LimitsExceeded', 'FileLimitReached', 'IOException'],
  failed: ['OpenError', 'FileOpenFailure', 'IOException'],
};

/** A refusal of the folder as a cmdlet reports it. */
function fromFolderError({ fault, message }: ScriptFolderError): ShellError {
  const [category, id, exception] = faults[fault];
  return new ShellError({ message, category, id, exception });
}

/** Characters that are written at once. */
const pieceLength = 1 << 18;

/** The files of the shell by paths of PowerShell. All that goes wrong is a `ShellError`. */
export class ShellFiles {
  /** @param folder asked for at each use: an input that runs once more writes elsewhere */
  constructor(
    private readonly folder: () => ScriptFolder,
    private readonly now: () => Instant,
  ) {}

  /** What is at a path; `null` where there is nothing. */
  find(path: string): ScriptItem | null {
    const found = this.resolve(path);
    if (found === '') return { path: '', kind: 'folder', size: 0, modified: this.now() };
    return this.#try(() => this.folder().find(found));
  }

  /** The path in the script folder; `''` is that folder itself. */
  resolve(path: string): string {
    return this.#try(() => scriptPath(path));
  }

  list(): readonly ScriptItem[] {
    return this.folder().list();
  }

  /** The text of a file, decoded by what it begins with unless an encoding is named. */
  read(path: string, encoding: TextEncoding | null = null): string {
    const bytes = this.bytes(path);
    return encoding === null
      ? decodeText(bytes, (label, fatal) => decodeBytes(bytes, label as TextEncoding, fatal))
      : decodeBytes(bytes, encoding);
  }

  /** The encoding that the byte order mark of a file names; `null` where it has none. */
  encodingOf(path: string): TextEncoding | null {
    const bytes = this.bytes(path);
    const marked = (['utf-8', 'utf-16le', 'utf-16be'] as const).find((encoding) =>
      byteOrderMark(encoding).every((byte, index) => bytes[index] === byte),
    );
    return marked ?? null;
  }

  bytes(path: string): Uint8Array {
    const file = this.resolve(path);
    return this.#try(() => {
      if (this.find(file) === null) throw cannotFind(file);
      return this.folder().read(file);
    });
  }

  /**
   * The paths that a path with wildcards means, in the form that `resolve` gives; the path itself when it has none.
   * @throws {ShellError} when a path without wildcards leads to nothing
   */
  matching(path: string, budget: Budget): readonly string[] {
    const pattern = this.resolve(path);
    if (!hasWildcard(pattern)) {
      if (this.find(pattern) === null) throw cannotFind(pattern);
      return [pattern];
    }
    const depth = pattern.split('/').length;
    return this.list()
      .map((item) => item.path)
      .filter((each) => each.split('/').length === depth && matchesWildcard(each, pattern, budget));
  }

  /**
   * Opens a file to be written from its beginning, or from its end on. It is there at once, as in PowerShell; what is
   * added is written by and by, the last of it with `close`.
   */
  open(path: string, encoding: TextEncoding, append = false): FileWriter {
    const file = this.resolve(path);
    return this.#try(() => {
      const there = this.find(file);
      if (there?.kind === 'folder') throw accessDenied(file);
      if (!hasParent(this.folder(), file)) throw noSuchFolder(file);
      if (there === null || !append) this.folder().write(file, byteOrderMark(encoding), this.now());
      const add = (text: string): void =>
        this.#try(() => this.folder().append(file, encodeText(text, encoding), this.now()));
      return new FileWriter(add);
    });
  }

  writeBytes(path: string, bytes: Uint8Array): void {
    const file = this.resolve(path);
    this.#try(() => {
      if (!hasParent(this.folder(), file)) throw noSuchFolder(file);
      this.folder().write(file, bytes, this.now());
    });
  }

  makeFolder(path: string): void {
    const folder = this.resolve(path);
    if (folder !== '') this.#try(() => this.folder().makeFolder(folder, this.now()));
  }

  remove(path: string): void {
    this.#try(() => this.folder().remove(this.resolve(path)));
  }

  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof ScriptFolderError ? fromFolderError(error) : error;
    }
  }
}

/** Gathers text, so that a file is not opened for each line. */
export class FileWriter {
  #pending: string[] = [];
  #length = 0;

  constructor(private readonly add: (text: string) => void) {}

  write(text: string): void {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length < pieceLength) return;
    const last = text.charCodeAt(text.length - 1);
    // Both halves of a pair are encoded together.
    this.#flush(last >= 0xd800 && last < 0xdc00 ? text.slice(-1) : '');
  }

  #flush(kept: string): void {
    const text = this.#pending.join('');
    this.#pending = [kept];
    this.#length = kept.length;
    if (text.length > kept.length) this.add(text.slice(0, text.length - kept.length));
  }

  /** Writes what is still to be written; more may follow. */
  close(): void {
    this.#flush('');
  }
}

const cannotFind = (path: string): ShellError =>
  new ShellError({
    message: `Cannot find path '${shownPath(path)}' because it does not exist.`,
    category: 'ObjectNotFound',
    id: 'PathNotFound',
    exception: 'ItemNotFoundException',
    target: `${shownPath(path)}:String`,
  });

const noSuchFolder = (path: string): ShellError =>
  new ShellError({
    message: `Could not find a part of the path '${shownPath(path)}'. Make the folder first, with New-Item -ItemType Directory.`,
    category: 'OpenError',
    id: 'FileOpenFailure',
    exception: 'DirectoryNotFoundException',
  });

const accessDenied = (path: string): ShellError =>
  new ShellError({
    message: `Access to the path '${shownPath(path)}' is denied: it is a folder. Name a file in it.`,
    category: 'OpenError',
    id: 'FileOpenFailure',
    exception: 'UnauthorizedAccessException',
  });
