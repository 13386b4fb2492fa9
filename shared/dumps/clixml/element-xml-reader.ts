import { dumpLimits } from '../dump-limits.js';
import {
  DumpProblem,
  type DumpReader,
  type DumpRemark,
  type ForeignObject,
  ForeignProperties,
  type ForeignValue,
} from '../foreign.js';
import { Remarks, shownName } from '../remarks.js';
import { XmlStream } from '../xml-stream.js';

interface OpenElement {
  readonly name: string;
  readonly line: number;
  readonly properties: [string, ForeignValue][];
  /** Elements of one name, in the order of the text. */
  readonly children: Map<string, ForeignValue[]>;
  text: string;
}

/**
 * Reads the Element of a policy or configuration, which backup scripts keep as a file of its own
 * (`estate/element-files`): attributes are its properties, elements in it are lists by their name. The identity is in the
 * name of the file alone, see {@link identityOfElementFile}. What was never set may be missing.
 */
export class ElementXmlReader implements DumpReader {
  readonly #remarks = new Remarks();
  readonly #open: OpenElement[] = [];
  readonly #xml = new XmlStream(
    {
      open: (tag, attributes, line) => this.#openElement(tag, attributes, line),
      close: () => this.#closeElement(),
      text: (text, line) => this.#addText(text, line),
    },
    1,
  );
  #characters = 0;
  #released: ForeignObject[] = [];

  get remarks(): readonly DumpRemark[] {
    return this.#remarks.list();
  }

  write(text: string): readonly ForeignObject[] {
    this.#xml.write(text);
    return this.#take();
  }

  end(): readonly ForeignObject[] {
    this.#xml.end();
    return this.#take();
  }

  #openElement(tag: string, attributes: Readonly<Record<string, string>>, line: number): void {
    const isNamespace = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');
    const given = Object.entries(attributes).filter(([name]) => !isNamespace(name));
    const size = given.reduce((sum, [name, value]) => sum + name.length + value.length, tag.length);
    this.#count(size + dumpLimits.costOfValue * (given.length + 1), line);
    this.#open.push({
      name: localName(tag),
      line,
      properties: given,
      children: new Map(),
      text: '',
    });
  }

  #addText(text: string, line: number): void {
    this.#count(text.length, line);
    const open = this.#open.at(-1);
    if (open) open.text += text;
  }

  #closeElement(): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    const parent = this.#open.at(-1);
    const { name, line } = element;
    for (const [child, items] of element.children) {
      element.properties.push([child, { kind: 'list', items, cut: false }]);
    }
    const properties = ForeignProperties.of(element.properties);
    if (parent === undefined) {
      this.#released.push({ line, types: [name], text: null, properties, within: [] });
      return;
    }
    const isText = properties.size === 0;
    const value: ForeignValue = isText
      ? element.text.trim()
      : { kind: 'object', types: [name], text: null, properties };
    if (!isText && element.text.trim() !== '') {
      this.#remarks.add(`The text within <${shownName(name)}> is left out.`, line);
    }
    const siblings = parent.children.get(name);
    if (siblings) siblings.push(value);
    else parent.children.set(name, [value]);
  }

  #count(characters: number, line: number): void {
    this.#characters += characters;
    if (this.#characters <= dumpLimits.object) return;
    throw new DumpProblem(
      line,
      `The element is larger than ${dumpLimits.object} characters.`,
      'No policy is; export it again with Export-Clixml.',
    );
  }

  #take(): readonly ForeignObject[] {
    const released = this.#released;
    this.#released = [];
    return released;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The identity that such a script wrote into the name of a file, where a colon became an underscore: `Global.xml`,
 * `Site_Redmond_.xml`, `Tag_Front Desk_4.xml`. Null for other names.
 */
export function identityOfElementFile(path: string): string | null {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  if (/^global\.xml$/i.test(file)) return 'Global';
  const [, scope, name] = /^(Site|Tag|Service)_(.+)_\d*\.xml$/i.exec(file) ?? [];
  if (scope === undefined || name === undefined) return null;
  return `${scope.charAt(0).toUpperCase()}${scope.slice(1).toLowerCase()}:${name}`;
}
