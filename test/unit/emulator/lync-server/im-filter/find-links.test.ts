import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findLinks,
  linkPrefixes,
} from '../../../../../electron/emulator/lync-server/im-filter/find-links.js';
import { imFilterSettings } from '../../../../../shared/policy/filter-tables.js';
import { isStringList } from '../../../../../shared/policy/policy-value.js';

const defaults = imFilterSettings.defaults.Prefixes ?? null;
const prefixes = linkPrefixes(isStringList(defaults) ? defaults : []);
const urls = (text: string) => findLinks(text, prefixes).map(({ url }) => url);

describe('The filter finds links', () => {
  it.each([
    ['see https://contoso.com/x now', ['https://contoso.com/x']],
    ['HTTP://CONTOSO.COM', ['HTTP://CONTOSO.COM']],
    [
      'www.contoso.com, www2.contoso.com and wwwtest.contoso.com',
      ['www.contoso.com', 'www2.contoso.com', 'wwwtest.contoso.com'],
    ],
    ['ftp.contoso.com ftp://contoso.com', ['ftp.contoso.com', 'ftp://contoso.com']],
    [
      'mailto:bob@contoso.com sip:bob@contoso.com tel:+14255550100',
      ['mailto:bob@contoso.com', 'sip:bob@contoso.com', 'tel:+14255550100'],
    ],
    ['<a href="http://contoso.com">x</a>', ['href=', 'http://contoso.com']],
    ['(http://contoso.com).', ['http://contoso.com']],
    ['看http://contoso.com', ['http://contoso.com']],
    ['http://contoso.com\u200b/x', ['http://contoso.com']],
    ['a\nhttp://contoso.com\tb', ['http://contoso.com']],
    ['http://contoso.com/?u=http://fabrikam.com', ['http://contoso.com/?u=http://fabrikam.com']],
  ])('in %j', (text, found) => {
    expect(urls(text)).toEqual(found);
  });

  it.each([
    'no link at all',
    '',
    'hotel:room and profile:me',
    '_http://contoso.com is inactive already',
    'xhttp://contoso.com',
    'http: is a prefix, and so is www.',
    'www contoso com',
    'hrefs and href are words',
    'Contoso.com/x',
    'ſip:bob',
  ])('but none in %j', (text) => {
    expect(urls(text)).toEqual([]);
  });

  it('with the prefix that fits, as the list spells it', () => {
    const [link] = findLinks('WWW3.contoso.com', linkPrefixes(['Www*.']));
    expect(link).toMatchObject({ prefix: 'Www*.', start: 0, end: 16 });
  });

  it('only of the prefixes on the list', () => {
    expect(findLinks('http://a.b ftp://a.b', linkPrefixes(['ftp:']))).toHaveLength(1);
    expect(findLinks('http://a.b', linkPrefixes([]))).toEqual([]);
  });

  it('that stand in the text in order, for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('http:', 'www', '.', 'href', ' ', '//', ':', ')', 'x', '_', '"', '\u200b'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let from = 0;
        for (const { start, end, url } of findLinks(text, prefixes)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(url);
          from = end;
        }
      }),
    );
  });
});
