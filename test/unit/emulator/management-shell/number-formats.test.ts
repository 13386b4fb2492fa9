import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../electron/emulator/management-shell/values/format-number.js';
import { ShellFixture } from './shell-fixture.js';

const fixture = new ShellFixture();

describe('A number is printed as .NET Framework prints it', () => {
  it.each([
    ['0.0001', '0.0001'],
    ['0.00001', '1E-05'],
    ['-0.000000123', '-1.23E-07'],
    ['1e20', '1E+20'],
    ['[math]::Pow(2, 70)', '1.18059162071741E+21'],
    ['1e300', '1E+300'],
    ['0.1 + 0.2', '0.3'],
    ['1 / 3', '0.333333333333333'],
    ['1pb', '1125899906842624'],
    ['9007199254740991', '9007199254740991'],
    ['"$(1e20) and $(0.00001)"', '1E+20 and 1E-05'],
  ])('%s is %s', (text, shown) => {
    expect(fixture.lines(text)).toEqual([shown]);
  });

  it('any of them is read back alike, to 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (value) => {
        const read = Number(formatNumber(value, ''));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
      }),
    );
  });
});

describe('A format', () => {
  it.each([
    ["'{0:N2}' -f 1234567.891", '1,234,567.89'],
    ["'{0:N2} {1:N0} {2:N2}' -f 2.675, 2.5, -0.001", '2.68 3 0.00'],
    ["'{0:F1} {0:F0}' -f 12345.65", '12345.7 12346'],
    ["'{0:P} {0:P1} {1:P0}' -f 0.1234, -1.5", '12.34 % 12.3 % -150 %'],
    ["'{0:X4} {0:x} {1:X}' -f 255, -1", '00FF ff FFFFFFFF'],
    ["'{0:D5} {1:D3} {0:d}' -f 255, -1", '00255 -001 255'],
    ["'{0:E2} {0:e} {1:E1}' -f 12345.678, 0", '1.23E+004 1.234568e+004 0.0E+000'],
    ["'{0:G3} {0:g2} {1:G}' -f 12345.678, 0.00001", '1.23E+04 1.2e+04 1E-05'],
    ["'{0:C} {1:C2}' -f 12345.678, -3.5", '$12,345.68 ($3.50)'],
    ["'{0:0.00} {0:000000} {1:0.##}|{1:#.##}' -f 1234.5, 0", '1234.50 001235 0|'],
    ["'{0:#,##0.0} {0:#,##0,} {0:0.0%}' -f 1234567.89", '1,234,567.9 1,235 123456789.0%'],
    ["'{0:0;(0);none} {1:0;(0);none} {2:0;(0);none}' -f 5, -5, 0", '5 (5) none'],
    ["'{0:0.0;;zero} {1:0.0;;zero}' -f -5, 0", '-5.0 zero'],
    ["'{0:0.00E+0} {1:0.0e00}' -f 4255550104, 0.00012", '4.26E+9 1.2e-04'],
    ['\'{0:(###) ###-####} {1:.00} {1:0 "MB"}\' -f 4255550104, 7.5', '(425) 555-0104 7.50 8 MB'],
    ["'[{0,6}] [{0,-6}] [{0, 8:N1}] {{{0}}}' -f 42", '[    42] [42    ] [    42.0] {42}'],
    ["'{0:N2}|{1:N2}' -f 'text', $null", 'text|'],
    ["'{0} {0:yyyy}' -f (Get-Date)", '11/19/2012 8:00:00 AM 2012'],
    ["(5).ToString('00'); (0.5).ToString('P0')", '05'],
    ["[string]::Format('{0:N1} of {1}', 1, 2)", '1.0 of 2'],
  ])('%s is %s', (text, shown) => {
    expect(fixture.lines(text)[0]).toBe(shown);
  });

  const specifier = 'Format specifier was invalid.';
  const shape = 'Input string was not in a correct format.';
  const index =
    'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.';

  it.each([
    ["'{0:D5}' -f 1.5", `Error formatting a string: ${specifier}.`],
    ["'{0:X}' -f 1e20", `Error formatting a string: ${specifier}.`],
    ["'{0:Q}' -f 1", `Error formatting a string: ${specifier}.`],
    ["'{1}' -f 1", `Error formatting a string: ${index}.`],
    ["'{0' -f 1", `Error formatting a string: ${shape}.`],
    ["'{a}' -f 1", `Error formatting a string: ${shape}.`],
    ["'0}' -f 1", `Error formatting a string: ${shape}.`],
    ["(5).ToString('Q')", `Exception calling "ToString" with "1" argument(s): "${specifier}"`],
    ["[string]::Format('{1}', 1)", `Exception calling "Format" with "2" argument(s): "${index}"`],
  ])('%s is refused: %s', (text, message) => {
    expect(fixture.error(text).split('\n')[0]).toBe(message);
  });

  it('never fails, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.double(),
        fc.string({ unit: fc.constantFrom(...'0#.,;%E+-\'"\\x ') }),
        (value, format) => {
          expect(typeof formatNumber(value, format)).not.toBe('undefined');
        },
      ),
    );
  });
});
