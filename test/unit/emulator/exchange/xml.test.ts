import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../../../electron/emulator/exchange/xml/escape-xml.js';
import {
  parseXml,
  xmlCharacterLimit,
  xmlDepthLimit,
} from '../../../../electron/emulator/exchange/xml/parse-xml.js';
import type { XmlElement } from '../../../../electron/emulator/exchange/xml/xml-element.js';
import { XmlError } from '../../../../electron/emulator/exchange/xml/xml-error.js';

interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Tree[];
}

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,5}$/);
const content = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.trim());
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    name: word,
    attributes: fc.dictionary(word, content, { maxKeys: 3, noNullPrototype: true }),
    text: content,
    children: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'tree' },
      fc.constant([]),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }),
}));

function write({ name, attributes, text, children }: Tree): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inside = children.map(write).join('\n');
  return `<p:${name}${pairs.join('')}>${escapeXml(text)}${inside}</p:${name}>`;
}

const readBack = (element: XmlElement, { attributes }: Tree, children: readonly Tree[]): Tree => ({
  name: element.name,
  attributes: Object.fromEntries(
    Object.keys(attributes).map((key) => [key, element.attribute(key) ?? '(missing)']),
  ),
  text: element.text,
  children: element
    .elements()
    .map((child, index) =>
      readBack(child, children[index] as Tree, children[index]?.children ?? []),
    ),
});

describe('Reading XML', () => {
  it('brings back what was written', () => {
    fc.assert(
      fc.property(tree, (document) => {
        expect(readBack(parseXml(write(document)), document, document.children)).toEqual(document);
      }),
    );
  });

  it('finds the elements that an independent reader finds', () => {
    const reader = new XMLParser({ removeNSPrefix: true, preserveOrder: true });
    const shape = (element: XmlElement): unknown[] => [
      element.name,
      element.elements().map((child) => shape(child)),
    ];
    const otherShape = (nodes: readonly Record<string, unknown>[]): unknown[] =>
      nodes
        .filter((node) => !('#text' in node))
        .map((node) => {
          const [name = ''] = Object.keys(node).filter((key) => key !== ':@');
          return [name, otherShape(node[name] as Record<string, unknown>[])];
        });
    fc.assert(
      fc.property(tree, (document) => {
        const text = write(document);
        expect([shape(parseXml(text))]).toEqual(otherShape(reader.parse(text)));
      }),
      { numRuns: 50 },
    );
  });

  it('never fails but by name, whatever it is given', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b x="1"/>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&',
      '<?',
      '?>',
      '"',
      '<',
      '>',
      ' ',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }),
        (parts) => {
          try {
            parseXml(parts.join(''));
          } catch (error) {
            expect(error).toBeInstanceOf(XmlError);
          }
        },
      ),
    );
  });

  it('reads comments, CDATA, references, single quotes and a byte order mark', () => {
    const root = parseXml(
      "\ufeff<?xml version='1.0'?><!-- a > b --><r k='&quot;1&quot;'>x<![CDATA[<&>]]>&#65;&#x42;</r>\n",
    );
    expect([root.name, root.attribute('k'), root.text]).toEqual(['r', '"1"', 'x<&>AB']);
  });

  const deep = '<a>'.repeat(100_000);
  it.each([
    ['', 'The document is empty: it has no element.'],
    ['plain text', 'Line 1: text outside the root element.'],
    ['<a>\n<b>\n</a>', 'Line 3: expected </b>.'],
    ['<a>\n', 'Line 2: the document ends inside <a>.'],
    ['<a/><b/>', 'Line 1: a second root element.'],
    ['</a>', 'Line 1: a closing tag without an opening one.'],
    ['<a b=1/>', 'Line 1: a tag cannot be read.'],
    ['<a b="1" b="2"/>', 'Line 1: the attribute b stands twice.'],
    ['<a>\n&evil;</a>', 'Line 1: an entity or character reference that XML does not know.'],
    ['<a>&#0;</a>', 'Line 1: an entity or character reference that XML does not know.'],
    ['<a><!-- </a>', 'Line 1: a comment does not end.'],
    [deep, `Line 1: elements are nested more than ${xmlDepthLimit} deep.`],
    [`<a>${'x'.repeat(10_000_000)}</a>`, `at most ${xmlCharacterLimit} are read.`],
    [
      '<!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;&a;">]><l>&b;</l>',
      'Line 1: a document type is not accepted, and neither are the entities it could declare.',
    ],
    [
      '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
      'Line 1: a document type is not accepted, and neither are the entities it could declare.',
    ],
  ])('refuses document %# by name and line', (text, message) => {
    expect(() => parseXml(text)).toThrow(XmlError);
    expect(() => parseXml(text)).toThrow(message);
  });

  it.each([
    ['tags without end', '<a'.repeat(400_000)],
    ['quotes without end', `<a ${'b="'.repeat(300_000)}`],
    ['blanks in a tag', `<a${' '.repeat(900_000)}`],
    ['attributes without value', `<a ${'b '.repeat(400_000)}>`],
    ['comments without end', '<!--'.repeat(200_000)],
  ])('is done within the time of a test with a large document of %s', (_, text) => {
    expect(() => parseXml(text)).toThrow(XmlError);
  });
});
