/** An element of a document that was read; names are without prefix. */
export class XmlElement {
  readonly #children: XmlElement[] = [];
  #text = '';

  constructor(
    readonly name: string,
    private readonly attributes: ReadonlyMap<string, string>,
  ) {}

  /** Own text, entities decoded, white space at both ends taken off. */
  get text(): string {
    return this.#text.trim();
  }

  /** Children, in order. */
  elements(): readonly XmlElement[] {
    return this.#children;
  }

  /** The first child of that name. */
  child(name: string): XmlElement | undefined {
    for (const element of this.#children) if (element.name === name) return element;
    return undefined;
  }

  /** All children of that name, in order. */
  children(name: string): XmlElement[] {
    return this.#children.filter((element) => element.name === name);
  }

  /** The element reached by going to the first child of each name. */
  find(...path: readonly string[]): XmlElement | undefined {
    let element: XmlElement | undefined = this;
    for (const name of path) element = element?.child(name);
    return element;
  }

  /** Text of what the path leads to; `undefined` when it leads nowhere. */
  textOf(...path: readonly string[]): string | undefined {
    return this.find(...path)?.text;
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** For the reader, while it builds the document. */
  append(content: XmlElement | string): void {
    if (typeof content === 'string') this.#text += content;
    else this.#children.push(content);
  }
}
