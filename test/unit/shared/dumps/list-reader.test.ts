import { describe, expect, it } from 'vitest';
import { ListReader } from '../../../../shared/dumps/list/list-reader.js';
import { propertiesOf, readDump, refusalOf } from '../../../support/read-dump.js';

function readAll(lines: readonly string[], length?: number) {
  const reader = new ListReader();
  const objects = readDump(reader, lines.join('\r\n'), length);
  return { objects, remarks: reader.remarks.map((remark) => remark.text) };
}
const read = (...lines: readonly string[]) => readAll(lines).objects.map(propertiesOf);

describe('a list', () => {
  const lines = [
    ...['', '', 'Identity    : Global', 'Description : ', 'Enabled     : True', ''],
    ...['Id : Tag:A', 'B  :', '', '', ''],
  ];
  it.each([1, 4, 1000])('is padded for each object, in pieces of %i', (length) => {
    const { objects, remarks } = readAll(lines, length);
    expect(objects.map((object) => [object.line, propertiesOf(object)])).toEqual([
      [3, { Identity: 'Global', Description: null, Enabled: 'True' }],
      [7, { Id: 'Tag:A', B: null }],
    ]);
    expect(remarks).toEqual([]);
  });

  it.each([
    ['{}', []],
    ['{a}', ['a']],
    ['{a, b c}', ['a', 'b c']],
    ['{callto:, file:, ftp., ftp:...}', ['callto:', 'file:', 'ftp.', 'ftp:', '… cut']],
    ['{a, b, c, d…}', ['a', 'b', 'c', 'd', '… cut']],
    ['{Name=a;Value=b, c, Name=d;Value=e}', ['Name=a;Value=b, c', 'Name=d;Value=e']],
    ['{7c2ff5f4-53ab-44b0-9a10-05d4e1e7a4f5}', '{7c2ff5f4-53ab-44b0-9a10-05d4e1e7a4f5}'],
    [
      'Microsoft.Rtc.Management.ScopeFramework.GlobalScopeAnchor',
      'lost Microsoft.Rtc.Management.ScopeFramework.GlobalScopeAnchor',
    ],
    ['http://a : b', 'http://a : b'],
  ])('has the value %s', (text, value) => {
    expect(read('P  : 1', `Qq : ${text}`)).toEqual([{ P: '1', Qq: value }]);
  });

  it('joins a value that was broken after spaces or within a long word', () => {
    expect(
      read(
        'Identity : CN=Lc Services,CN=Microsoft,CN=RTC ',
        '           Service,CN=Configuration,',
        'Next     : 1',
      ),
    ).toEqual([
      { Identity: 'CN=Lc Services,CN=Microsoft,CN=RTC Service,CN=Configuration,', Next: '1' },
    ]);
    expect(read('Url : https://lync.litwarein', '      c.com/states.xml')).toEqual([
      { Url: 'https://lync.litwareinc.com/states.xml' },
    ]);
    expect(read('N : 王伟王伟王', '    伟', 'M : 1234567890')).toEqual([
      { N: '王伟王伟王伟', M: '1234567890' },
    ]);
  });

  it('says where a break may be one of the value, or a space was lost', () => {
    const note = readAll(['Note : a', '       b', 'Long : 12345678901234567890']);
    expect(note.objects.map(propertiesOf)).toEqual([
      { Note: 'a\nb', Long: '12345678901234567890' },
    ]);
    expect(note.remarks).toEqual([
      'Note: A value has line breaks of its own, or lost spaces at the end of a line.',
    ]);
    const words = readAll([
      'Note : one two three',
      '       fourteen letters',
      'Long : 123456789012345',
    ]);
    expect(words.objects.map(propertiesOf)).toEqual([
      { Note: 'one two three fourteen letters', Long: '123456789012345' },
    ]);
    expect(words.remarks).toEqual([
      'Note: A value lost a space where its line was broken; one is put back.',
    ]);
  });

  it('keeps an empty line inside a value', () => {
    expect(read('Note : a', '', '       b', 'Long : 12345678901234567890')).toEqual([
      { Note: 'a\n\nb', Long: '12345678901234567890' },
    ]);
  });

  it('is found between the lines of a transcript and of a console, without its colours', () => {
    const frame = '**********************';
    const { objects, remarks } = readAll([
      ...[frame, 'Windows PowerShell transcript start', 'Username  : LITWARE\\admin', frame],
      ...[
        'PS C:\\> Get-CsUser | fl',
        '',
        '\u001b[32;1mIdentity : \u001b[0mCN=A',
        'Enabled  : True',
        '',
        '',
      ],
      ...[
        'PS C:\\> Stop-Transcript',
        frame,
        'Windows PowerShell transcript end',
        'End time: 2013',
        frame,
      ],
    ]);
    expect(objects.map(propertiesOf)).toEqual([{ Identity: 'CN=A', Enabled: 'True' }]);
    expect(remarks).toEqual(['Text between the lists is passed over.']);
  });

  it('passes over a table and says so', () => {
    const { objects, remarks } = readAll([
      'Identity : A',
      '',
      'Name  Pool',
      '----  ----',
      'A     p',
      '',
    ]);
    expect(objects).toHaveLength(1);
    expect(remarks.join()).toContain('Format-Table');
  });
});

it.each([
  [['Name  Pool', '----  ----', 'A     p'], /no line of the form "Name : value".*Export-Clixml/],
  [['a letter'], /^Line 1: /],
])('text without a list is refused: %j', (lines, message) => {
  expect(refusalOf(new ListReader(), lines.join('\n')).message).toMatch(message);
});
