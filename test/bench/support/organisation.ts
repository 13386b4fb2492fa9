import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateOrganisation } from '../../support/generate-organisation.js';

/** The person whose contacts everybody else is. */
export const viewer = 'person0@contoso.com';

/** Text of an organisation in which one person has `contacts` contacts; always the same. */
export function organisationText(contacts: number): string {
  return JSON.stringify(generateOrganisation({ people: contacts + 1, seed: 1 }));
}

/** Text of an organisation of so many people, of whom nobody is signed in or has contacts; always the same. */
export function peopleText(people: number): string {
  const file = generateOrganisation({ people, seed: 1 });
  const without = file.people.map(({ contacts: _, ...person }) => person);
  return JSON.stringify({ ...file, signedIn: [], people: without });
}

/** Runs `work` with an empty folder, and takes the folder away again. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lync-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Writes an organisation of `contacts` contacts into a folder; the path of its file. */
export function writeOrganisation(folder: string, contacts: number): string {
  const file = join(folder, 'organisation.json');
  writeFileSync(file, organisationText(contacts));
  return file;
}
