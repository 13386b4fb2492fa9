import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const written = /\.(ts|tsx|js|css|md|ya?ml|json)$/;

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files that people write in the given folders and files of the repository. */
export function sourceFiles(...places: readonly string[]): readonly SourceFile[] {
  return places.flatMap((place) => {
    const files = written.test(place)
      ? [place]
      : readdirSync(`${root}${place}`, { recursive: true, encoding: 'utf8' }).map(
          (path) => `${place}/${path.replaceAll('\\', '/')}`,
        );
    return files
      .filter((path) => written.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
  });
}
