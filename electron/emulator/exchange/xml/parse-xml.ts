import { decodeText } from './decode-text.js';
import { XmlElement } from './xml-element.js';
import { XmlError } from './xml-error.js';

/** Longest document that is looked at: a mailbox's answer is a few thousand characters. */
export const xmlCharacterLimit = 1_000_000;
export const xmlDepthLimit = 64;

const noAttributes: ReadonlyMap<string, string> = new Map();
const plainName = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u;
const startTag =
  /<([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads a well-formed document and returns its root. Made for the small documents of Autodiscover
 * and EWS, of which a working week of many clients exchanges hundreds of thousands: it is one pass
 * without look-back. Nothing in a document can make it grow: a document type is refused, and with
 * it every entity it could declare.
 * @throws {XmlError} that names the line
 */
export function parseXml(text: string): XmlElement {
  if (text.length > xmlCharacterLimit) {
    throw new XmlError(
      `The document has ${text.length} characters; at most ${xmlCharacterLimit} are read.`,
    );
  }
  return new XmlReader(text).read();
}

class XmlReader {
  #at = 0;
  #root: XmlElement | null = null;
  /** Open elements with their names as written, prefix included. */
  readonly #open: { readonly element: XmlElement; readonly name: string }[] = [];

  constructor(private readonly text: string) {}

  read(): XmlElement {
    const { text } = this;
    if (text.startsWith('\ufeff')) this.#at = 1;
    for (let tag = text.indexOf('<', this.#at); tag >= 0; tag = text.indexOf('<', this.#at)) {
      if (tag > this.#at) this.#addText(this.#at, tag);
      this.#at = tag;
      this.#readMarkup();
    }
    this.#addText(this.#at, text.length);
    const unclosed = this.#open.at(-1);
    if (unclosed) throw this.#error(`the document ends inside <${unclosed.name}>.`, text.length);
    if (!this.#root) throw new XmlError('The document is empty: it has no element.');
    return this.#root;
  }

  #readMarkup(): void {
    switch (this.text.charAt(this.#at + 1)) {
      case '/':
        this.#closeElement();
        return;
      case '?':
        this.#skipTo('?>', 'a processing instruction');
        return;
      case '!':
        this.#readDeclaration();
        return;
      default:
        this.#openElement();
    }
  }

  #readDeclaration(): void {
    const { text } = this;
    const start = this.#at;
    if (text.startsWith('<!--', start)) {
      this.#skipTo('-->', 'a comment');
    } else if (text.startsWith('<![CDATA[', start)) {
      this.#skipTo(']]>', 'a CDATA section');
      this.#append(text.slice(start + 9, this.#at - 3), start);
    } else {
      throw this.#error(
        'a document type is not accepted, and neither are the entities it could declare.',
      );
    }
  }

  #skipTo(end: string, what: string): void {
    const index = this.text.indexOf(end, this.#at);
    if (index < 0) throw this.#error(`${what} does not end.`);
    this.#at = index + end.length;
  }

  #openElement(): void {
    const { text } = this;
    const end = text.indexOf('>', this.#at);
    const name = end < 0 ? '' : text.slice(this.#at + 1, end);
    if (plainName.test(name)) {
      this.#at = end + 1;
      this.#push(name, noAttributes, false);
      return;
    }
    startTag.lastIndex = this.#at;
    const [whole, full, attributes = '', slash] = startTag.exec(text) ?? [];
    if (whole === undefined || full === undefined) throw this.#error('a tag cannot be read.');
    const values = attributes === '' ? noAttributes : this.#readAttributes(attributes);
    this.#at += whole.length;
    this.#push(full, values, slash === '/');
  }

  #readAttributes(text: string): ReadonlyMap<string, string> {
    const values = new Map<string, string>();
    for (const [, name = '', double, single = ''] of text.matchAll(attribute)) {
      const key = localName(name);
      if (values.has(key) && name === key) throw this.#error(`the attribute ${key} stands twice.`);
      values.set(key, decodeText(this.text, this.#at, double ?? single));
    }
    return values;
  }

  #push(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    const element = new XmlElement(localName(name), attributes);
    const parent = this.#open.at(-1);
    if (parent) parent.element.append(element);
    else if (this.#root) throw this.#error('a second root element.');
    else this.#root = element;
    if (isEmpty) return;
    if (this.#open.length >= xmlDepthLimit) {
      throw this.#error(`elements are nested more than ${xmlDepthLimit} deep.`);
    }
    this.#open.push({ element, name });
  }

  #closeElement(): void {
    const { text } = this;
    const end = text.indexOf('>', this.#at);
    const name = end < 0 ? '' : text.slice(this.#at + 2, end).trimEnd();
    const open = this.#open.pop();
    if (!open) throw this.#error('a closing tag without an opening one.');
    if (open.name !== name) throw this.#error(`expected </${open.name}>.`);
    this.#at = end + 1;
  }

  #addText(from: number, to: number): void {
    const raw = this.text.slice(from, to);
    if (this.#open.length > 0) this.#append(decodeText(this.text, from, raw), from);
    else if (raw.trim() !== '') throw this.#error('text outside the root element.', from);
  }

  #append(text: string, index: number): void {
    const open = this.#open.at(-1);
    if (!open) throw this.#error('text outside the root element.', index);
    open.element.append(text);
  }

  #error(problem: string, index = this.#at): XmlError {
    return XmlError.at(this.text, index, problem);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
