import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { openFolderStore } from '../../electron/host/state/storage/folder-store.js';
import type { StateStore } from '../../electron/host/state/storage/state-store.js';
import { describeCommand } from '../../shared/contract/commands/command.js';
import { kindOf, kindsOfChange, newOrganisation } from './kinds-of-change.js';
import { type SavedEmulator, savedIn } from './saved-state.js';

/** Starts a program that prints a number after each save, and kills it when it has printed `saves` of them. */
export async function runUntilKilled(args: readonly string[], saves: number): Promise<number[]> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('close', (_code, signal) => resolve(signal)),
  );
  const printed: number[] = [];
  for await (const line of createInterface(child.stdout)) {
    printed.push(Number(line));
    if (printed.length === saves) child.kill('SIGKILL');
  }
  if ((await ended) !== 'SIGKILL') throw new Error('The program ended by itself.');
  return printed;
}

/**
 * Kills emulators in the middle of writes, one after the other on one folder, in an order that is the same in every
 * run. Rejects when a change is lost that was said to be on disk.
 * @param script the bundle of `endless-changes.ts`
 */
export async function keepChangesThroughKills(
  script: string,
  folder: string,
  kills: number,
): Promise<void> {
  const onDisk: number[] = [];
  let next = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    // After each kind was saved once. One number is skipped below, so that each kill meets the next kind under way.
    const printed = await runUntilKilled([script, folder, String(next)], kindsOfChange.length);
    onDisk.push(...printed);
    const last = printed.at(-1) ?? next;
    const store = await openFolderStore(folder);
    try {
      await checkKept(await savedIn(store), store, onDisk, last + 1);
    } catch (error) {
      throw new Error(`After kill ${kill + 1}, in change ${last + 1}: ${String(error)}`);
    } finally {
      await store.close();
    }
    // The one under way may be there or not; its number is not used again.
    next = last + 2;
  }
}

/** Each kind shows its last change that was on disk, or the one that was under way. */
async function checkKept(
  state: SavedEmulator,
  store: StateStore,
  onDisk: readonly number[],
  underWay: number,
): Promise<void> {
  const { organisation } = state;
  if (organisation && (await store.readOrganisation(organisation.id)) === null)
    throw new Error(`The organisation ${organisation.fileName} is lost.`);
  for (const { webPicture } of Object.values(state.deployment.users.people))
    if (webPicture && (await store.readPicture(webPicture.id)) === null)
      throw new Error(`The picture ${webPicture.id} is lost.`);
  if (kindOf(underWay) === newOrganisation && newOrganisation.shows(state, underWay)) return;
  const replaced = onDisk.findLast((number) => kindOf(number) === newOrganisation) ?? -1;
  for (const kind of kindsOfChange) {
    const last = onDisk.findLast((number) => kindOf(number) === kind);
    if (last === undefined || last < replaced || kind.shows(state, last)) continue;
    if (kindOf(underWay) === kind && kind.shows(state, underWay)) continue;
    throw new Error(`Change ${last}, of the ${kind.name}, is lost.`);
  }
  const lastActs = [underWay - 1, underWay].flatMap((number) => {
    const { first, command } = kindOf(number);
    return [...(first ? [first] : []), command(number)].map(describeCommand);
  });
  const { sentence = 'nothing' } = state.undo.at(-1) ?? {};
  if (!lastActs.includes(sentence)) throw new Error(`Undo would take back ${sentence}.`);
}
