import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { shellLimits } from '../../../../../electron/emulator/management-shell/limits.js';
import { ShellError } from '../../../../../electron/emulator/management-shell/shell-error.js';
import { parseScript } from '../../../../../electron/emulator/management-shell/syntax/parse-script.js';
import { loadGrammar } from './grammar-reading.js';
import { ownReading } from './own-reading.js';
import type { Reading } from './reading.js';

/** Lines of a file; `↵` and `␍` stand for the two characters of a line break. */
const linesOf = (file: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('␍', '\r').replaceAll('↵', '\n'));

describe('The parser of the shell', () => {
  let grammarReading: (text: string) => Reading;
  const corpus = linesOf('corpus.txt');
  const differences = linesOf('differences.txt').filter((line) => !line.startsWith('## '));
  const differ = (text: string): boolean =>
    JSON.stringify(ownReading(text)) !== JSON.stringify(grammarReading(text));

  beforeAll(async () => {
    grammarReading = await loadGrammar();
  });

  it('reads a corpus as the grammar of Visual Studio Code does, but for differences that are argued for', () => {
    expect(corpus.length).toBeGreaterThan(500);
    expect(new Set(corpus.filter(differ))).toEqual(new Set(differences));
  });

  it('reads made-up expressions as that grammar does', () => {
    const { expression } = fc.letrec<{ expression: string; operand: string }>((tie) => ({
      operand: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom('1', '2.5', '0x1F', '10kb', '$x', '$_.Name', "'it''s'", '"a$b"'),
        fc.constantFrom('$x[0]', '$x.Foo(1, $y)', '[TimeSpan]::Zero', '@(1; 2)', '@{a = 1; b = 2}'),
        tie('expression').map((inner) => `(${inner})`),
        tie('expression').map((inner) => `$(${inner})`),
        tie('expression').map((inner) => `"x$(${inner})"`),
        tie('expression').map((inner) => `$x[${inner}]`),
        tie('expression').map((inner) => `@{ key = ${inner} }`),
        tie('operand').map((inner) => `-not ${inner}`),
        tie('operand').map((inner) => `[string]${inner}`),
        tie('expression').map((inner) => `(Get-CsUser -Identity (${inner}) -First $y | Out-Null)`),
      ),
      expression: fc
        .tuple(
          tie('operand'),
          fc.array(
            fc.tuple(
              fc.constantFrom(
                ...['+', '-', '*', '/', '%', '..', '-f', ',', '-eq', '-CLike', '-and', '-or'],
                ...['-band', '-is', '-split', '-join', '-replace', '-in'],
              ),
              tie('operand'),
            ),
            { maxLength: 4 },
          ),
        )
        .map(([first, rest]) =>
          rest.reduce((text, [operator, operand]) => `${text} ${operator} ${operand}`, first),
        ),
    }));
    fc.assert(
      fc.property(expression, (text) => {
        expect(ownReading(text)).toEqual(grammarReading(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['1 +* 2', 'ExpectedValueExpression', 3, "on the right-hand side of the '+' operator"],
    ['(1 2)', 'MissingEndParenthesisInExpression', 3, "Missing closing ')' in expression."],
    ['Get-CsUser )', 'UnexpectedToken', 11, "Unexpected token ')' in expression or statement."],
    ['if $x { 1 }', 'MissingOpenParenthesisInIfStatement', 3, "Missing '(' after 'if'"],
    ['if ($x) 1', 'MissingStatementBlock', 8, 'Missing statement block after if ( condition ).'],
    ['foreach (i in 1) { }', 'MissingVariableNameAfterForeach', 9, 'foreach ($a in $b) {...}'],
    ['@{a 1}', 'MissingEqualsInHashLiteral', 4, "Missing '=' operator after key"],
    ['$x[]', 'MissingArrayIndexExpression', 3, 'Array index expression is missing'],
    ['$x.Foo(1 2)', 'MissingEndParenthesisInMethodCall', 9, "Missing ')' in method call."],
    ['Get-CsUser 1,,2', 'MissingArgument', 13, 'Missing argument in parameter list.'],
    ['Get-CsUser | | ft', 'EmptyPipeElement', 13, 'An empty pipe element is not permitted.'],
    ['Get-CsUser | 5', 'ExpressionsMustBeFirstInPipeline', 13, 'the first element of a pipeline'],
    ['a && b', 'InvalidEndOfLine', 2, "The token '&&' is not a valid statement separator"],
    ['5 = 5', 'InvalidLeftHandSide', 0, 'The assignment expression is not valid.'],
    ['5++', 'UnexpectedToken', 1, "Unexpected token '+'"],
    ['1e999', 'BadNumericConstant', 0, 'The numeric constant 1e999 is not valid.'],
    [`$x = \${}`, 'EmptyVariableReference', 5, 'A name is required inside the braces.'],
    ['1 constructor', 'UnexpectedToken', 2, "Unexpected token 'constructor'"],
    ['@x', 'SplattingNotPermitted', 0, "use '$x'"],
  ])('says of %s what is wrong, and where', (text, id, start, message) => {
    const { details } = errorOf(text);
    expect(details).toMatchObject({ category: 'ParserError', id, span: { start } });
    expect(details.message).toContain(message);
  });

  it.each([
    ['brackets', '('],
    ['blocks', '{'],
    ['hash tables', '@{a='],
    ['strings', '"$('],
    ['arguments', 'a ('],
    ['indexes', '$x['],
    ['methods', '$x.Foo('],
    ['refused statements', 'try {'],
  ])('refuses %s inside one another without end, however they close', (_, opener) => {
    const text = opener.repeat(shellLimits.textLength / opener.length);
    expect(errorOf(text).details.id).toBe('ShellLimitReached');
  });

  it.each([
    ['unary operators', '!', '$x'],
    ['casts', '[int]', '$x'],
    ['commas', ',', '$x'],
    ['assignments', '$a=', '1'],
    ['members', '', '$x', '.a'],
    ['indexes', '', '$x', '[0]'],
    ['terms', '', '1', '+1'],
  ])('refuses %s inside one another without end', (_, before, operand, behind = '') => {
    const text = `${before.repeat(2_000)}${operand}${behind.repeat(2_000)}`;
    expect(errorOf(text).details.id).toBe('ShellLimitReached');
  });

  it.each([
    '1;',
    '$a[1] ',
    '$_@',
    '"$($a)"',
    "@'\n",
    '`\n',
    '# a\n',
    '<# a #>',
    'a,',
    'a -b:c ',
    '! .. a',
    '@{a=1};',
    'if (1) {2} ',
    '[int',
    '$',
    '"',
  ])('reads the longest text of many %j, or says why not', (piece) => {
    const text = piece.repeat(shellLimits.textLength / piece.length);
    const limits = { ...shellLimits, statements: shellLimits.textLength };
    try {
      expect(parseScript(text, limits).kind).toBeOneOf(['script', 'incomplete']);
    } catch (error) {
      expect(error).toBeInstanceOf(ShellError);
    }
  });
});

function errorOf(text: string): ShellError {
  try {
    parseScript(text, shellLimits);
  } catch (error) {
    if (error instanceof ShellError) return error;
    throw error;
  }
  throw new Error(`No error: ${text}`);
}
