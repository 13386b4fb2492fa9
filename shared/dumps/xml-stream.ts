import { SaxesParser } from 'saxes';
import { dumpLimits } from './dump-limits.js';
import { DumpProblem } from './foreign.js';
import { shownName } from './remarks.js';

/** What is told of the elements, in the order of the text. */
export interface XmlHandler {
  open(tag: string, attributes: Readonly<Record<string, string>>, line: number): void;
  close(line: number): void;
  /** May come in several pieces for one element. */
  text(text: string, line: number): void;
}

const exportAgain =
  'Export it again: a file that was cut off or edited by hand cannot be told from a whole one.';

/**
 * Reads XML in pieces, within limits. A document type is refused and with it every entity that it could declare, and so
 * is a processing instruction: no dump has them.
 */
export class XmlStream {
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #handler: XmlHandler;
  readonly #firstLine: number;
  readonly #open: string[] = [];
  /** Where the last event ended. */
  #eventEnd = 0;

  constructor(handler: XmlHandler, firstLine: number) {
    this.#handler = handler;
    this.#firstLine = firstLine;
    const parser = this.#parser;
    parser.on('opentag', ({ name, attributes }) => this.#onOpen(name, attributes));
    parser.on('closetag', () => {
      this.#eventEnd = parser.position;
      this.#open.pop();
      handler.close(this.line);
    });
    const onText = (text: string): void => {
      this.#eventEnd = parser.position;
      handler.text(text, this.line);
    };
    parser.on('text', onText);
    parser.on('cdata', onText);
    parser.on('comment', () => {
      this.#eventEnd = parser.position;
    });
    parser.on('doctype', () => this.#refuseDeclaration('a document type'));
    parser.on('processinginstruction', () => this.#refuseDeclaration('a processing instruction'));
    parser.on('error', ({ message }) => this.#refuse(message));
  }

  get line(): number {
    return this.#firstLine + this.#parser.line - 1;
  }

  /** @throws {DumpProblem} */
  write(text: string): void {
    this.#parser.write(text);
    if (this.#parser.position - this.#eventEnd <= dumpLimits.value) return;
    throw new DumpProblem(
      this.line,
      `A text or tag is longer than ${dumpLimits.value} characters.`,
      'No dump holds such a value; export it again.',
    );
  }

  /** @throws {DumpProblem} when the document is not whole. */
  end(): void {
    const inside = this.#open.at(-1);
    if (inside !== undefined) {
      throw new DumpProblem(this.line, `The file ends inside <${shownName(inside)}>.`, exportAgain);
    }
    this.#parser.close();
  }

  #onOpen(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#eventEnd = this.#parser.position;
    if (this.#open.length >= dumpLimits.depth) {
      throw new DumpProblem(
        this.line,
        `Elements are nested more than ${dumpLimits.depth} deep.`,
        'PowerShell stops at 50 objects inside one another; export it again.',
      );
    }
    this.#open.push(name);
    this.#handler.open(name, attributes, this.line);
  }

  #refuseDeclaration(what: string): never {
    throw new DumpProblem(
      this.line,
      `The file holds ${what}, which no dump has.`,
      'Bring the file as Export-Clixml wrote it.',
    );
  }

  #refuse(message: string): never {
    const [, found = 'markup that cannot be read'] =
      faults.find(([words]) => words.test(message)) ?? [];
    throw new DumpProblem(this.line, `Found ${found}.`, exportAgain);
  }
}

/** What saxes complains of, in words of this program. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/entity/, 'an entity or character reference that XML does not know'],
  [/close tag|closing tag|unmatched/, 'a closing tag that closes nothing'],
  [/outside of root/, 'text outside the element'],
  [/root element/, 'no element'],
  [/attribute/, 'an attribute that is not written as name="value"'],
  [/character/, 'a character that may not stand here'],
];
