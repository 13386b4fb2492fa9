// biome-ignore-all lint/suspicious/noTemplateCurlyInString: replacements name groups so
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../../../electron/emulator/management-shell/language/budget.js';
import { shellLimits } from '../../../../electron/emulator/management-shell/limits.js';
import { RegularExpression } from '../../../../electron/emulator/management-shell/values/regex/regular-expression.js';

const expression = (pattern: string, caseSensitive = false) =>
  new RegularExpression(pattern, caseSensitive, new Budget(shellLimits));

describe('A regular expression of the shell', () => {
  it.each([
    ['^a.c$', 'aBc', true],
    ['c$', 'abc\n', true],
    ['c\\z', 'abc\n', false],
    ['c\\Z', 'abc\n', true],
    ['^b', 'a\nb', false],
    ['(?m)^b$', 'a\nb\nc', true],
    ['a.b', 'a\nb', false],
    ['(?s)a.b', 'a\nb', true],
    ['(?-i)A', 'a', false],
    ['(?-i:A)b', 'AB', true],
    ['\\w', 'é', true],
    ['\\bé', 'a é', true],
    ['^\\d{2}$', '٣٣', true],
    ['[^a-c]', 'abc', false],
    ['[\\W_]', 'a_', true],
    ['[]a]', ']', true],
    ['\\p{Lu}', 'a', false],
    ['\\P{Lu}', 'a', true],
    ['\\x41\\u0042\\t', 'ab\t', true],
    ['(?:ab){2,3}?c', 'ababc', true],
    ['^(?:a*)*$', 'aaa', true],
    ['^(a|ab)(c|bcd)(d*)$', 'abcd', true],
    ['a(?#comment)b', 'ab', true],
    ['a{,2}', 'a{,2}', true],
    ['İ', 'xİ', true],
  ])('%s on %j: %s', (pattern, text, expected) => {
    expect(expression(pattern).test(text)).toBe(expected);
  });

  it.each([
    ['(\\w+) (\\w+)', 'John Smith', '$2, $1', 'Smith, John'],
    [
      '(?<first>\\w+) (?<last>\\w+)',
      'John Smith',
      '${last} ${first} $$ $& $3 ${none}',
      'Smith John $ John Smith $3 ${none}',
    ],
    ['b', 'abc', "[$`|$']", 'a[a|c]c'],
    ['(?<n>a)(b)', 'ab', '$1-$2', 'b-a'],
    ['(a)|b', 'ab', '<$1>', '<a><>'],
    ['x*', 'ab', '-', '-a-b-'],
    ['a+?', 'aaa', 'b', 'bbb'],
    ['a|ab', 'abab', '', 'bb'],
  ])('%s in %s becomes %s: %s', (pattern, text, replacement, expected) => {
    expect(expression(pattern).replace(text, replacement)).toBe(expected);
  });

  it('splits, keeps what groups took, and stops at the limit', () => {
    expect(expression(', ?').split('a,b, c', 0)).toEqual(['a', 'b', 'c']);
    expect(expression('(\\d)').split('a1b2c', 0)).toEqual(['a', '1', 'b', '2', 'c']);
    expect(expression(',').split('a,b,c', 2)).toEqual(['a', 'b,c']);
  });

  it.each([
    ['(a)\\1', 'a back-reference'],
    ['(?<a>b)\\k<a>', 'a back-reference'],
    ['a(?=b)', 'a look-ahead'],
    ['a(?!b)', 'a look-ahead'],
    ['(?<=a)b', 'a look-behind'],
    ['(?<!a)b', 'a look-behind'],
    ['(?>a)', 'an atomic group'],
    ['(?<a-b>c)', 'a balancing group'],
    ['(?(a)b|c)', 'a condition'],
    ['(?x) a', 'the option (?x)'],
    ['[a-z-[aeiou]]', 'a subtraction'],
    ['\\Ga', "an anchor '\\G'"],
  ])('refuses %s by name: %s', (pattern, what) => {
    expect(() => expression(pattern)).toThrow(what);
  });

  it.each(['(', ')', '[', '*', 'a**', 'a{2,1}', '\\', '\\q', '\\p{Xx}', '[b-a]', 'a{5000}'])(
    'says that %s cannot be read',
    (pattern) => {
      expect(() => expression(pattern)).toThrow('cannot be read');
    },
  );

  it('finds what the engine of the platform finds', () => {
    const atoms = fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '(a|b)',
      '(?:ab)',
      '\\w',
      '(a)',
      '(b*)',
    );
    const quantifiers = fc.constantFrom('', '', '*', '+', '?', '{1,2}', '*?', '+?', '??');
    const patterns = fc
      .array(
        fc.tuple(atoms, quantifiers).map((parts) => parts.join('')),
        { minLength: 1, maxLength: 5 },
      )
      .chain((parts) => fc.constantFrom(parts.join(''), parts.join('|'), `^${parts.join('')}$`));
    const texts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(patterns, texts, (pattern, letters) => {
        const text = letters.join('');
        const expected = text.replace(new RegExp(pattern, 'g'), '<$&>');
        expect(expression(pattern, true).replace(text, '<$&>')).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('never takes more steps than its program and its text allow', () => {
    const pattern = fc
      .array(fc.constantFrom('a', '(a|aa)', '(a*)*', '(a+)+', '.*', 'b?', '(', ')', '|', '{2,9}'), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(pattern, (source) => {
        const budget = new Budget(shellLimits);
        try {
          new RegularExpression(source, false, budget).test('a'.repeat(900));
        } catch (error) {
          expect(error).toMatchObject({ name: 'ShellError', ends: 'statement' });
        }
      }),
      { numRuns: 200 },
    );
  });
});
