import type { TextEncoding } from '../../../../shared/dumps/text-encoding.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import type { CmdletContext } from '../cmdlets/cmdlet.js';
import type { ParameterDefinition } from '../cmdlets/cmdlet-definition.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { shownPath } from './script-path.js';
import type { FileWriter } from './shell-files.js';

/** Parameters that the cmdlets on files have in common. */

/** What is written; with `LiteralPath` and what goes by it besides. */
export const pathToWrite = (name: 'Path' | 'FilePath'): ParameterDefinition => ({
  name,
  type: 'String',
  aliases: ['LiteralPath', 'PSPath'],
  position: 0,
  mandatory: true,
  help: 'A file of the shell, such as .\\users.csv.',
});

/** Paths that are typed first or come by the pipe, as objects with a path or as texts. */
export const paths = (help: string): ParameterDefinition => ({
  name: 'Path',
  type: 'String[]',
  aliases: ['LiteralPath', 'PSPath'],
  position: 0,
  mandatory: true,
  pipeline: ['property', 'value'],
  help,
});

export const pathToRead = paths('Files of the shell, such as .\\users.csv; * and ? are wildcards.');

const encodings: Readonly<Record<string, TextEncoding>> = {
  Unicode: 'utf-16le',
  BigEndianUnicode: 'utf-16be',
  UTF8: 'utf-8',
  Ascii: 'ascii',
  Default: 'windows-1252',
  OEM: 'windows-1252',
  String: 'utf-16le',
  Unknown: 'utf-16le',
};

/** @param others values besides the encodings, such as Byte */
export const encoding = (help: string, others: readonly string[] = []): ParameterDefinition => ({
  name: 'Encoding',
  type: 'String',
  values: [...Object.keys(encodings), ...others],
  help,
});

export const append = (help: string): ParameterDefinition => ({
  name: 'Append',
  type: 'SwitchParameter',
  help,
});

export const noClobber: ParameterDefinition = {
  name: 'NoClobber',
  type: 'SwitchParameter',
  aliases: ['NoOverwrite'],
  help: 'Does not replace a file that exists.',
};

export const force = (help: string): ParameterDefinition => ({
  name: 'Force',
  type: 'SwitchParameter',
  help,
});

/** The encoding that was named; `null` when none was. */
export const namedEncoding = (parameters: BoundParameters): TextEncoding | null =>
  encodings[parameters.text('Encoding') ?? ''] ?? null;

/** How a cmdlet opens the file that it writes. */
export interface Opening {
  readonly path: string;
  /** Used for a new file when none was named. */
  readonly encoding: TextEncoding;
  readonly append: boolean;
}

/**
 * Opens the file that a cmdlet writes, unless -WhatIf or -Confirm keep it from that. A file that is added to keeps the
 * encoding that its first bytes tell.
 * @throws {ShellError} when it exists and -NoClobber was given, or it cannot be written
 */
export function* openToWrite(
  context: CmdletContext,
  parameters: BoundParameters,
  { path, encoding: usual, append: isAdded }: Opening,
): Steps<FileWriter | null> {
  const { files } = context.shell;
  const shown = shownPath(files.resolve(path));
  const there = files.find(path);
  if (there !== null && parameters.isOn('NoClobber') && !isAdded)
    throw existsAlready(shown, context.name);
  if (!(yield* context.shouldProcess(shown))) return null;
  const named = namedEncoding(parameters) ?? usual;
  const isKept = isAdded && there?.kind === 'file' && there.size > 0;
  return files.open(path, isKept ? (files.encodingOf(path) ?? named) : named, isAdded);
}

const existsAlready = (path: string, cmdlet: string): ShellError =>
  new ShellError({
    message: `File ${path} already exists and NoClobber was specified.`,
    category: 'ResourceExists',
    id: 'NoClobber',
    exception: 'IOException',
    target: `${path}:String`,
    cmdlet,
  });

/** The files that -Path means, in the form that the folder knows them by. */
export function matchingFiles(
  { shell, budget }: CmdletContext,
  parameters: BoundParameters,
): readonly string[] {
  const paths = parameters.list('Path').map(itemText);
  return paths.flatMap((path) => shell.files.matching(path, budget));
}
