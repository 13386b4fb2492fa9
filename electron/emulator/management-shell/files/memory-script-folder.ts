import type { Instant } from '../../../../shared/lync/time.js';
import {
  byPath,
  checkPath,
  checkRoom,
  foldPath,
  isAFile,
  notAFile,
  notFound,
  parentOf,
  type ScriptFolder,
  type ScriptItem,
} from './script-folder.js';

interface Stored extends ScriptItem {
  readonly chunks: readonly Uint8Array[];
}

/**
 * A script folder that ends with its owner: of a scenario, a story, or a session that keeps nothing.
 * @param beneath what is read where this one has nothing of its own, and is never changed: to try something on
 */
export class MemoryScriptFolder implements ScriptFolder {
  /** By folded path. */
  readonly #items = new Map<string, Stored>();
  /** Folded paths that are gone here although they are beneath. */
  readonly #removed = new Set<string>();

  constructor(
    private readonly beneath: Pick<ScriptFolder, 'list' | 'find' | 'read'> | null = null,
  ) {}

  list(): readonly ScriptItem[] {
    const below = this.beneath?.list().filter(({ path }) => this.#shines(foldPath(path))) ?? [];
    return [...[...this.#items.values()].map(withoutContent), ...below].sort(byPath);
  }

  find(path: string): ScriptItem | null {
    const folded = foldPath(path);
    const own = this.#items.get(folded);
    if (own) return withoutContent(own);
    return this.#shines(folded) ? (this.beneath?.find(path) ?? null) : null;
  }

  read(path: string): Uint8Array {
    const own = this.#items.get(foldPath(path));
    if (own?.kind === 'folder') throw notAFile(path);
    if (own) return joined(own);
    if (this.beneath === null || !this.#shines(foldPath(path))) throw notFound(path);
    return this.beneath.read(path);
  }

  write(path: string, bytes: Uint8Array, at: Instant): void {
    checkPath(path);
    const there = this.find(path);
    if (there?.kind === 'folder') throw notAFile(path);
    checkRoom(this, path, bytes.length);
    this.#keep(there?.path ?? path, [bytes], at);
  }

  append(path: string, bytes: Uint8Array, at: Instant): void {
    const there = this.find(path);
    if (there === null) {
      this.write(path, bytes, at);
      return;
    }
    if (there.kind === 'folder') throw notAFile(path);
    checkRoom(this, path, there.size + bytes.length);
    const own = this.#items.get(foldPath(path));
    this.#keep(there.path, [...(own?.chunks ?? [this.read(path)]), bytes], at);
  }

  makeFolder(path: string, at: Instant): void {
    checkPath(path);
    const there = this.find(path);
    if (there?.kind === 'file') throw isAFile(path);
    if (there !== null) return;
    checkRoom(this, path, 0);
    this.#makeFolders(path, at);
  }

  remove(path: string): void {
    if (this.find(path) === null) throw notFound(path);
    const folded = foldPath(path);
    for (const item of this.list()) {
      const each = foldPath(item.path);
      if (each !== folded && !each.startsWith(`${folded}/`)) continue;
      this.#items.delete(each);
      this.#removed.add(each);
    }
  }

  #keep(path: string, chunks: readonly Uint8Array[], modified: Instant): void {
    this.#makeFolders(parentOf(path), modified);
    const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    this.#items.set(foldPath(path), { path, kind: 'file', size, modified, chunks });
  }

  #makeFolders(path: string, modified: Instant): void {
    if (path === '') return;
    const there = this.find(path);
    if (there?.kind === 'file') throw isAFile(path);
    if (there !== null) return;
    this.#makeFolders(parentOf(path), modified);
    this.#items.set(foldPath(path), { path, kind: 'folder', size: 0, modified, chunks: [] });
  }

  /** Whether what is beneath is to be seen here. */
  #shines(folded: string): boolean {
    return !this.#items.has(folded) && !this.#removed.has(folded);
  }
}

const withoutContent = ({ path, kind, size, modified }: Stored): ScriptItem => ({
  path,
  kind,
  size,
  modified,
});

function joined({ chunks, size }: Stored): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, end);
    end += chunk.length;
  }
  return bytes;
}
