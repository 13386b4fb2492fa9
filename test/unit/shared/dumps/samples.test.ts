import { describe, expect, it } from 'vitest';
import { propertiesOf, readSample, sampleBytes } from '../../../support/read-dump.js';

const nouns = [
  'CsClientPolicy',
  'CsImFilterConfiguration',
  'CsPool',
  'CsPrivacyConfiguration',
  'CsSite',
  'CsUser',
];
const counts = [3, 1, 2, 1, 2, 8];

describe('the estate of the samples is recognised and read whole', () => {
  it.each([
    ['clixml-utf16', 'xml', 'clixml', ['utf-16le']],
    ['json-ps51', 'json', 'json', ['utf-8', 'utf-16le']],
    ['json-ps7', 'json', 'json', [null, 'utf-8']],
    ['csv', 'csv', 'csv', [null]],
    ['format-list', 'txt', 'list', ['utf-16le']],
  ])('%s', (folder, extension, format, encodings) => {
    const read = nouns.map((noun) => readSample(`${folder}/${noun}.${extension}`));
    expect(read.map(({ objects }) => objects.length)).toEqual(counts);
    for (const sample of read) {
      expect(sample.format).toBe(format);
      expect(encodings).toContain(sample.encoding);
      expect(sample.remarks).toEqual([]);
    }
  });

  it('a table of all nouns, each object with the keys it was found under', () => {
    const { objects, encoding, remarks } = readSample('clixml-utf8/estate.xml');
    expect([encoding, remarks]).toEqual(['utf-8', []]);
    const keys = [...new Set(objects.map(({ within }) => within.join()))];
    expect(
      keys.map((key) => [key, objects.filter(({ within }) => within[0] === key).length]),
    ).toEqual([
      ['Site', 2],
      ['ClientPolicy', 3],
      ['Pool', 2],
      ['User', 8],
      ['ImFilterConfiguration', 1],
      ['PrivacyConfiguration', 1],
    ]);
  });

  it('of a directory, with pictures that are those beside it', () => {
    const entries = readSample('ad/litwareinc.ldf').objects;
    const rows = readSample('ad/litwareinc-csvde.csv');
    expect([entries.length, rows.objects.length, rows.encoding]).toEqual([8, 8, 'windows-1252']);
    for (const objects of [entries, rows.objects]) {
      const [ken] = objects;
      expect(ken?.properties.get('thumbnailPhoto')).toEqual({
        kind: 'bytes',
        bytes: Uint8Array.from(sampleBytes('ad/photos/kenmyer.jpg')),
      });
    }
    expect(propertiesOf(entries[6])).toMatchObject({
      dn: 'CN=王伟 (Wang Wei),OU=Dublin,OU=Staff,DC=litwareinc,DC=com',
      proxyAddresses: ['SMTP:wwang@litwareinc.com', 'sip:wwang@litwareinc.com'],
      manager: 'CN=David Longmire,OU=Dublin,OU=Staff,DC=litwareinc,DC=com',
    });
    expect(propertiesOf(rows.objects[4])).toMatchObject({ displayName: 'Jürgen Müller' });
    const { objects } = readSample('csv/ADUsers.csv');
    expect(propertiesOf(objects[3])).toMatchObject({
      DistinguishedName: "CN=O'Hara\\, Siobhán,OU=Dublin,OU=Staff,DC=litwareinc,DC=com",
      HomePhone: null,
    });
  });
});
