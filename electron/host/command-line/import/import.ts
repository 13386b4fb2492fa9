import { createReadStream } from 'node:fs';
import { counted } from '../../../../shared/lync/counted.js';
import { EstateImport } from '../../estate/estate-import.js';
import { describeFileError } from '../../state/storage/storage-problem.js';
import { defineSubcommand, exitCodes } from '../command.js';
import { CommandProblem, UsageProblem } from '../problems.js';
import { saveOrganisation } from '../save-organisation.js';
import { oneLine, print, type Terminal } from '../terminal.js';
import { describeReport } from './describe-report.js';
import { type FoundDump, findDumps } from './find-dumps.js';

const pieceSize = 1024 * 1024;

/** `lync-emulator import`: makes an organisation file of the dumps of an estate. */
export const importCommand = defineSubcommand({
  operands: { shown: '<paths…>', minimum: 1 },
  description:
    'Reads dumps of a Lync or Skype for Business estate (files, folders, .zip: CLIXML, JSON, CSV, Format-List, LDIF, registry files, pictures), writes them as an organisation file with a folder of pictures beside it, and says what became of everything. Ends with 1 when there is nobody to open. Nothing is sent anywhere.',
  options: {
    out: { type: 'string', value: 'file', help: 'the organisation file to write' },
    'made-up-names': {
      type: 'boolean',
      help: 'replaces all names by made-up ones, each everywhere by the same, and leaves out pictures',
    },
    json: { type: 'boolean', help: 'prints the report as JSON' },
  },
  async run({ values, operands }, terminal) {
    const { out } = values;
    if (out === undefined) throw new UsageProblem('--out is missing: name the file to write.');
    const estate = new EstateImport();
    for (const dump of await findDumps(operands)) await readDump(dump, estate, terminal);
    estate.setMadeUpNames(values['made-up-names']);
    await estate.join();
    showProgress(terminal, '');
    const report = estate.report();
    if (report.outcome !== 'failed') {
      const { file, pictures } = estate.organisation();
      await saveOrganisation(out, JSON.stringify(file, null, 1), pictures);
    }
    print(
      terminal,
      values.json ? JSON.stringify(report, null, 2) : describeReport(report).join('\n'),
    );
    if (report.outcome === 'failed') return exitCodes.failed;
    if (!values.json)
      print(
        terminal,
        `\nThe organisation is in ${out}: ${counted(estate.summary?.people ?? 0, 'person', 'people')}.`,
      );
    return exitCodes.fine;
  },
});

async function readDump(
  { path, name }: FoundDump,
  estate: EstateImport,
  terminal: Terminal,
): Promise<void> {
  const sink = estate.begin(name);
  try {
    for await (const piece of createReadStream(path, { highWaterMark: pieceSize })) {
      await sink.write(piece);
      const { bytes, objects } = estate.progress;
      showProgress(terminal, `${name}: ${Math.floor(bytes / pieceSize)} MB, ${objects} objects`);
    }
  } catch (error) {
    sink.abort();
    throw new CommandProblem(`${path} cannot be read: ${describeFileError(error)}.`);
  }
  await sink.end();
}

/** In one line of the error stream that changes, where that is a screen. */
function showProgress({ error }: Terminal, line: string): void {
  if (error.isTTY === true) error.write(`\r\u001b[K${oneLine(line)}`);
}
