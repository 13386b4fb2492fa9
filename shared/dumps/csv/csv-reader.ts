import {
  DumpProblem,
  type DumpReader,
  type DumpRemark,
  type ForeignObject,
  ForeignProperties,
  type ForeignValue,
  PropertyNames,
} from '../foreign.js';
import { textOrLoss } from '../foreign-text.js';
import { Remarks, shownName } from '../remarks.js';
import { type CsvCell, type CsvRow, CsvRows } from './csv-rows.js';

const delimiters = [',', ';', '\t', '|'] as const;
const typeLine = '#TYPE ';
/** The longest print of a user has about 100 columns. */
const longestHeader = 200_000;
const separatorLine = /^sep=(.)$/i;

/**
 * Reads what Export-Csv, csvde and spreadsheets write (`estate/csv`, `estate/csv-lists`). The delimiter is the one that
 * the header has most of; `#TYPE` and Excel's `sep=` are understood. Cells stay texts.
 */
export class CsvReader implements DumpReader {
  readonly #remarks = new Remarks();
  /** What was read before the header is whole. */
  #head = '';
  #rows: CsvRows | null = null;
  #types: readonly string[] = [];
  #columns: Columns | null = null;
  #line = 1;
  #delimiter: string | null = null;
  #objects = 0;

  get remarks(): readonly DumpRemark[] {
    const loose = 'Text after the closing quote of a cell is taken as part of the cell.';
    const remarks = this.#remarks.list();
    const [line = 0] = this.#rows?.looseQuotes ?? [];
    const count = this.#rows?.looseQuotes.length ?? 0;
    return count === 0 ? remarks : [...remarks, { text: loose, line, count }];
  }

  write(text: string): readonly ForeignObject[] {
    if (this.#rows) return this.#release(this.#rows.write(text));
    this.#head += text;
    return this.#begin(false);
  }

  end(): readonly ForeignObject[] {
    const objects = [...this.#begin(true), ...this.#release(this.#rows?.end() ?? [])];
    if (this.#columns === null) {
      throw new DumpProblem(1, 'The file holds no header.', 'Export it again with Export-Csv.');
    }
    if (this.#objects === 0) this.#remarks.add('The dump holds no object.', 1);
    return objects;
  }

  /** Begins with the rows once the header is whole. */
  #begin(isEnd: boolean): readonly ForeignObject[] {
    while (!this.#rows) {
      const length = headerLength(this.#head);
      if (length === null && !isEnd) {
        if (this.#head.length <= longestHeader) return [];
        throw new DumpProblem(1, 'The header does not end.', 'Export it again with Export-Csv.');
      }
      const line = this.#head.slice(0, length ?? this.#head.length).trimEnd();
      if (!this.#readMark(line)) {
        const delimiter = this.#delimiter ?? delimiterOf(line);
        this.#rows = new CsvRows(delimiter, this.#line);
        const head = this.#head;
        this.#head = '';
        return this.#release(this.#rows.write(head));
      }
      if (length === null) return [];
      this.#head = this.#head.slice(length);
      this.#line += 1;
    }
    return [];
  }

  /** Whether the line is none of the table. */
  #readMark(line: string): boolean {
    const [, delimiter] = separatorLine.exec(line.replace(/^"|"$/g, '')) ?? [];
    if (delimiter !== undefined) this.#delimiter = delimiter;
    else if (line.startsWith(typeLine)) this.#types = [typeOf(line)];
    else return line.trim() === '';
    return true;
  }

  #release(rows: readonly CsvRow[]): readonly ForeignObject[] {
    return rows.flatMap((row) => {
      const [first] = row.cells;
      if (first && !first.isQuoted && first.text.startsWith(typeLine)) {
        // Another dump that was appended: its own header follows.
        this.#types = [typeOf(first.text)];
        this.#columns = null;
        return [];
      }
      if (this.#columns === null) {
        this.#columns = this.#readHeader(row);
        return [];
      }
      return this.#toObject(row, this.#columns);
    });
  }

  #readHeader({ cells, line }: CsvRow): Columns {
    const header = cells.map(({ text }) => text.trim());
    const seen = new Set(['']);
    const at = header.flatMap((name, index) => {
      const isAgain = seen.has(name.toLowerCase());
      seen.add(name.toLowerCase());
      if (!isAgain) return [index];
      if (name !== '') {
        const column = `The column "${shownName(name)}" stands twice in the header; the first one is read.`;
        this.#remarks.add(column, line);
      }
      return [];
    });
    return { header, at, names: new PropertyNames(at.map((index) => header[index] ?? '')) };
  }

  #toObject({ cells, line }: CsvRow, { header, at, names }: Columns): readonly ForeignObject[] {
    if (cells.length > 1 && cells.every(({ text }, index) => text === header[index])) {
      this.#remarks.add('The header stands again among the rows; it is passed over.', line);
      return [];
    }
    if (cells.length < header.length) {
      this.#remarks.add('A row has fewer cells than the header; the others are empty.', line);
    }
    if (cells.slice(header.length).some(({ text }) => text !== '')) {
      this.#remarks.add('A row has more cells than the header; what is beyond is left out.', line);
    }
    if (
      header.length > at.length &&
      cells.some(({ text }, index) => header[index] === '' && text !== '')
    ) {
      this.#remarks.add('A column without a name is left out.', line);
    }
    this.#objects += 1;
    const properties = new ForeignProperties(
      names,
      at.map((index) => toValue(cells[index])),
    );
    return [{ line, types: this.#types, text: null, properties, within: [] }];
  }
}

/** The header, as far as it is read. */
interface Columns {
  readonly header: readonly string[];
  /** The columns that are read: those with a name of their own. */
  readonly at: readonly number[];
  readonly names: PropertyNames;
}

function toValue(cell: CsvCell | undefined): ForeignValue {
  if (cell === undefined || (cell.text === '' && !cell.isQuoted)) return null;
  return hexBytes(cell.text) ?? textOrLoss(cell.text);
}

/** `X'ffd8'`: bytes as csvde writes them. */
function hexBytes(text: string): ForeignValue | undefined {
  if (!text.startsWith("X'") || !/^X'(?:[0-9a-fA-F]{2})*'$/.test(text)) return undefined;
  const bytes = new Uint8Array((text.length - 3) / 2);
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = Number.parseInt(text.slice(2 * at + 2, 2 * at + 4), 16);
  }
  return { kind: 'bytes', bytes };
}

/** A spreadsheet that saves the file puts a delimiter for each column after the type. */
const typeOf = (line: string): string =>
  line.slice(typeLine.length).replace(/(?<![,;\s])[,;\s]+$/, '');

/** Length of the first line with its end, quotes heeded; null when it does not end. */
function headerLength(text: string): number | null {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === '\n' && !isQuoted) return at + 1;
  }
  return null;
}

function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string): number => bare.split(delimiter).length;
  return delimiters.reduce((best, next) => (count(next) > count(best) ? next : best));
}
