import { csvCell, csvLine, csvTypeLine } from '../../../../shared/dumps/write-csv.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import {
  append,
  encoding,
  force,
  matchingFiles,
  namedEncoding,
  noClobber,
  openToWrite,
  pathToRead,
  pathToWrite,
} from '../files/file-parameters.js';
import type { FileWriter } from '../files/shell-files.js';
import { propertyNames, readProperty } from '../language/members.js';
import type { Steps } from '../language/steps.js';
import { toDump } from '../objects/to-dump.js';
import { ShellError } from '../shell-error.js';
import { itemText, typeNameOf } from '../values/conversion.js';
import { DocumentBuilder } from '../values/text-builder.js';
import { ShellObject, type Value } from '../values/value.js';
import { type Cmdlet, type CmdletContext, type CmdletRun, perObject } from './cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';
import { inputObject } from './object-parameters.js';
import { delimiterOf, readCsv } from './read-csv.js';

const layout = (position: number): readonly ParameterDefinition[] => [
  { name: 'Delimiter', type: 'String', position, help: 'One character; a comma unless given.' },
  {
    name: 'UseCulture',
    type: 'SwitchParameter',
    help: 'The list separator of the culture, which is a comma here.',
  },
  {
    name: 'NoTypeInformation',
    type: 'SwitchParameter',
    aliases: ['NTI'],
    help: 'Leaves out the first line, which names the type.',
  },
];

const exportCsv: CmdletDefinition = {
  name: 'Export-Csv',
  aliases: ['epcsv'],
  synopsis: 'Writes objects into a CSV file, with the columns of the first of them.',
  changes: true,
  parameters: [
    pathToWrite('Path'),
    ...layout(1),
    encoding('ASCII unless given, which has ? for all letters beyond.'),
    append('Adds to a file that has these columns.'),
    noClobber,
    force('Adds also objects that lack some of the columns.'),
    inputObject,
  ],
};

const convertToCsv: CmdletDefinition = {
  name: 'ConvertTo-Csv',
  synopsis: 'Turns objects into lines of CSV.',
  parameters: [{ ...inputObject, position: 0 }, ...layout(1)],
};

const reading: readonly ParameterDefinition[] = [
  ...layout(1).filter(({ name }) => name !== 'NoTypeInformation'),
  { name: 'Header', type: 'String[]', help: 'Names of the columns, when the first line has none.' },
];

const importCsv: CmdletDefinition = {
  name: 'Import-Csv',
  aliases: ['ipcsv'],
  synopsis: 'Makes an object of each line of a CSV file.',
  parameters: [pathToRead, ...reading, encoding('Told by the first bytes unless given.')],
};

const convertFromCsv: CmdletDefinition = {
  name: 'ConvertFrom-Csv',
  synopsis: 'Makes an object of each line of CSV.',
  parameters: [{ ...inputObject, type: 'String[]', position: 0, mandatory: true }, ...reading],
};

/** Export-Csv and ConvertTo-Csv, which write one object at a time; Import-Csv and ConvertFrom-Csv. */
export const csvCmdlets: readonly Cmdlet[] = [
  { definition: exportCsv, start: startExport },
  { definition: convertToCsv, start: startConversion },
  perObject(importCsv, function* (context, parameters) {
    for (const path of matchingFiles(context, parameters))
      yield* readCsv(
        context,
        parameters,
        context.shell.files.read(path, namedEncoding(parameters)),
      );
  }),
  { definition: convertFromCsv, start: startReading },
];

function startConversion(context: CmdletContext, commandLine: BoundParameters): CmdletRun {
  const table = new CsvTable(context, commandLine, null);
  return {
    *process(parameters) {
      if (!parameters.has('InputObject')) return;
      for (const line of table.lines(parameters.get('InputObject'))) {
        context.budget.makeText(line.length);
        yield* context.emit(line);
      }
    },
  };
}

function startExport(context: CmdletContext, commandLine: BoundParameters): CmdletRun {
  let file: FileWriter | null = null;
  let table: CsvTable | null = null;
  function* open(): Steps<CsvTable> {
    const path = commandLine.text('Path') ?? '';
    const isAdded = commandLine.isOn('Append');
    const columns = isAdded ? columnsOf(context, commandLine, path) : null;
    file = yield* openToWrite(context, commandLine, { path, encoding: 'ascii', append: isAdded });
    return new CsvTable(context, commandLine, columns);
  }
  return {
    *process(parameters) {
      table ??= yield* open();
      if (file === null || !parameters.has('InputObject')) return;
      for (const line of table.lines(parameters.get('InputObject'))) {
        context.budget.spendOnText(line.length);
        file.write(`${line}\r\n`);
      }
    },
    *end() {
      table ??= yield* open();
      file?.close();
    },
  };
}

/** The columns of a file that is added to; `null` where there is none, or it is empty. */
function columnsOf(
  { shell, budget }: CmdletContext,
  parameters: BoundParameters,
  path: string,
): readonly string[] | null {
  if ((shell.files.find(path)?.size ?? 0) === 0) return null;
  const text = shell.files.read(path);
  budget.spendOnText(text.length);
  const header = text.split(/\r?\n/, 2).find((line) => line !== '' && !line.startsWith('#TYPE'));
  return header === undefined ? null : splitHeader(header, delimiterOf(parameters));
}

const splitHeader = (header: string, delimiter: string): readonly string[] =>
  header.split(delimiter).map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"'));

/** Turns objects into lines; the first of them says which columns there are. */
class CsvTable {
  readonly #delimiter: string;
  #columns: readonly string[] | null;

  /** @param existing columns of the file that is added to; a heading is written where there are none */
  constructor(
    private readonly context: CmdletContext,
    private readonly parameters: BoundParameters,
    private readonly existing: readonly string[] | null,
  ) {
    this.#delimiter = delimiterOf(parameters);
    this.#columns = existing;
  }

  *lines(item: Value): Iterable<string> {
    if (item === null) return;
    if (this.#columns === null) {
      this.#columns = propertyNames(item);
      if (!this.parameters.isOn('NoTypeInformation')) yield csvTypeLine(typeNameOf(item));
      yield csvLine(this.#columns, this.#delimiter);
    }
    if (this.existing !== null && !this.parameters.isOn('Force')) this.#checkColumns(item);
    yield csvLine(
      this.#columns.map((name) => this.#cell(item, name)),
      this.#delimiter,
    );
  }

  #cell(item: Value, name: string): string | null {
    const { budget } = this.context;
    const declared = item instanceof ShellObject ? item.type.declared?.(name) : undefined;
    return csvCell(toDump(readProperty(item, name, budget), budget, declared));
  }

  #checkColumns(item: Value): void {
    const names = new Set(propertyNames(item).map((name) => name.toLowerCase()));
    const missing = this.#columns?.find((name) => !names.has(name.toLowerCase()));
    if (missing === undefined) return;
    const path = this.parameters.text('Path') ?? '';
    throw new ShellError({
      message: `Cannot append CSV content to the following file: ${path}. The appended object does not have a property that corresponds to the following column: ${missing}. To continue with mismatched properties, add the -Force parameter, and then retry the command.`,
      category: 'InvalidData',
      id: 'CannotAppendCsvWithMismatchedPropertyNames',
      exception: 'InvalidOperationException',
      target: `${missing}:String`,
      cmdlet: this.context.name,
    });
  }
}

function startReading(context: CmdletContext, commandLine: BoundParameters): CmdletRun {
  const builder = new DocumentBuilder(context.budget);
  return {
    // biome-ignore lint/correctness/useYield: the signature is that of all cmdlets
    *process(parameters) {
      for (const line of parameters.list('InputObject')) builder.add(`${itemText(line)}\r\n`);
    },
    *end() {
      yield* readCsv(context, commandLine, builder.text());
    },
  };
}
