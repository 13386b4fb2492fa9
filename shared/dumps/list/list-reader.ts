import { dumpLimits } from '../dump-limits.js';
import {
  DumpProblem,
  type DumpReader,
  type DumpRemark,
  type ForeignObject,
  ForeignProperties,
} from '../foreign.js';
import { LineSplitter } from '../line-splitter.js';
import { Remarks, shownName } from '../remarks.js';
import { cellsOf, type JoinRepair, joinPieces, type ListProperty } from './list-lines.js';
import { readListValue } from './list-value.js';

const escapeCode = '\u001b';
/** What PowerShell 7 puts into a file when it is told to keep colours. */
const colours = new RegExp(`${escapeCode}\\[[\\d;]*m`, 'g');
const transcriptFrame = /^\*{20,}$/;
const longestRule = 1000;
const tableRule = /^ *-+(?: +-+)+ *$/;
const table =
  'The output of Format-Table, which cuts what does not fit into a column, is passed over.';
/** Where a colon may stand at most: the longest name of a property, and then some. */
const farthestColon = 200;

const repairTexts: Readonly<Record<JoinRepair, string>> = {
  'line-break': 'A value has line breaks of its own, or lost spaces at the end of a line.',
  space: 'A value lost a space where its line was broken; one is put back.',
};

/** The object that is being read. */
interface OpenList {
  readonly line: number;
  /** Where the colons stand: the padding is that of the longest name of this object. */
  readonly colon: number;
  readonly properties: ListProperty[];
  /** Cells of its widest line. */
  width: number;
  characters: number;
}

/**
 * Reads what Format-List prints (`estate/list-text`), at any width, of Out-File or between the lines of a transcript.
 * Texts that no list holds are passed over; Format-Table is refused (`estate/table-text`).
 */
export class ListReader implements DumpReader {
  readonly #remarks = new Remarks();
  readonly #lines = new LineSplitter();
  #open: OpenList | null = null;
  /** Empty lines after the last piece of a value: the end of the object, unless more of the value follows. */
  #emptyLines = 0;
  #isInFrame = false;
  #objects = 0;

  get remarks(): readonly DumpRemark[] {
    return this.#remarks.list();
  }

  write(text: string): readonly ForeignObject[] {
    return this.#read(this.#lines.write(text));
  }

  end(): readonly ForeignObject[] {
    const objects = [...this.#read(this.#lines.end()), ...this.#close()];
    if (this.#objects === 0) {
      throw new DumpProblem(
        1,
        'The text holds no line of the form "Name : value", as Format-List prints them.',
        'Bring what "Format-List *" printed, or better what Export-Clixml wrote.',
      );
    }
    return objects;
  }

  #read(lines: Iterable<string>): readonly ForeignObject[] {
    const objects: ForeignObject[] = [];
    for (const line of lines) objects.push(...this.#readLine(line.replace(colours, '')));
    return objects;
  }

  #readLine(line: string): readonly ForeignObject[] {
    if (transcriptFrame.test(line)) {
      this.#isInFrame = !this.#isInFrame;
      return this.#close();
    }
    if (this.#isInFrame) return [];
    if (line.trim() === '' && (this.#open === null || line.length <= this.#open.colon + 2)) {
      this.#emptyLines += 1;
      return [];
    }
    if (this.#open && this.#continues(this.#open, line)) return [];
    const isNew = this.#emptyLines > 0 || this.#open === null;
    const found = this.#propertyIn(line, isNew ? null : this.#open);
    if (found === null) return this.#passOver(line);
    const before = isNew ? this.#close() : [];
    this.#open ??= {
      line: this.#lines.line,
      colon: found.colon,
      properties: [],
      width: 0,
      characters: 0,
    };
    this.#open.properties.push({ name: found.name, pieces: [found.value] });
    this.#count(this.#open, line);
    return before;
  }

  /** Takes the line as the next piece of the value before it, where it is one. */
  #continues(open: OpenList, line: string): boolean {
    const column = open.colon + 2;
    const last = open.properties.at(-1);
    if (last === undefined || line.slice(0, column).trim() !== '' || line.length <= column)
      return false;
    for (; this.#emptyLines > 0; this.#emptyLines -= 1) last.pieces.push('');
    last.pieces.push(line.slice(column));
    this.#count(open, line);
    return true;
  }

  /** The property that begins in the line; within an object its colon stands where the others do. */
  #propertyIn(
    line: string,
    open: OpenList | null,
  ): { name: string; value: string; colon: number } | null {
    if (open === null) {
      const colon = line.slice(0, farthestColon).search(/ :(?: |$)/) + 1;
      return colon === 0 ? null : this.#propertyAt(line, colon);
    }
    return this.#propertyAt(line, open.colon);
  }

  #propertyAt(line: string, colon: number): { name: string; value: string; colon: number } | null {
    const name = line.slice(0, colon).trimEnd();
    if (line.charAt(colon) !== ':' || line.charAt(colon - 1) !== ' ') return null;
    if (name === '' || name.startsWith(' ')) return null;
    return { name, value: line.slice(colon + 2), colon };
  }

  #passOver(line: string): readonly ForeignObject[] {
    const objects = this.#close();
    const isTable = tableRule.test(line.slice(0, longestRule));
    this.#remarks.add(isTable ? table : 'Text between the lists is passed over.', this.#lines.line);
    return objects;
  }

  #count(open: OpenList, line: string): void {
    open.width = Math.max(open.width, cellsOf(line));
    open.characters += line.length + dumpLimits.costOfValue;
    if (open.characters <= dumpLimits.object) return;
    throw new DumpProblem(
      open.line,
      `One object is larger than ${dumpLimits.object} characters.`,
      'No list is; export it again.',
    );
  }

  #close(): readonly ForeignObject[] {
    const open = this.#open;
    this.#open = null;
    this.#emptyLines = 0;
    if (open === null) return [];
    this.#objects += 1;
    const { line, width, colon } = open;
    const properties = open.properties.map(({ name, pieces }) => {
      // XML has line breaks of its own, in every policy: nothing to remark.
      const isXml = pieces[0]?.startsWith('<') ?? false;
      const text = joinPieces(pieces, width - colon - 2, (repair) => {
        if (!isXml) this.#remarks.add(`${shownName(name)}: ${repairTexts[repair]}`, line);
      });
      return [name, readListValue(text)] as const;
    });
    return [
      { line, types: [], text: null, properties: ForeignProperties.of(properties), within: [] },
    ];
  }
}
