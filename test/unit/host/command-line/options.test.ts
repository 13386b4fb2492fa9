import { describe, expect, it } from 'vitest';
import {
  type OptionTable,
  parseOptions,
  readChoice,
  readNumber,
} from '../../../../electron/host/command-line/options.js';
import { UsageProblem } from '../../../../electron/host/command-line/problems.js';

const table = {
  port: { type: 'string', value: 'number', help: '' },
  reporter: { type: 'string', multiple: true, help: '' },
  frozen: { type: 'boolean', help: '' },
} as const satisfies OptionTable;

describe('a command line', () => {
  it('that is empty has no values, no operands and all switches off', () => {
    expect(parseOptions(table, [])).toEqual({
      values: { port: undefined, reporter: [], frozen: false },
      operands: [],
    });
  });

  it('takes values after a space or an equals sign, and operands in any place', () => {
    const args = ['a.yaml', '--port', '80', '--reporter=json', '--frozen', 'b.yaml'];
    expect(parseOptions(table, args)).toEqual({
      values: { port: '80', reporter: ['json'], frozen: true },
      operands: ['a.yaml', 'b.yaml'],
    });
  });

  it('counts the last of an option given twice, and all where several are allowed', () => {
    const args = ['--port=1', '--port=2', '--reporter=a', '--reporter=b'];
    expect(parseOptions(table, args).values).toMatchObject({ port: '2', reporter: ['a', 'b'] });
  });

  it('takes all as operands after two dashes', () => {
    expect(parseOptions(table, ['--', '--frozen']).operands).toEqual(['--frozen']);
  });

  it.each([
    [['--frozn'], 'There is no option --frozn. Did you mean --frozen?'],
    [['--colour'], 'There is no option --colour.'],
    [['-x'], 'There is no option -x.'],
    [['--__proto__=1'], 'There is no option --__proto__.'],
    [['--port'], '--port needs a value: --port <number>.'],
    [['--port='], '--port needs a value: --port <number>.'],
    [['--port', '--frozen'], '--port needs a value: --port <number>.'],
    [['--frozen=yes'], '--frozen is a switch and takes no value.'],
  ])('such as %j is refused in one line', (args, message) => {
    expect(() => parseOptions(table, args)).toThrow(new UsageProblem(message));
  });

  it('may leave options of another program alone', () => {
    const { values } = parseOptions(table, ['--no-sandbox', '--port=7'], { tolerant: true });
    expect(values.port).toBe('7');
  });
});

it('a number has to be whole and within its limits', () => {
  const limits = { minimum: 1, maximum: 9 };
  expect(readNumber('--workers', '9', limits)).toBe(9);
  expect(readNumber('--workers', undefined, limits)).toBeUndefined();
  for (const text of ['0', '10', '-1', '1.5', 'x', ' 1', '1e0'])
    expect(() => readNumber('--workers', text, limits)).toThrow(
      `--workers is ${text}, expected a number from 1 to 9.`,
    );
});

it('a word that is none of the choices is told the nearest', () => {
  expect(() => readChoice('--profile', 'tecnet', ['lync2010', 'technet'])).toThrow(
    '--profile is tecnet, expected lync2010, technet. Did you mean technet?',
  );
});
