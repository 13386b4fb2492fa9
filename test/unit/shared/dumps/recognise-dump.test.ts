import { describe, expect, it } from 'vitest';
import { recogniseDump } from '../../../../shared/dumps/recognise-dump.js';
import { newDecoder, sampleBytes } from '../../../support/read-dump.js';

const encoder = new TextEncoder();
const recognise = (head: Uint8Array | string) =>
  recogniseDump(typeof head === 'string' ? encoder.encode(head) : head, newDecoder);
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a file is recognised by its content', () => {
  it.each([
    ['CLIXML', '<Objs Version="1.1.0.1">', 'clixml'],
    ['CLIXML of a process', '#< CLIXML\r\n<Objs>', 'clixml'],
    ['CLIXML after the words of a console', 'WARNING: old\r\n<Objs Version="1.1.0.1">', 'clixml'],
    [
      'the Element of a policy',
      '<ClientPolicy xmlns="urn:schema:Microsoft.Rtc.Management.Policy.Client.2008" />',
      'element-xml',
    ],
    ['a list in JSON', '[\r\n    {\r\n', 'json'],
    ['an object in JSON', '{"Identity":"Global"}', 'json'],
    ['an empty list in JSON', '[]', 'json'],
    ['CSV with its type', '#TYPE System.Object\r\n"A"\r\n', 'csv'],
    ['CSV of Excel', 'sep=;\r\nA;B\r\n', 'csv'],
    ['CSV', '"SamAccountName","SipAddress"\r\n"a","sip:a@b"', 'csv'],
    ['CSV with semicolons', 'SIPAddress;UPN;Pool\r\n', 'csv'],
    ['CSV with tabs', 'SIPAddress\tUPN\r\n', 'csv'],
    ['CSV of one column', '"Identity"\r\n"Global"', 'csv'],
    ['csvde', 'DN,objectClass,cn\r\n', 'csv'],
    ['a list', '\r\n\r\nIdentity : Global\r\n', 'list'],
    ['a list whose first value is null', '\r\nDescription : \r\nIdentity    : Global\r\n', 'list'],
    ['a list after a prompt', 'PS C:\\> Get-CsUser | fl *\r\n\r\nIdentity : Global\r\n', 'list'],
    ['a transcript', '**********************\r\nWindows PowerShell transcript start\r\n', 'list'],
    ['LDIF', 'dn: CN=A\r\nobjectClass: user', 'ldif'],
    ['LDIF in base64', 'dn:: Q049QQ==', 'ldif'],
    ['LDIF with version and comment', 'version: 1\n# all\n\ndn: CN=A', 'ldif'],
  ])('%s', (_, text, format) => {
    expect(recognise(text)).toEqual({ kind: 'dump', format });
  });

  it.each([
    ['a registry file', 'Windows Registry Editor Version 5.00\r\n', { kind: 'registry' }],
    ['an old registry file', 'REGEDIT4\r\n', { kind: 'registry' }],
    ['a zip', bytes('PK\x03\x04\x14\0\0\0\x08\0export/CsUser.xml'), { kind: 'zip' }],
    [
      'a zip of a folder whose name is like one of Office',
      bytes(`PK\x03\x04${'\0'.repeat(26)}password/xl/a.xml`),
      { kind: 'zip' },
    ],
    ['a JPEG', sampleBytes('ad/photos/davidl.jpg'), { kind: 'picture', format: 'jpeg' }],
    ['a PNG', bytes('\x89PNG\r\n\x1a\n\0\0'), { kind: 'picture', format: 'png' }],
    ['a GIF', bytes('GIF89a'), { kind: 'picture', format: 'gif' }],
    ['a bitmap', bytes('BM\x36\x10\0\0\0\0\0\0\x36'), { kind: 'picture', format: 'bmp' }],
  ])('%s', (_, head, what) => {
    expect(recognise(head)).toEqual(what);
  });
});

describe('a file that is known and not read is refused by name, with what to bring instead', () => {
  it.each([
    ['<?xml version="1.0"?>\n<DocItemSet xmlns="urn:x">', /central store/, /collect-estate\.ps1/],
    ['<Objects><Object Type="System.String">', /ConvertTo-Xml/, /Export-Clixml/],
    ['<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">', /web page/, /Export-Clixml/],
    ['<rss version="2.0">', /begins with <rss>/, /Export-Clixml/],
    [
      '\r\nIdentity      SipAddress\r\n--------      ----------\r\nA             B\r\n',
      /Format-Table/,
      /Format-List \*/,
    ],
    [bytes(`PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`), /Excel workbook/, /CSV UTF-8/],
    [bytes('\xd0\xcf\x11\xe0\xa1\xb1'), /Excel workbook/, /CSV UTF-8/],
    [bytes('7z\xbc\xaf\x27\x1c'), /not a zip/, /Unpack it/],
    [
      'Collected by collect-estate.ps1 on 2012-11-19 08:00.\r\nGet-CsUser : 3 objects.\r\n',
      /the list of what/,
      /lie beside it/,
    ],
    ['<#\n.SYNOPSIS\n#>\nparam($a)', /a script/, /bring what it writes/],
    ['# all people\nGet-CsUser | Export-Clixml x.xml\n', /a script/, /bring what it writes/],
    ['%PDF-1.4', /a document/, /Export-Clixml/],
    ['', /empty/, /Export it again/],
    ['Dear all, this is a letter.', /no format/, /Export-Clixml/],
  ])('%#', (head, problem, advice) => {
    expect(recognise(head)).toEqual({
      kind: 'refused',
      problem: expect.stringMatching(problem),
      advice: expect.stringMatching(advice),
    });
  });
});
