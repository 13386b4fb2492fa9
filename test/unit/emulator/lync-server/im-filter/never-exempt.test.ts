import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { FilterWorld } from './filter-world.js';

/**
 * The world in which only contoso.local (https and ftp), all of one.contoso.net, and 10.1.2.* are in the Local
 * intranet. The oracle is the WHATWG URL of the platform, which reads a link as a browser would.
 */
let world: FilterWorld;

beforeAll(() => {
  world = new FilterWorld().zone([
    'https://contoso.local',
    'ftp://contoso.local',
    '*://contoso.net<one',
  ]);
  world.fe1.changeRegistry('A range.', (registry) => {
    const path = [
      ...['S-1-5-20', 'Software', 'Microsoft', 'Windows', 'CurrentVersion', 'Internet Settings'],
      ...['ZoneMap', 'Ranges', 'Range1'],
    ];
    registry.create(path);
    registry.setValue(path, ':Range', { type: 'string', value: '10.1.2.*' });
    registry.setValue(path, 'http', { type: 'dword', value: 1 });
  });
  world.restart();
});

const exemptLinks = (text: string): readonly string[] =>
  world.decide(text).links.flatMap(({ url, verdict }) => (verdict === 'exempt' ? [url] : []));

/** Whether the host a browser would go to is one of those configured. */
function isConfigured(url: string): boolean {
  const read = URL.canParse(url) ? new URL(url) : null;
  if (read === null) return false;
  const { hostname, protocol } = read;
  if (/(?:^|\.)contoso\.local$/.test(hostname)) return ['https:', 'ftp:'].includes(protocol);
  return (
    hostname === 'one.contoso.net' || (/^10\.1\.2\.\d+$/.test(hostname) && protocol === 'http:')
  );
}

const whole = (url: string): string =>
  /^[a-z+-]+:/i.test(url) ? url : `${/^ftp/i.test(url) ? 'ftp' : 'http'}://${url}`;

const strangeHosts = [
  'contoso.local.evil.example',
  'evilcontoso.local',
  'contoso.local.',
  'contoso.local..',
  '.contoso.local',
  'contoso..local',
  'contoso.locale',
  'contoso-local',
  'local',
  'contoso',
  'x.one.contoso.net',
  'two.contoso.net',
  'contoso.net',
  'one.contoso.net.evil.example',
  'xn--contoso-local.example',
  'cont\u043eso.local',
  'contoso\u3002local',
  'contoso.local\uff0fevil.example',
  'contoso%2elocal',
  'contoso.local%00.evil.example',
  '[::1]',
  '[::ffff:10.1.2.3]',
  '[contoso.local]',
  '10.1.2.3.evil.example',
  '10.1.2',
  '10.1.2.256',
  '010.1.2.3',
  '0x0a.1.2.3',
  '167838211',
  '10.1.3.3',
];

describe('A link is never exempt', () => {
  it.each(strangeHosts)('at the host %s, however it is put', (host) => {
    for (const scheme of ['http', 'https', 'ftp', 'file']) {
      for (const url of [
        // A dot at the very end would end the sentence, not the host.
        `${scheme}://${host}/`,
        `${scheme}://${host}/contoso.local`,
        `${scheme}://${host}:443/`,
        `${scheme}://contoso.local@${host}/x`,
        `${scheme}://contoso.local:80@${host}/`,
        `${scheme}:\\\\${host}\\contoso.local`,
        `${scheme}://${host}\\@contoso.local/x`,
        `${scheme}://${host}?https://contoso.local`,
        `${scheme}://${host}#@contoso.local`,
      ]) {
        expect(exemptLinks(url), url).toEqual([]);
      }
    }
  });

  it.each([
    'https:contoso.local/x',
    'https:/contoso.local/x',
    'https:///contoso.local/x',
    'https://',
    'https://contoso.local:99999/x',
    'https://contoso.local:x/',
    'https://contoso.local:443:443/',
    'https://contoso.local%2f@evil.example/',
    'mailto:x@contoso.local',
    'sip:x@contoso.local',
    'href=https://contoso.local/x',
    'http://contoso.local/x',
    'file://contoso.local/x',
  ])('when it is %s', (url) => {
    expect(exemptLinks(url)).toEqual([]);
  });

  it('unless its host is one of those configured, for any link made of tricky pieces', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'contoso.local',
        'one.contoso.net',
        '10.1.2.3',
        'evil.example',
        ...strangeHosts,
      ),
      fc.constantFrom(
        '.',
        '/',
        '\\',
        '@',
        ':',
        '#',
        '?',
        '%2e',
        '%40',
        '443',
        'www.',
        '//',
        '[',
        ']',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const scheme = fc.constantFrom(
      'https://',
      'http://',
      'ftp://',
      'ftp:\\\\',
      'https:',
      'www.',
      'ftp.',
    );
    const link = fc
      .tuple(scheme, fc.array(piece, { minLength: 1, maxLength: 7 }))
      .map(([begin, pieces]) => begin + pieces.join(''));
    fc.assert(
      fc.property(link, (text) => {
        for (const url of exemptLinks(text)) expect(isConfigured(whole(url)), url).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('and is, when it is plainly there', () => {
    const plain = [
      'https://contoso.local',
      'HTTPS://Portal.Contoso.Local:8443/x?y#z',
      'https://user@a.b.contoso.local/x',
      'ftp.contoso.local/x',
      'http://one.contoso.net/x',
      'http://10.1.2.3/x',
    ];
    expect(exemptLinks(plain.join(' '))).toEqual(plain);
  });
});

describe('Hostile messages', () => {
  const long = 100 * 1024;
  it.each([
    ['a long link', `http://${'a'.repeat(long)}`],
    ['a host of a hundred thousand names', `http://${'a.'.repeat(long / 2)}local`],
    ['a long path', `https://example.com/${'x/'.repeat(long / 2)}`],
    ['a long user name', `https://${'x'.repeat(long)}@contoso.local/`],
    ['many at signs', `https://${'@'.repeat(long)}evil.example`],
    ['many colons', `http${':'.repeat(long)}`],
    ['many prefixes', 'http:'.repeat(long / 5)],
    ['many prefixes and brackets', 'tel:) '.repeat(long / 6)],
    ['many letters w', 'w'.repeat(long)],
    ['many www with hyphens', 'www-'.repeat(long / 4)],
    ['many backslashes', `http:${'\\'.repeat(long)}contoso.local`],
    ['lone surrogates', `https://\ud800.contoso.local/\udfff`],
    ['nothing but spaces of every kind', '\u00a0\u2003\u3000\ufeff'.repeat(long / 4)],
  ])('are decided and explained without error: %s', (_name, text) => {
    expect(['passed', 'blocked']).toContain(world.decide(text).kind);
    expect(world.explain(text.slice(0, long)).steps).toHaveLength(11);
  });

  it('do not hide the host of a long link', () => {
    const path = `/${'x'.repeat(long)}`;
    expect(exemptLinks(`https://contoso.local${path}`)).toHaveLength(1);
    expect(exemptLinks(`https://contoso.local.evil.example${path}`)).toEqual([]);
  });

  it('hide no link behind markup', () => {
    const text = '<img src="https://contoso.local/x"><a href=\'https://evil.example\'>y</a>';
    expect(world.decide(text).kind).toBe('blocked');
  });
});
