import { encodeText } from '../../../../shared/dumps/text-encoding.js';
import { ianaClock } from '../../../../shared/time/zone-clock.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import type { CmdletContext } from '../cmdlets/cmdlet.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText, toText } from '../values/conversion.js';
import { hasWildcard, matchesWildcard } from '../values/wildcard.js';
import { fileObject } from './file-objects.js';
import { foldPath, parentOf, type ScriptItem } from './script-folder.js';
import { homeFolder, shownPath } from './script-path.js';

/** What the cmdlets on items do at a path of files. */

type AtFile = (context: CmdletContext, parameters: BoundParameters, path: string) => Steps<void>;

function* emitItem({ shell, budget, emit }: CmdletContext, item: ScriptItem): Steps<void> {
  budget.makeProperties(16);
  yield* emit(fileObject(item, ianaClock(shell.directory.organisation.timeZone)));
}

/** The items that a path means. @throws {ShellError} when a path without wildcards leads to nothing */
function itemsAt({ shell, budget }: CmdletContext, text: string): readonly ScriptItem[] {
  return shell.files.matching(text, budget).flatMap((path) => shell.files.find(path) ?? []);
}

export function* getFileAt(
  context: CmdletContext,
  _parameters: BoundParameters,
  text: string,
): Steps<void> {
  for (const item of itemsAt(context, text)) yield* emitItem(context, item);
}

export function* getChildrenAt(
  context: CmdletContext,
  parameters: BoundParameters,
  text: string,
): Steps<void> {
  const { budget, shell } = context;
  const found = itemsAt(context, text);
  const folder = hasWildcard(text) ? undefined : found.find(({ kind }) => kind === 'folder');
  const isDeep = parameters.isOn('Recurse');
  const below = folder === undefined ? found : childrenOf(shell.files.list(), folder.path, isDeep);
  const patterns = [...parameters.list('Filter'), ...parameters.list('Include')].map(itemText);
  for (const item of below) {
    const name = item.path.slice(item.path.lastIndexOf('/') + 1);
    const fits = patterns.some((pattern) => matchesWildcard(name, pattern, budget));
    if (patterns.length > 0 && !fits) continue;
    if (parameters.isOn('File') && item.kind !== 'file') continue;
    if (parameters.isOn('Directory') && item.kind !== 'folder') continue;
    if (parameters.isOn('Name')) yield* context.emit(name);
    else yield* emitItem(context, item);
  }
}

function childrenOf(
  items: readonly ScriptItem[],
  folder: string,
  isDeep: boolean,
): readonly ScriptItem[] {
  const start = folder === '' ? '' : `${foldPath(folder)}/`;
  return items.filter(({ path }) => {
    const folded = foldPath(path);
    return folded.startsWith(start) && (isDeep || parentOf(folded) === foldPath(folder));
  });
}

export function* testFileAt(
  context: CmdletContext,
  parameters: BoundParameters,
  text: string,
): Steps<void> {
  const type = parameters.text('PathType') ?? 'Any';
  const kinds = kindsAt(context, text);
  yield* context.emit(
    kinds.some((kind) => type === 'Any' || (kind === 'folder') === (type === 'Container')),
  );
}

/** What is there; a path that leads out of the folder of the shell leads to nothing but to what is around that folder. */
function kindsAt(context: CmdletContext, text: string): readonly ScriptItem['kind'][] {
  const folded = text.toLowerCase().replaceAll('/', '\\').replace(/\\$/, '');
  if (`${homeFolder.toLowerCase()}\\`.startsWith(`${folded}\\`)) return ['folder'];
  try {
    return itemsAt(context, text).map(({ kind }) => kind);
  } catch (error) {
    if (error instanceof ShellError) return [];
    throw error;
  }
}

export function* newFileAt(
  context: CmdletContext,
  parameters: BoundParameters,
  above: string,
): Steps<void> {
  const { files } = context.shell;
  const name = parameters.text('Name');
  const path = files.resolve(name === null ? above : `${above}\\${name}`);
  const isFolder = /^(?:directory|container)$/i.test(parameters.text('ItemType') ?? '');
  const there = files.find(path);
  const isForced = parameters.isOn('Force');
  if (there !== null && !(isForced && (there.kind === 'folder') === isFolder))
    throw alreadyThere(path, there.kind);
  if (!(yield* context.shouldProcess(shownPath(path)))) return;
  if (isFolder) files.makeFolder(path);
  else {
    const text = toText(parameters.get('Value'), context.budget);
    if (isForced) files.makeFolder(parentOf(path));
    files.writeBytes(path, encodeText(text, 'utf-8'));
  }
  yield* getFileAt(context, parameters, path);
}

const alreadyThere = (path: string, kind: ScriptItem['kind']): ShellError =>
  new ShellError({
    message:
      kind === 'folder'
        ? `An item with the specified name ${shownPath(path)} already exists.`
        : `The file '${shownPath(path)}' already exists. Replace it with -Force.`,
    category: 'ResourceExists',
    id: kind === 'folder' ? 'DirectoryExist' : 'NewItemIOError',
    exception: 'IOException',
    target: `${shownPath(path)}:String`,
  });

export function* removeFileAt(
  context: CmdletContext,
  parameters: BoundParameters,
  text: string,
): Steps<void> {
  const { files } = context.shell;
  for (const { path } of itemsAt(context, text)) {
    const shown = shownPath(path);
    if (!(yield* context.shouldProcess(shown))) continue;
    const children = childrenOf(files.list(), path, false);
    if (children.length > 0 && !parameters.isOn('Recurse')) {
      const question = `The item at ${shown} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?`;
      if (!(yield* context.shouldContinue('Confirm', question))) continue;
    }
    files.remove(path);
  }
}

/** @param to the parameter that says where it goes: a folder or a file, or a new name in its folder */
export const copyAt = (to: 'Destination' | 'NewName', isMoved: boolean): AtFile =>
  function* (context, parameters, text) {
    const { files } = context.shell;
    for (const { path, kind } of itemsAt(context, text)) {
      if (kind === 'folder') throw foldersStay(path, context.name);
      const target = targetOf(context, to, parameters.text(to) ?? '', path);
      if (foldPath(target) === foldPath(path)) continue;
      if (isMoved && files.find(target) !== null && !parameters.isOn('Force'))
        throw alreadyThere(target, 'file');
      const action = `Item: ${shownPath(path)} Destination: ${shownPath(target)}`;
      if (!(yield* context.shouldProcess(action))) continue;
      files.writeBytes(target, files.bytes(path));
      if (isMoved) files.remove(path);
    }
  };

function targetOf(
  { shell }: CmdletContext,
  to: 'Destination' | 'NewName',
  text: string,
  path: string,
): string {
  const parent = parentOf(path);
  if (to === 'NewName') return parent === '' ? text : `${parent}/${text}`;
  const target = shell.files.resolve(text);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (target === '') return name;
  return shell.files.find(target)?.kind === 'folder' ? `${target}/${name}` : target;
}

const foldersStay = (path: string, cmdlet: string): ShellError =>
  new ShellError({
    message: `${shownPath(path)} is a folder; this shell copies, moves and renames files only. Name the files, as with ${shownPath(path)}\\*.`,
    category: 'NotImplemented',
    id: 'NotSupported',
    exception: 'NotSupportedException',
    cmdlet,
  });
