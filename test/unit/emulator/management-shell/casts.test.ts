import { describe, expect, it } from 'vitest';
import { ShellFixture } from './shell-fixture.js';

const fixture = new ShellFixture();

describe('A cast', () => {
  it.each([
    ["([datetime]'2012-11-20').Day", '20'],
    ["[datetime]$date = '11/21/2012 8:30 PM'; $date.Hour", '20'],
    ["('2012-11-20' -as [datetime]).Day; 'soon' -as [datetime]", '20'],
    ["([datetime[]]('2012-11-20', '2012-11-21')).Count", '2'],
    ['function day([datetime]$Date) { $Date.Day }; day 2012-11-20', '20'],
  ])('%s is %s', (text, shown) => {
    expect(fixture.lines(text)).toEqual([shown]);
  });

  const unreadable = 'String was not recognized as a valid DateTime.';
  const unknown = (index: number): string =>
    `The string was not recognized as a valid DateTime. There is an unknown word starting at index ${index}.`;

  it.each([
    ["[datetime]'soon'", 'soon', 'DateTime', unknown(0)],
    ["[datetime]'Monday, then'", 'Monday, then', 'DateTime', unknown(8)],
    ["[datetime]'13/45/2012'", '13/45/2012', 'DateTime', unreadable],
    ["[datetime]''", '', 'DateTime', unreadable],
    ["[int]'many'", 'many', 'Int32', 'Input string was not in a correct format.'],
    ['[uint16]70000', '70000', 'UInt16', 'Value was either too large or too small for a UInt16.'],
    ["[double]'x'", 'x', 'Double', 'Input string was not in a correct format.'],
    ["[timespan]'x'", 'x', 'TimeSpan', 'String was not recognized as a valid TimeSpan.'],
  ])('%s is refused in the words of PowerShell 5', (text, value, type, reason) => {
    const error = fixture.error(text);
    expect(error.split('\n')[0]).toBe(
      `Cannot convert value "${value}" to type "System.${type}". Error: "${reason}"`,
    );
    expect(error).toContain('InvalidArgument: (:) [], RuntimeException');
  });

  it.each([
    ['[datetime]$null', 'Cannot convert null to type "System.DateTime".'],
    [
      "[datetime]::Parse('soon')",
      `Exception calling "Parse" with "1" argument(s): "${unknown(0)}"`,
    ],
    ["Get-Date 'soon'", unknown(0)],
  ])('%s says %s', (text, message) => {
    expect(fixture.error(text).split('\n')[0]).toContain(message);
  });
});
