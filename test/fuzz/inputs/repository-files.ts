import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a file of this repository, which the job and the tests are started in. */
export const repositoryFile = (path: string): string => readFileSync(path, 'utf8');

/** The texts of all files below a folder whose names end so, in the order of their names. */
export const repositoryFiles = (folder: string, end: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => repositoryFile(join(folder, name)));
