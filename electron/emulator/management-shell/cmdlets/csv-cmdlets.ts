import { csvCell, csvLine, csvTypeLine } from '../../../../shared/dumps/write-csv.js';
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
import { propertyNames, readProperty } from '../language/members.js';
import type { Steps } from '../language/steps.js';
import { toDump } from '../objects/to-dump.js';
import { ShellError } from '../shell-error.js';
import { typeNameOf } from '../values/conversion.js';
import { ShellObject, type Value } from '../values/value.js';
import type { Cmdlet, CmdletContext, CmdletRun } from './cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';
import { inputObject } from './object-parameters.js';

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

/** Export-Csv and ConvertTo-Csv. Both work on one object at a time. */
export const csvWritingCmdlets: readonly Cmdlet[] = [
  { definition: exportCsv, start: startExport },
  { definition: convertToCsv, start: startConversion },
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

/** @throws {ShellError} for more or less than one character */
export function delimiterOf(parameters: BoundParameters): string {
  const delimiter = parameters.text('Delimiter') ?? ',';
  if (delimiter.length === 1) return delimiter;
  throw new ShellError({
    message: `Cannot bind parameter 'Delimiter'. Cannot convert value "${delimiter.slice(0, 80)}" to type "System.Char". Give one character, such as ';'.`,
    category: 'InvalidArgument',
    id: 'CannotConvertArgumentNoMessage',
    exception: 'ParameterBindingException',
    cmdlet: parameters.definition.name,
  });
}

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
