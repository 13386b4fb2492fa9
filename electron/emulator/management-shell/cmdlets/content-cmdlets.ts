import type { BoundParameters } from '../binding/bound-parameters.js';
import {
  encoding,
  force,
  matchingFiles,
  namedEncoding,
  openToWrite,
  pathToRead,
  pathToWrite,
} from '../files/file-parameters.js';
import { shownPath } from '../files/script-path.js';
import type { FileWriter } from '../files/shell-files.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText, toNumber, toText } from '../values/conversion.js';
import { DocumentBuilder } from '../values/text-builder.js';
import { enumerate, type Value } from '../values/value.js';
import { type Cmdlet, type CmdletContext, type CmdletRun, perObject } from './cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';
import { lineEnd, pieceLength, writeText } from './output-cmdlets.js';

const value: ParameterDefinition = {
  name: 'Value',
  type: 'Object[]',
  position: 1,
  mandatory: true,
  pipeline: ['value'],
  help: 'Texts, one a line; bytes with -Encoding Byte.',
};

const content = (name: 'Set-Content' | 'Add-Content', synopsis: string): CmdletDefinition => ({
  name,
  aliases: name === 'Set-Content' ? ['sc'] : ['ac'],
  synopsis,
  changes: true,
  parameters: [
    pathToWrite('Path'),
    value,
    encoding('Default (Windows-1252) unless given.', ['Byte']),
    { name: 'NoNewline', type: 'SwitchParameter', help: 'Without line ends.' },
    { name: 'PassThru', type: 'SwitchParameter', help: 'Passes what is written on.' },
    force('Accepted; no file here is read-only.'),
  ],
});

const setContent = content('Set-Content', 'Replaces the content of a file.');
const addContent = content('Add-Content', 'Adds to the content of a file.');

const clearContent: CmdletDefinition = {
  name: 'Clear-Content',
  aliases: ['clc'],
  synopsis: 'Empties a file, which stays.',
  changes: true,
  parameters: [pathToRead, force('Accepted; no file here is read-only.')],
};

const getContent: CmdletDefinition = {
  name: 'Get-Content',
  aliases: ['gc', 'cat', 'type'],
  synopsis: 'Reads a file, line by line.',
  parameters: [
    pathToRead,
    {
      name: 'TotalCount',
      type: 'UInt32',
      aliases: ['First', 'Head'],
      help: 'Only the first lines.',
    },
    { name: 'Tail', type: 'UInt32', aliases: ['Last'], help: 'Only the last lines.' },
    { name: 'Raw', type: 'SwitchParameter', help: 'All of it as one text.' },
    {
      name: 'ReadCount',
      type: 'Int32',
      help: 'Lines, or bytes, that are passed on together; 0 for all.',
    },
    encoding('Told by the first bytes unless given; Byte for numbers.', ['Byte']),
    force('Accepted; no file here is hidden.'),
  ],
};

/** Set-Content, Add-Content, Clear-Content and Get-Content. */
export const contentCmdlets: readonly Cmdlet[] = [
  { definition: setContent, start: (context, given) => startContent(context, given, false) },
  { definition: addContent, start: (context, given) => startContent(context, given, true) },
  perObject(clearContent, function* (context, parameters) {
    for (const path of matchingFiles(context, parameters)) {
      if (yield* context.shouldProcess(shownPath(path)))
        context.shell.files.writeBytes(path, new Uint8Array());
    }
  }),
  perObject(getContent, readContent),
];

function startContent(
  context: CmdletContext,
  commandLine: BoundParameters,
  isAdded: boolean,
): CmdletRun {
  const { budget } = context;
  const isBinary = commandLine.text('Encoding') === 'Byte';
  const end = isBinary || commandLine.isOn('NoNewline') ? '' : lineEnd;
  let file: FileWriter | null | undefined;
  const open = () =>
    openToWrite(context, commandLine, {
      path: commandLine.text('Path') ?? '',
      encoding: isBinary ? 'latin-1' : 'windows-1252',
      append: isAdded,
    });
  return {
    *process(parameters) {
      if (file === undefined) file = yield* open();
      for (const item of parameters.list('Value').flatMap(enumerate)) {
        if (file === null) return;
        const text = isBinary ? byteText(item, context.name) : toText(item, budget);
        yield* writeText(budget, file, `${text}${end}`);
        if (commandLine.isOn('PassThru')) yield* context.emit(item);
      }
    },
    *end() {
      if (file === undefined) file = yield* open();
      file?.close();
    },
  };
}

/** A byte as the character that stands for it. @throws {ShellError} for what is no byte */
function byteText(item: Value, cmdlet: string): string {
  const number = toNumber(item);
  if (number !== null && Number.isInteger(number) && number >= 0 && number <= 255)
    return String.fromCharCode(number);
  throw new ShellError({
    message: `Cannot proceed with byte encoding. When using byte encoding the content must be of type byte: "${itemText(item).slice(0, 80)}" is no whole number from 0 to 255.`,
    category: 'InvalidArgument',
    id: 'GetContentWriterArgumentError',
    exception: 'ArgumentException',
    cmdlet,
  });
}

function* readContent(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  for (const path of matchingFiles(context, parameters)) {
    const { files } = context.shell;
    if (parameters.text('Encoding') === 'Byte') {
      const bytes = files.bytes(path);
      context.budget.makeList(bytes.length);
      yield* emitLines(context, parameters, Array.from(bytes));
      continue;
    }
    const text = files.read(path, namedEncoding(parameters));
    context.budget.spendOnText(text.length);
    if (parameters.isOn('Raw')) {
      const builder = new DocumentBuilder(context.budget);
      for (let from = 0; from < text.length; from += pieceLength) {
        builder.add(text.slice(from, from + pieceLength));
        if (context.budget.sliceIsOver()) yield 'pause';
      }
      yield* context.emit(builder.text());
      continue;
    }
    const lines = text.split(/\r\n|\n|\r/);
    if (lines.at(-1) === '') lines.pop();
    yield* emitLines(context, parameters, lines);
  }
}

function* emitLines(
  context: CmdletContext,
  parameters: BoundParameters,
  all: readonly (string | number)[],
): Steps<void> {
  const { budget } = context;
  const tail = parameters.number('Tail');
  const first = parameters.number('TotalCount') ?? all.length;
  const chosen = tail === null ? all.slice(0, first) : all.slice(Math.max(0, all.length - tail));
  const count = parameters.number('ReadCount') ?? 1;
  const together = count <= 0 ? Math.max(1, chosen.length) : count;
  for (let from = 0; from < chosen.length; from += together) {
    const lines = chosen.slice(from, from + together);
    for (const line of lines) if (typeof line === 'string') budget.makeText(line.length);
    if (together > 1) budget.makeList(lines.length);
    const [only = null] = lines;
    yield* context.emit(together > 1 ? lines : only);
    if (budget.sliceIsOver()) yield 'pause';
  }
}
