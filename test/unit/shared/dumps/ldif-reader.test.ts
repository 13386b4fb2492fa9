import { describe, expect, it } from 'vitest';
import { LdifReader } from '../../../../shared/dumps/ldif/ldif-reader.js';
import { propertiesOf, readDump, refusalOf } from '../../../support/read-dump.js';

function readAll(text: string, length?: number) {
  const reader = new LdifReader();
  const objects = readDump(reader, text, length);
  return { objects, remarks: reader.remarks.map((remark) => remark.text) };
}

describe('an entry', () => {
  const text = `version: 1\r\n# of all\r\n#  people\r\n\r\ndn: CN=A,DC=b\r\n ,DC=c\r\nchangetype: add\r\ncn:: ${'546L5Lyf'}\r\nproxyAddresses: SMTP:a\r\nproxyAddresses: sip:a\r\nthumbnailPhoto:: /9j/\r\n 4A==\r\nobjectGUID:: QUJDRA==\r\nmail:a@b\r\ninfo:\r\n\r\n\r\ndn:: Q049QQ==\r\nunknownBytes:: AP8=\r\n`;

  it.each([1, 3, 1000])('has folded lines, base64, bytes and lists, in pieces of %i', (length) => {
    const { objects, remarks } = readAll(text, length);
    expect(objects.map((object) => [object.line, propertiesOf(object)])).toEqual([
      [
        5,
        {
          dn: 'CN=A,DC=b,DC=c',
          cn: '王伟',
          proxyAddresses: ['SMTP:a', 'sip:a'],
          thumbnailPhoto: '4 bytes',
          objectGUID: '4 bytes',
          mail: 'a@b',
          info: '',
        },
      ],
      [18, { dn: 'CN=A', unknownBytes: '2 bytes' }],
    ]);
    expect(remarks).toEqual([]);
  });

  it.each([
    [
      'dn: CN=A\nchangetype: modify\nadd: member\nmember: CN=B\n-\n',
      'A change of an entry is no object; it is left out.',
    ],
    ['cn: A\n', 'An entry without dn is no object; it is left out.'],
    ['dn: CN=A\nphoto:< file:///a.jpg\n', 'A value of photo lies in another file; it is left out.'],
  ])('that is none is remarked: %j', (ldif, remark) => {
    expect(readAll(ldif).remarks).toContain(remark);
  });
});

it.each([
  ['dn: CN=A\nno attribute\n', /^Line 2: Expected "attribute: value".*Export it again/],
  ['dn: CN=A\ncn:: §\n', /^Line 2: What follows "cn::" is no base64/],
])('a file that is no LDIF is refused: %j', (text, message) => {
  expect(refusalOf(new LdifReader(), text).message).toMatch(message);
});
