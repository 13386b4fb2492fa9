import { ClixmlWriter, clixmlDepth } from '../../../../shared/dumps/write-clixml.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { encoding, force, noClobber, openToWrite, pathToWrite } from '../files/file-parameters.js';
import type { FileWriter } from '../files/shell-files.js';
import type { Steps } from '../language/steps.js';
import { toDump } from '../objects/to-dump.js';
import type { Cmdlet, CmdletContext, CmdletRun } from './cmdlet.js';
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

/** Export-Clixml. Works on one object at a time. */
export const clixmlWritingCmdlets: readonly Cmdlet[] = [
  { definition: exportClixml, start: startExport },
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
