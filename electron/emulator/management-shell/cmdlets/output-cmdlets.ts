import type { BoundParameters } from '../binding/bound-parameters.js';
import {
  append,
  encoding,
  force,
  noClobber,
  openToWrite,
  pathToWrite,
} from '../files/file-parameters.js';
import type { FileWriter } from '../files/shell-files.js';
import { formatPieces } from '../format/format-output.js';
import type { Budget } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { collect, type Value } from '../values/value.js';
import type { Cmdlet, CmdletContext, CmdletRun } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import { inputObject } from './object-parameters.js';

export const lineEnd = '\r\n';

const outFile: CmdletDefinition = {
  name: 'Out-File',
  synopsis: 'Writes what the console would print into a file.',
  changes: true,
  parameters: [
    pathToWrite('FilePath'),
    { ...encoding('Unicode (UTF-16) unless given.'), position: 1 },
    append('Adds to the end of the file.'),
    {
      name: 'Width',
      type: 'UInt32',
      help: 'Columns of a line; those of the console unless given.',
    },
    noClobber,
    force('Accepted; no file here is read-only.'),
    { name: 'NoNewline', type: 'SwitchParameter', help: 'Without line ends.' },
    inputObject,
  ],
};

const teeObject: CmdletDefinition = {
  name: 'Tee-Object',
  aliases: ['tee'],
  synopsis: 'Writes objects into a file, or a variable, and passes them on.',
  defaultSet: 'File',
  parameters: [
    { ...pathToWrite('FilePath'), sets: ['File'] },
    { ...append('Adds to the end of the file.'), sets: ['File'] },
    { name: 'Variable', type: 'String', mandatory: true, sets: ['Variable'] },
    inputObject,
  ],
};

/** Out-File and Tee-Object. */
export const outputCmdlets: readonly Cmdlet[] = [
  { definition: outFile, start: startOutput },
  { definition: teeObject, start: startTee },
];

/** The widest line that is laid out; more would be mostly blanks. */
const widest = 1000;
const narrowest = 20;

/** Lays all objects out together, as the console does, and writes the lines into the file. */
function startOutput(context: CmdletContext, commandLine: BoundParameters): CmdletRun {
  const { budget } = context;
  const items: Value[] = [];
  return {
    // biome-ignore lint/correctness/useYield: the signature is that of all cmdlets
    *process(parameters) {
      if (!parameters.has('InputObject')) return;
      budget.extendList(items.length);
      items.push(parameters.get('InputObject'));
    },
    *end() {
      const file = yield* openToWrite(context, commandLine, {
        path: commandLine.text('FilePath') ?? '',
        encoding: 'utf-16le',
        append: commandLine.isOn('Append'),
      });
      if (file === null) return;
      const width = commandLine.number('Width') ?? context.width;
      const end = commandLine.isOn('NoNewline') ? '' : lineEnd;
      const columns = Math.min(Math.max(width, narrowest), widest);
      yield* writePieces(context, file, formatPieces(items, columns, budget), end);
    },
  };
}

function* writePieces(
  { budget }: CmdletContext,
  file: FileWriter,
  pieces: Iterable<string>,
  end: string,
): Steps<void> {
  let isEmpty = true;
  for (const piece of pieces) {
    yield* writeText(budget, file, piece.replace(/\r?\n/g, end));
    isEmpty = false;
  }
  if (!isEmpty) file.write(end);
  file.close();
}

/** Characters that are written without letting the host do something else. */
export const pieceLength = 1 << 16;

export function* writeText(budget: Budget, file: FileWriter, text: string): Steps<void> {
  for (let from = 0; from < text.length; from += pieceLength) {
    const piece = text.slice(from, from + pieceLength);
    budget.spendOnText(piece.length);
    file.write(piece);
    if (budget.sliceIsOver()) yield 'pause';
  }
}

/** Puts all objects into a variable, at the end. */
function startKeeping(context: CmdletContext, commandLine: BoundParameters): CmdletRun {
  const items: Value[] = [];
  return {
    // biome-ignore lint/correctness/useYield: the signature is that of all cmdlets
    *process(parameters) {
      if (!parameters.has('InputObject')) return;
      context.budget.extendList(items.length);
      items.push(parameters.get('InputObject'));
    },
    // biome-ignore lint/correctness/useYield: the signature is that of all cmdlets
    *end() {
      context.shell.variables.set(commandLine.text('Variable') ?? '', collect(items));
    },
  };
}

function startTee(context: CmdletContext, commandLine: BoundParameters): CmdletRun {
  const output = commandLine.has('Variable')
    ? startKeeping(context, commandLine)
    : startOutput(context, commandLine);
  return {
    *process(parameters, input) {
      yield* output.process?.(parameters, input) ?? [];
      if (parameters.has('InputObject')) yield* context.emit(parameters.get('InputObject'));
    },
    *end() {
      yield* output.end?.() ?? [];
    },
  };
}
