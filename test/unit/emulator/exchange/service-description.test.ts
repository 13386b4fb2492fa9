import { describe, expect, it } from 'vitest';
import { ewsOperations } from '../../../../electron/emulator/exchange/ews/operations.js';
import { parseXml } from '../../../../electron/emulator/exchange/xml/parse-xml.js';
import type { XmlElement } from '../../../../electron/emulator/exchange/xml/xml-element.js';
import { openExchange } from './exchange-world.js';

const file = (name: string): string => {
  const { exchange } = openExchange();
  const url = `https://mail.contoso.com/EWS/${name}`;
  return exchange.handle({ method: 'GET', url, headers: {}, body: '' }).body;
};

/** All elements of a document. */
const flatten = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.elements().flatMap(flatten),
];

describe('The description of EWS', () => {
  it('names every operation that is answered or refused, and where they are', () => {
    const wsdl = parseXml(file('Services.wsdl'));
    const operations = wsdl.child('portType')?.children('operation') ?? [];
    expect(operations.map((one) => one.attribute('name'))).toEqual(
      ewsOperations.map(({ name }) => name),
    );
    const address = flatten(wsdl).find(({ name }) => name === 'address');
    expect(address?.attribute('location')).toBe('https://mail.contoso.com/EWS/Exchange.asmx');
  });

  it('is where Exchange.asmx?wsdl leads', () => {
    const { exchange } = openExchange();
    const url = 'https://mail.contoso.com/EWS/Exchange.asmx?wsdl';
    const answer = exchange.handle({ method: 'GET', url, headers: {}, body: '' });
    expect(answer.headers.location).toBe('https://mail.contoso.com/EWS/Services.wsdl');
  });

  it('defines each type, element and message that it speaks of, once', () => {
    const documents = ['services.wsdl', 'messages.xsd', 'types.xsd'].map((name) =>
      parseXml(file(name)),
    );
    const [wsdl, messages, types] = documents;
    const defined = (document: XmlElement | undefined, prefix: string) =>
      (document?.elements() ?? []).flatMap((one) => {
        const name = one.attribute('name');
        return name === undefined ? [] : [`${prefix}${name}`];
      });
    const names = [
      ...defined(messages, 'm:'),
      ...defined(messages, 'tns:'),
      ...defined(types, 't:'),
      ...defined(wsdl, 'tns:'),
    ];
    const repeated = [messages, types].flatMap((document) => {
      const kinds = (document?.elements() ?? []).map(
        (one) => `${one.name === 'element' ? 'element' : 'type'} ${one.attribute('name')}`,
      );
      return kinds.filter(
        (kind, index) => kind !== 'type undefined' && kinds.indexOf(kind) < index,
      );
    });
    expect(repeated).toEqual([]);
    const spoken = documents
      .flatMap(flatten)
      .flatMap((element) =>
        ['type', 'ref', 'base', 'element', 'message', 'binding'].map((name) =>
          element.attribute(name),
        ),
      )
      .filter((name) => name !== undefined && !name.startsWith('xs:'));
    const missing = spoken.filter((name) => !names.includes(name ?? ''));
    expect(new Set(missing)).toEqual(new Set());
  });
});
