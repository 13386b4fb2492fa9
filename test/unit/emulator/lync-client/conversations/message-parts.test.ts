import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  messageParts,
  mostSpecialParts,
} from '../../../../../electron/emulator/lync-client/conversations/message-parts.js';
import {
  findLinks,
  linkPrefixes,
} from '../../../../../electron/emulator/lync-server/im-filter/find-links.js';
import type { MessagePart } from '../../../../../shared/contract/views/conversation.js';
import { emoticonCodes } from '../../../../../shared/lync/emoticons.js';
import { imFilterSettings } from '../../../../../shared/policy/filter-tables.js';

const everything = { clickableLinks: true, emoticons: true };
const read = (text: string) => messageParts(text, everything);
const links = (text: string) => read(text).filter(({ kind }) => kind === 'link');
const joined = (parts: readonly MessagePart[]) => parts.map(({ text }) => text).join('');

/** What people and attackers write around links. */
const snippets = fc.constantFrom(
  'http://',
  'HTTPS://',
  'https://contoso.local',
  'www.',
  'WWW2.contoso.com/a_(b)',
  'ftp.contoso.com',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:bob@contoso.com',
  'sip:bob@contoso.com',
  'href="',
  '_',
  '<a href=',
  '>',
  '"',
  "'",
  '(',
  ')',
  '[',
  ']',
  ':)',
  ';-)',
  ':S',
  '(C)',
  ' ',
  '\n',
  '.',
  ',',
  '?u=http://evil.example/',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ud800',
  '😀',
  'ı',
  'K',
);
const texts = fc
  .array(fc.oneof(snippets, fc.string({ maxLength: 5 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('A link', () => {
  it.each([
    ['http://contoso.local', 'http://contoso.local'],
    ['HTTPS://Portal.Contoso.Local/x', 'https://Portal.Contoso.Local/x'],
    ['www.contoso.com', 'http://www.contoso.com'],
    ['www2.contoso.com:8080/a?b#c', 'http://www2.contoso.com:8080/a?b#c'],
    ['ftp.contoso.com/file', 'ftp://ftp.contoso.com/file'],
    ['mailto:bob@contoso.com', 'mailto:bob@contoso.com'],
    ['tel:+14255550101', 'tel:+14255550101'],
    ['http://user:secret@[2001:db8::1]:81/', 'http://user:secret@[2001:db8::1]:81/'],
    ['http://müller.example/ü', 'http://müller.example/ü'],
  ])('%s leads to %s', (text, href) => {
    expect(read(text)).toEqual([{ kind: 'link', text, href }]);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript://%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:http://contoso.local/x',
    'res://ieframe.dll/x',
    'http:',
    'http://',
    'http:/contoso.local',
    'http:contoso.local',
    'www.',
    'www..com',
    'mailto:',
    'xhttp://contoso.local',
    '_http://contoso.local',
    '__www.contoso.com',
    'see:http://contoso.local',
    'a=http://contoso.local',
  ])('%s is none', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('ends before the marks of the sentence around it', () => {
    expect(links('(see "http://contoso.local/x").')).toMatchObject([
      { text: 'http://contoso.local/x' },
    ]);
    expect(links('Have a look at http://contoso.local/x, or www.contoso.com!')).toMatchObject([
      { text: 'http://contoso.local/x' },
      { text: 'www.contoso.com' },
    ]);
    expect(links('http://contoso.local/a_(b)')).toMatchObject([
      { text: 'http://contoso.local/a_(b)' },
    ]);
    expect(links('(http://contoso.local/a_(b))')).toMatchObject([
      { text: 'http://contoso.local/a_(b)' },
    ]);
  });

  it('ends before a character that turns the direction, so that what is read is where it leads', () => {
    expect(links('http://contoso.local/\u202egpj.exe')).toMatchObject([
      { text: 'http://contoso.local/', href: 'http://contoso.local/' },
    ]);
  });

  it('cannot hide in a link that the filter has switched off', () => {
    expect(links('_http://a.example/?u=http://evil.example')).toEqual([]);
    expect(links('_http://a.example/(http://evil.example)')).toEqual([]);
  });

  it('has nowhere to lead where links cannot be clicked', () => {
    expect(
      messageParts('http://contoso.local', { clickableLinks: false, emoticons: true }),
    ).toEqual([{ kind: 'link', text: 'http://contoso.local' }]);
  });

  it('of 100 KB is one link', () => {
    const url = `https://contoso.local/${'é(x'.repeat(30_000)}`;
    expect(links(`see ${url} there`)).toMatchObject([{ text: url, href: url }]);
  });
});

describe('An emoticon', () => {
  it('is each code of the table, in either case', () => {
    for (const [emoticon, codes] of Object.entries(emoticonCodes)) {
      for (const code of codes) {
        expect(read(code)).toEqual([{ kind: 'emoticon', text: code, emoticon }]);
        expect(read(`a ${code.toLowerCase()} b`)).toContainEqual({
          kind: 'emoticon',
          text: code.toLowerCase(),
          emoticon,
        });
      }
    }
  });

  it('is not made of the letters of a word', () => {
    expect(read('Re:Sales and Q:Paul')).toEqual([{ kind: 'text', text: 'Re:Sales and Q:Paul' }]);
  });

  it('is not looked for in a link', () => {
    expect(read('http://contoso.local/a:)b')).toMatchObject([{ kind: 'link' }]);
  });

  it('stays typed text where emoticons are off', () => {
    expect(messageParts('Hi :)', { clickableLinks: true, emoticons: false })).toEqual([
      { kind: 'text', text: 'Hi :)' },
    ]);
  });
});

it('leaves out nothing and adds nothing, whatever is written', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const parts = read(text);
      expect(joined(parts)).toBe(text);
      for (const [index, part] of parts.entries()) {
        expect(part.text).not.toBe('');
        if (part.kind === 'text') expect(parts[index + 1]?.kind).not.toBe('text');
      }
    }),
  );
});

it('leads to the schemes of the list only, and to what is read', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const part of read(text)) {
        if (part.kind !== 'link') continue;
        expect(part.href).toMatch(
          /^(?:http|https|ftp|file|gopher|ldap|nntp|telnet|mailto|news|callto|tel|sips?):/,
        );
        expect(part.href?.toLowerCase().endsWith(part.text.toLowerCase())).toBe(true);
      }
    }),
  );
});

it('finds no link that the filter with the prefixes of a new configuration does not find', () => {
  const prefixes = linkPrefixes(imFilterSettings.defaults.Prefixes as readonly string[]);
  fc.assert(
    fc.property(texts, (text) => {
      const found = findLinks(text, prefixes);
      let defused = '';
      let end = 0;
      for (const { start } of found) {
        defused += `${text.slice(end, start)}_`;
        end = start;
      }
      expect(links(defused + text.slice(end))).toEqual([]);
    }),
  );
});

it('tells no more parts apart than a window can bear', () => {
  const text = ':)'.repeat(30_000);
  const parts = read(text);
  expect(parts).toHaveLength(mostSpecialParts + 1);
  expect(joined(parts)).toBe(text);
});
