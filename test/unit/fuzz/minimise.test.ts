import { expect, it } from 'vitest';
import { Random } from '../../fuzz/inputs/random.js';
import { minimised } from '../../fuzz/minimise.js';
import { kindOf, rawWordsIn } from '../../fuzz/raw-words.js';
import type { FuzzReader } from '../../fuzz/reader.js';
import { tryReader } from '../../fuzz/try-reader.js';

it('An input is shortened to what it fails for', async () => {
  const input = Array.from({ length: 40 }, (_, line) => `line ${line}${line === 17 ? ' !x' : ''}`);
  expect(await minimised(input.join('\n'), async (text) => text.includes('!x'))).toBe('!x');
});

it('Numbers are the same for the same seed, name and index, and others for others', () => {
  const numbers = (...from: ConstructorParameters<typeof Random>) => {
    const random = new Random(...from);
    return random.times(5, () => random.below(1000));
  };
  expect(numbers(1, 'ics', 7)).toEqual(numbers(1, 'ics', 7));
  const others = [
    numbers(1, 'ics', 7),
    numbers(2, 'ics', 7),
    numbers(1, 'reg', 7),
    numbers(1, 'ics', 8),
  ];
  expect(new Set(others.map(String)).size).toBe(4);
});

it('Words of libraries are found in a refusal, unless it quotes them from the input', () => {
  expect(rawWordsIn('path: Invalid input: expected string', '{}')).toBe('Invalid input');
  expect(rawWordsIn("Cannot read properties of undefined (reading 'x')", '')).not.toBeNull();
  expect(rawWordsIn('expected a time; found "NaN"', '{"time":"NaN"}')).toBeNull();
  expect(rawWordsIn('Line 3: expected a time.', '')).toBeNull();
});

it('Refusals that quote and count other things are of one kind', () => {
  expect(kindOf('Line 3: "a" is no key')).toBe(kindOf('Line 77: "b "c"" is no key'));
});

it('A reader fails by what it throws, by raw words, by a long line and by no words at all', async () => {
  const verdicts: readonly (() => string | null)[] = [
    () => null,
    () => 'Line 1: no.',
    () => {
      throw new TypeError('x');
    },
    () => 'Invalid input',
    () => 'x'.repeat(2000),
    () => ' ',
  ];
  const reader: FuzzReader = {
    name: 'test',
    inputsPerOpening: 2,
    prepare: async () => () => 'a\nb',
    open: async () => ({ read: () => verdicts[place++ % verdicts.length]?.() ?? null }),
  };
  let place = 0;
  const trial = { seed: 1, from: 0, to: verdicts.length, minimise: false };
  const { read, refused, failed, failures } = await tryReader(reader, trial);
  expect([read, refused, failed]).toEqual([1, 1, 4]);
  expect(failures.map(({ index }) => index)).toEqual([2, 3, 4, 5]);
});
