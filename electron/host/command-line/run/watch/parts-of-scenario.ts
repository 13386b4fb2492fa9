import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { listPeople } from '../../../../../shared/organisation/listed-people.js';
import { parseOrganisation } from '../../../../../shared/organisation/parse-organisation.js';
import { readScenario } from '../../../scenario/read-scenario.js';
import { filesIn } from '../../../scenario/scenario-files.js';

/**
 * Absolute paths of all that a scenario is made of: its file, the files that it names, also those that are missing, and
 * the pictures that its organisation names.
 */
export function partsOfScenario(file: string): readonly string[] {
  const folder = resolve(dirname(file));
  const files = filesIn(folder);
  const parts = new Set([resolve(file)]);
  const read = (path: string) => {
    const found = files.read(path);
    parts.add(join(folder, path));
    return found;
  };
  try {
    const { organisation } = readScenario(readFileSync(file, 'utf8'), file, { folder, read });
    if (organisation.folder !== null)
      for (const { entry } of listPeople(
        parseOrganisation(organisation.text, organisation.fileName),
      ))
        if ('photo' in entry && typeof entry.photo === 'object' && 'file' in entry.photo)
          parts.add(join(organisation.folder, entry.photo.file));
  } catch {
    // What is wrong with it, its run says; it may be put right in any of the files it got to.
  }
  return [...parts];
}
