import { DumpProblem, type DumpReader, type DumpRemark, type ForeignObject } from '../foreign.js';
import { Remarks } from '../remarks.js';
import { XmlStream } from '../xml-stream.js';
import { ClixmlObjects } from './clixml-objects.js';

const begin = '<Objs';
const documentType = '<!DOCTYPE';
const end = '</Objs>';
const exportAgain = 'Bring the file as Export-Clixml wrote it.';

/**
 * Reads what Export-Clixml writes. Text around the `Objs` elements is passed over (the line `#< CLIXML`, what a console
 * printed); there may be several of them, each with its own references.
 */
export class ClixmlReader implements DumpReader {
  readonly #remarks = new Remarks();
  /** What the last piece ended with, where it may be the beginning of `<Objs` or `</Objs>`. */
  #rest = '';
  #line = 1;
  #inside: { readonly xml: XmlStream; readonly objects: ClixmlObjects } | null = null;
  #documents = 0;
  #objects = 0;

  get remarks(): readonly DumpRemark[] {
    return this.#remarks.list();
  }

  write(text: string): readonly ForeignObject[] {
    const released: ForeignObject[] = [];
    let piece = this.#rest + text;
    for (;;) {
      const marks = this.#inside ? [end] : [begin, documentType];
      const found = firstOf(marks, piece);
      if (found < 0) {
        const kept = Math.max(...marks.map((each) => partOf(each, piece)));
        released.push(...this.#pass(piece.slice(0, piece.length - kept)));
        this.#rest = piece.slice(piece.length - kept);
        this.#objects += released.length;
        return released;
      }
      const after = this.#inside ? found + end.length : found;
      released.push(...this.#pass(piece.slice(0, after)));
      piece = piece.slice(after);
      if (piece.startsWith(documentType)) {
        throw new DumpProblem(
          this.#line,
          'The file holds a document type, which no dump has.',
          exportAgain,
        );
      }
      this.#turn();
    }
  }

  end(): readonly ForeignObject[] {
    const released = this.#pass(this.#rest);
    this.#rest = '';
    this.#inside?.xml.end();
    if (this.#documents === 0) {
      throw new DumpProblem(1, 'The file holds no <Objs> element.', exportAgain);
    }
    if (this.#objects + released.length === 0) {
      this.#remarks.add('The dump holds no object.', this.#line);
    }
    return released;
  }

  #pass(text: string): readonly ForeignObject[] {
    if (this.#inside) {
      this.#inside.xml.write(text);
      return this.#inside.objects.take();
    }
    const noise = text.replace(/#< CLIXML|<\?xml [^>]*\?>/g, '');
    if (noise.trim() !== '') this.#remarks.add('Text outside <Objs> is passed over.', this.#line);
    this.#line += countLines(text);
    return [];
  }

  #turn(): void {
    if (this.#inside) {
      this.#line = this.#inside.xml.line;
      this.#inside.xml.end();
      this.#inside = null;
      return;
    }
    this.#documents += 1;
    const objects = new ClixmlObjects(this.#remarks);
    this.#inside = { objects, xml: new XmlStream(objects, this.#line) };
  }
}

/** Where the first of the marks stands; -1 where none does. */
function firstOf(marks: readonly string[], text: string): number {
  const found = marks.map((mark) => text.indexOf(mark)).filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** How many characters at the end of `text` are a beginning of `mark`. */
function partOf(mark: string, text: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(mark.slice(0, length))) return length;
  }
  return 0;
}

const countLines = (text: string): number => text.split('\n').length - 1;
