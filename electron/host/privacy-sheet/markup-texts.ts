import { XMLParser } from 'fast-xml-parser';

/** An element of a client's markup. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MarkupElement | string)[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  allowBooleanAttributes: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  unpairedTags: ['input', 'br', 'img', 'hr', 'link', 'meta'],
});

type Parsed = Readonly<Record<string, unknown>>;

/** The tree of markup that React wrote. */
export function readMarkup(markup: string): MarkupElement {
  return { name: '', attributes: {}, children: (parser.parse(markup) as Parsed[]).map(nodeOf) };
}

function nodeOf(parsed: Parsed): MarkupElement | string {
  if ('#text' in parsed) return String(parsed['#text']);
  const { ':@': attributes = {}, ...element } = parsed;
  const [name = '', children = []] = Object.entries(element)[0] ?? [];
  return {
    name,
    // The parser writes them so.
    attributes: attributes as Record<string, string>,
    children: (children as Parsed[]).map(nodeOf),
  };
}

/** An element and all in it, from the outside in. */
export function* elementsIn(element: MarkupElement): Iterable<MarkupElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

/** What is read of an element and all in it, as one line. */
export const textIn = (element: MarkupElement): string => oneLine(rawText(element));

function rawText({ name, children }: MarkupElement): string {
  if (name === 'style' || name === 'script') return '';
  return children.map((child) => (typeof child === 'string' ? child : rawText(child))).join(' ');
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
