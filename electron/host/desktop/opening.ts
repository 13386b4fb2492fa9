import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capsuleFormat, largestCapsule } from '../../../shared/capsule/capsule-file.js';
import type { Command } from '../../../shared/contract/commands/command.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';
import { CommandProblem } from '../command-line/problems.js';
import { isZip } from '../estate/organisation-zip.js';
import { decodeFile, readRegularFile } from '../outside/files/regular-file.js';
import { commandForStory } from '../scenario/story/open-story.js';
import { describeFileError } from '../state/storage/storage-problem.js';

/** So many files at once are a slip of the hand. */
const mostFiles = 16;

/** What a running program is asked to open, by a second start or by the system. */
export const openingSchema = lateObject(() => ({
  /** Absolute paths, in order. */
  files: z.array(z.string().min(1).max(4096)).max(mostFiles),
  /** Options that were given and count only when a program starts. */
  inVain: z.array(z.string().regex(/^--[a-z-]{1,40}$/)).max(16),
}));
export type Opening = z.infer<typeof openingSchema>;

/** What a start names. */
interface StartWishes {
  readonly organisationFile: string | null;
  readonly capsuleFile: string | null;
  readonly scenarioFile: string | null;
  /** Files without an option, as desktops hand them over: by path or as a `file:` address. */
  readonly files: readonly string[];
  readonly inVain: readonly string[];
}

/** What a start asks for, for a program that has another current folder. */
export function openingOf(wishes: StartWishes, folder: string): Opening {
  const { organisationFile, capsuleFile, scenarioFile, files, inVain } = wishes;
  const all = [organisationFile, capsuleFile, scenarioFile, ...files.map(toPath)];
  return {
    files: all
      .filter((file) => file !== null)
      .slice(0, mostFiles)
      .map((file) => resolve(folder, file)),
    inVain: [...inVain],
  };
}

/** @throws {CommandProblem} for an address of another computer */
function toPath(file: string): string {
  if (!/^file:/i.test(file)) return file;
  try {
    return fileURLToPath(file);
  } catch {
    throw new CommandProblem(`${file} is no file of this computer.`);
  }
}

/** No file that can be opened has more bytes: the limit counts characters, of which one has up to four. */
const mostBytes = 4 * largestCapsule;

/**
 * The command that opens a file: by its name a scenario, which is played; a capsule if it says so, else an organisation
 * file, whose reader says what is wrong with it.
 * @throws {CommandProblem}
 * @throws {ScenarioFileError}
 */
export async function commandThatOpens(file: string): Promise<Command> {
  if (/\.ya?ml$/i.test(file)) return commandForStory(file);
  const bytes = await readBytes(file);
  if (isZip(bytes))
    throw new CommandProblem(
      `${file} is an archive, which is opened only at a start: end the emulator and start it with --organisation, or bring the archive to the import page.`,
    );
  const text = decodeFile(bytes);
  const fileName = basename(file);
  return isCapsule(text)
    ? { name: 'capsule.open', text, fileName }
    : { name: 'organisation.load', text, fileName };
}

function isCapsule(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return z.object({ format: z.literal(capsuleFormat) }).safeParse(value).success;
  } catch {
    return false;
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(file, mostBytes);
  } catch (error) {
    throw new CommandProblem(`${file} cannot be opened: ${describeFileError(error)}.`);
  }
}
