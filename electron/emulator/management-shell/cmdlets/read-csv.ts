import { type CsvRow, CsvRows } from '../../../../shared/dumps/csv/csv-rows.js';
import { DumpProblem } from '../../../../shared/dumps/foreign.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { customObjectType, ShellObject } from '../values/value.js';
import type { CmdletContext } from './cmdlet.js';

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

/** Characters that are split without letting the host do something else. */
const pieceLength = 1 << 16;

/** Passes on an object for each row; the first row has the names unless -Header does, a `#TYPE` before it is none. */
export function* readCsv(
  context: CmdletContext,
  parameters: BoundParameters,
  whole: string,
): Steps<void> {
  const text = whole.replace(/^#TYPE[^\r\n]*(?:\r\n|\r|\n)?/, '');
  const rows = new CsvRows(delimiterOf(parameters), 1);
  let columns: readonly string[] | null = parameters.has('Header')
    ? parameters.list('Header').map(itemText)
    : null;
  for (let from = 0; from <= text.length; from += pieceLength) {
    const piece = text.slice(from, from + pieceLength);
    context.budget.spendOnText(piece.length * 2);
    for (const row of splitRows(rows, piece, from + pieceLength > text.length, context.name)) {
      if (columns === null) columns = headerOf(row, context);
      else yield* context.emit(rowObject(row, columns, context));
    }
    if (context.budget.sliceIsOver()) yield 'pause';
  }
}

function splitRows(
  rows: CsvRows,
  piece: string,
  isLast: boolean,
  cmdlet: string,
): readonly CsvRow[] {
  try {
    return isLast ? [...rows.write(piece), ...rows.end()] : rows.write(piece);
  } catch (error) {
    if (!(error instanceof DumpProblem)) throw error;
    throw new ShellError({
      message: error.message,
      category: 'InvalidData',
      id: 'InvalidCsv',
      exception: 'FormatException',
      cmdlet,
    });
  }
}

/** @throws {ShellError} when a column stands there twice */
function headerOf({ cells }: CsvRow, context: CmdletContext): readonly string[] {
  const seen = new Set<string>();
  return cells.map(({ text }, index) => {
    if (text === '')
      context.writeWarning(
        'One or more headers were not specified. Default names starting with "H" have been used in place of any missing headers.',
      );
    const name = text === '' ? `H${index + 1}` : text;
    if (seen.has(name.toLowerCase()))
      throw new ShellError({
        message: `The member "${name}" is already present: two columns have this name. Name the columns with -Header.`,
        category: 'InvalidOperation',
        id: 'AlreadyPresentPSMemberInfoInternalCollectionAdd',
        exception: 'ExtendedTypeSystemException',
        cmdlet: context.name,
      });
    seen.add(name.toLowerCase());
    return name;
  });
}

/** A cell that is missing at the end of its row is null; one without anything in it is empty text. */
function rowObject(
  { cells }: CsvRow,
  columns: readonly string[],
  { budget }: CmdletContext,
): ShellObject {
  budget.makeProperties(columns.length);
  const object = new ShellObject(customObjectType);
  for (const [index, name] of columns.entries()) {
    const text = cells[index]?.text ?? null;
    if (text !== null) budget.makeText(text.length);
    object.define(name, text);
  }
  return object;
}
