import { ClixmlObjects } from '../../../../shared/dumps/clixml/clixml-objects.js';
import { DumpProblem, type ForeignValue } from '../../../../shared/dumps/foreign.js';
import { Remarks } from '../../../../shared/dumps/remarks.js';
import { ClixmlWriter, clixmlDepth } from '../../../../shared/dumps/write-clixml.js';
import { XmlStream } from '../../../../shared/dumps/xml-stream.js';
import { ianaClock } from '../../../../shared/time/zone-clock.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import {
  encoding,
  force,
  matchingFiles,
  noClobber,
  openToWrite,
  pathToRead,
  pathToWrite,
} from '../files/file-parameters.js';
import { shownPath } from '../files/script-path.js';
import type { FileWriter } from '../files/shell-files.js';
import type { Steps } from '../language/steps.js';
import { fromForeign } from '../objects/from-foreign.js';
import { toDump } from '../objects/to-dump.js';
import { ShellError } from '../shell-error.js';
import { type Cmdlet, type CmdletContext, type CmdletRun, perObject } from './cmdlet.js';
import type { CmdletDefinition } from './cmdlet-definition.js';
import { inputObject } from './object-parameters.js';

const exportClixml: CmdletDefinition = {
  name: 'Export-Clixml',
  aliases: ['epxml'],
  synopsis: 'Writes objects into an XML file, from which Import-Clixml makes them again.',
  changes: true,
  parameters: [
    pathToWrite('Path'),
    {
      name: 'Depth',
      type: 'UInt32',
      help: `How many levels of properties are written; ${clixmlDepth} unless given.`,
    },
    encoding('Unicode (UTF-16) unless given.'),
    noClobber,
    force('Accepted; no file here is read-only.'),
    inputObject,
  ],
};

const importClixml: CmdletDefinition = {
  name: 'Import-Clixml',
  aliases: ['ipxml'],
  synopsis: 'Makes the objects again that Export-Clixml wrote into a file.',
  parameters: [pathToRead],
};

/** Export-Clixml, which writes one object at a time, and Import-Clixml. */
export const clixmlCmdlets: readonly Cmdlet[] = [
  { definition: exportClixml, start: startExport },
  perObject(importClixml, readFiles),
];

function startExport(context: CmdletContext, commandLine: BoundParameters): CmdletRun {
  const { budget } = context;
  const writer = new ClixmlWriter(commandLine.number('Depth') ?? clixmlDepth);
  let file: FileWriter | null | undefined;
  function* open(): Steps<FileWriter | null> {
    const path = commandLine.text('Path') ?? '';
    const opened = yield* openToWrite(context, commandLine, {
      path,
      encoding: 'utf-16le',
      append: false,
    });
    opened?.write(writer.head);
    return opened;
  }
  return {
    *process(parameters) {
      if (file === undefined) file = yield* open();
      if (file === null || !parameters.has('InputObject')) return;
      for (const line of writer.write(toDump(parameters.get('InputObject'), budget))) {
        budget.spendOnText(line.length);
        file.write(line);
        if (budget.sliceIsOver()) yield 'pause';
      }
    },
    *end() {
      if (file === undefined) file = yield* open();
      file?.write(writer.tail);
      file?.close();
    },
  };
}

/** Characters that are parsed without letting the host do something else. */
const pieceLength = 1 << 16;

function* readFiles(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const { budget, shell } = context;
  const clock = ianaClock(shell.directory.organisation.timeZone);
  for (const path of matchingFiles(context, parameters)) {
    const text = shell.files.read(path);
    const found: ForeignValue[] = [];
    const xml = new XmlStream(new ClixmlObjects(new Remarks(), (value) => found.push(value)), 1);
    for (let from = 0; from < text.length; from += pieceLength) {
      const piece = text.slice(from, from + pieceLength);
      // Each character is looked at several times.
      budget.spendOnText(piece.length * 4);
      parsing(path, context.name, () => xml.write(piece));
      for (const value of found.splice(0)) yield* context.emit(fromForeign(value, clock, budget));
      if (budget.sliceIsOver()) yield 'pause';
    }
    parsing(path, context.name, () => xml.end());
  }
}

function parsing(path: string, cmdlet: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DumpProblem)) throw error;
    throw new ShellError({
      message: `${shownPath(path)}: ${error.message}`,
      category: 'InvalidData',
      id: 'XmlException',
      exception: 'System.Xml.XmlException',
      cmdlet,
    });
  }
}
