import { decodeBase64 } from '../base64.js';
import { dumpLimits } from '../dump-limits.js';
import {
  DumpProblem,
  type DumpReader,
  type DumpRemark,
  type ForeignObject,
  ForeignProperties,
  type ForeignValue,
} from '../foreign.js';
import { LineSplitter } from '../line-splitter.js';
import { Remarks, shownName } from '../remarks.js';
import { decodeUtf8 } from './decode-utf8.js';

/** Attributes that are bytes even where these happen to be a text. */
const octets: ReadonlySet<string> = new Set([
  'thumbnailphoto',
  'jpegphoto',
  'objectguid',
  'objectsid',
  'usercertificate',
  'msexchmailboxguid',
]);
const attribute = /^([A-Za-z][\w-]*(?:\.[\d.]+)?(?:;[\w-]+)*|\d+(?:\.\d+)*):(:|<)? *(.*)$/s;

/**
 * Reads what ldifde writes: LDIF, RFC 2849. An entry is an object whose first property is `dn`; an attribute that stands
 * several times is a list. Base64 is a text where its bytes are UTF-8, as for names with letters outside ASCII.
 */
export class LdifReader implements DumpReader {
  readonly #remarks = new Remarks();
  readonly #lines = new LineSplitter();
  /** A line with all that was folded from it. */
  #folded: string[] = [];
  #foldedLength = 0;
  #foldedLine = 1;
  #values = new Map<string, { readonly name: string; readonly values: ForeignValue[] }>();
  #characters = 0;
  #begin = 1;
  #isChange = false;
  #objects = 0;

  get remarks(): readonly DumpRemark[] {
    return this.#remarks.list();
  }

  write(text: string): readonly ForeignObject[] {
    return this.#read(this.#lines.write(text));
  }

  end(): readonly ForeignObject[] {
    const objects = [...this.#read(this.#lines.end()), ...this.#takeFolded(), ...this.#close()];
    if (this.#objects === 0) this.#remarks.add('The dump holds no object.', 1);
    return objects;
  }

  #read(lines: Iterable<string>): readonly ForeignObject[] {
    const objects: ForeignObject[] = [];
    for (const line of lines) {
      if (line.startsWith(' ') && this.#folded.length > 0) {
        this.#fold(line.slice(1));
        continue;
      }
      objects.push(...this.#takeFolded());
      if (line.trim() === '') {
        objects.push(...this.#close());
      } else {
        this.#foldedLine = this.#lines.line;
        this.#fold(line);
      }
    }
    return objects;
  }

  #fold(piece: string): void {
    this.#folded.push(piece);
    this.#foldedLength += piece.length;
    if (this.#foldedLength <= dumpLimits.value) return;
    throw new DumpProblem(
      this.#foldedLine,
      `A value is longer than ${dumpLimits.value} characters.`,
      'No directory holds such a value; export it again.',
    );
  }

  #takeFolded(): readonly ForeignObject[] {
    if (this.#folded.length === 0) return [];
    const line = this.#folded.join('');
    this.#folded = [];
    this.#foldedLength = 0;
    return line.startsWith('#') ? [] : this.#readAttribute(line);
  }

  #readAttribute(line: string): readonly ForeignObject[] {
    const at = this.#foldedLine;
    if (line === '-') {
      this.#isChange = true;
      return [];
    }
    const [, name, form = '', text = ''] = attribute.exec(line) ?? [];
    if (name === undefined) {
      throw new DumpProblem(
        at,
        'Expected "attribute: value", a line that goes on with a space, or an empty line.',
        'Export it again with ldifde: it was edited by hand, or it is another format.',
      );
    }
    const key = name.toLowerCase();
    if (key === 'version' && this.#values.size === 0) return [];
    // An entry without the empty line before it.
    const before = key === 'dn' ? this.#close() : [];
    if (this.#values.size === 0) this.#begin = at;
    if (key === 'changetype') this.#isChange = text.trim() !== 'add';
    else this.#add(name, this.#readValue(key, form, text, at), line.length);
    return before;
  }

  #add(name: string, value: ForeignValue, characters: number): void {
    this.#characters += characters + dumpLimits.costOfValue;
    if (this.#characters > dumpLimits.object) {
      throw new DumpProblem(
        this.#begin,
        `One entry is larger than ${dumpLimits.object} characters.`,
        'No directory holds such an entry; export it again.',
      );
    }
    const known = this.#values.get(name.toLowerCase());
    if (known) known.values.push(value);
    else this.#values.set(name.toLowerCase(), { name, values: [value] });
  }

  #readValue(key: string, form: string, text: string, line: number): ForeignValue {
    if (form === '') return text;
    if (form === '<') {
      this.#remarks.add(`A value of ${shownName(key)} lies in another file; it is left out.`, line);
      return { kind: 'lost', text };
    }
    const bytes = decodeBase64(text);
    if (bytes === null) {
      throw new DumpProblem(
        line,
        `What follows "${shownName(key)}::" is no base64.`,
        'Export it again with ldifde: the file was edited by hand.',
      );
    }
    return (octets.has(key) ? null : decodeUtf8(bytes)) ?? { kind: 'bytes', bytes };
  }

  #close(): readonly ForeignObject[] {
    const values = this.#values;
    const isChange = this.#isChange;
    this.#values = new Map();
    this.#characters = 0;
    this.#isChange = false;
    if (values.size === 0) return [];
    if (isChange || !values.has('dn')) {
      const what = isChange ? 'A change of an entry' : 'An entry without dn';
      this.#remarks.add(`${what} is no object; it is left out.`, this.#begin);
      return [];
    }
    this.#objects += 1;
    const properties = ForeignProperties.of(
      Array.from(values.values(), ({ name, values: all }) => [
        name,
        all.length === 1 ? (all[0] ?? null) : { kind: 'list', items: all, cut: false },
      ]),
    );
    return [{ line: this.#begin, types: [], text: null, properties, within: [] }];
  }
}
