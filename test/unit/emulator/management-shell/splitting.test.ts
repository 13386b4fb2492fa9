import { describe, expect, it } from 'vitest';
import { ShellFixture } from './shell-fixture.js';

const fixture = new ShellFixture();
const joined = (text: string): string => fixture.lines(`(${text}) -join '|'`).join('\n');

describe('-split', () => {
  it.each([
    ["'a.b.c' -split '.', 0, 'SimpleMatch'", 'a|b|c'],
    ["'a.b.c' -split '.', 2, 'simplematch,ignorecase'", 'a|b.c'],
    ["'aXb' -csplit 'x', 0, 'IgnoreCase'", 'a|b'],
    ["'aXbxc' -csplit 'x'", 'aXb|c'],
    ["'a,b,c' -split ',', 2", 'a|b,c'],
    ["'a,b,c' -split ',', -1", 'a|b|c'],
    ["'a1b2c' -split { $_ -match '\\d' }", 'a|b|c'],
    ["'a1b2c', 'd3e' -split { $_ -match '\\d' }, 2", 'a|b2c|d|e'],
    ["-split (' a  b', 'c ')", 'a|b|c'],
  ])('%s is %s', (text, parts) => {
    expect(joined(text)).toBe(parts);
  });

  it('refuses an option that it does not have', () => {
    expect(fixture.error("'a' -split ',', 0, 'Bad'").replace(/\s+/g, ' ')).toContain(
      'Unable to match the identifier name Bad to a valid enumerator name.',
    );
  });
});

describe('.Split()', () => {
  it.each([
    ["'a,b,c'.Split(',', 2)", 'a|b,c'],
    ["'a,b,c'.Split(',', 1)", 'a,b,c'],
    ["'a,b,c'.Split(',', 0).Count", '0'],
    ["'a,2,c'.Split(',', '2')", 'a|||c'],
    ["'a,b;c'.Split(',', ';')", 'a|b|c'],
    ["'a,b;c'.Split(',;')", 'a|b|c'],
    ["'a,,b,'.Split(',', [StringSplitOptions]::RemoveEmptyEntries)", 'a|b'],
    ["'a,,b,'.Split(',', [System.StringSplitOptions]'None')", 'a||b|'],
    ["',,a,,b,,c'.Split(',', 2, 'RemoveEmptyEntries')", 'a|b,,c'],
    ["'a||b|c'.Split([string[]]'||', 'None')", 'a|b|c'],
    ["'a||b|c'.Split([string[]]'||', 'None').Count", '2'],
    ["'a||b'.Split('||').Count", '3'],
    ['"a`tb c".Split()', 'a|b|c'],
  ])('%s is %s', (text, parts) => {
    expect(joined(text)).toBe(parts);
  });

  it('refuses a count below zero', () => {
    expect(fixture.error("'a'.Split(',', -1)")).toContain(
      'Exception calling "Split" with "2" argument(s): "Count cannot be less than zero.',
    );
  });
});
