import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOptions } from '../../../build/bench-options.js';
import { readResults, refuseMixture, takenNow, writeResults } from '../../bench/result-file.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lync-results-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const taken = { on: '2026-01-02', node: 'v20', platform: 'linux x64', processors: 2, machine: 1 };
const time = { here: 123.456, by: 'machine', ratio: 1.23456, rounds: 3, spread: 0.01 };

describe('a file of results', () => {
  it('reads as it was written, to four digits', () => {
    const file = join(folder, 'deep', 'results.json');
    writeResults(file, { taken, figures: { 'b/time': time, 'a/time': { ...time, beside: 2 } } });
    const rounded = { ...time, here: 123.5, ratio: 1.235 };
    expect(readResults(file)).toEqual({
      taken,
      figures: { 'a/time': { ...rounded, beside: 2 }, 'b/time': rounded },
    });
  });

  it('is sorted, whatever the order in which cases ran', () => {
    const [one, other] = [join(folder, 'one.json'), join(folder, 'other.json')];
    writeResults(one, { taken, figures: { 'a/time': time, 'b/time': time } });
    writeResults(other, { taken, figures: { 'b/time': time, 'a/time': time } });
    expect(readFileSync(one, 'utf8')).toBe(readFileSync(other, 'utf8'));
  });

  it.each([
    ['no JSON', 'figures', /is not JSON/],
    ['of another version', '{"version":7,"rooms":{}}', /of version 7; this bench reads version 1/],
    ['something else', '{"version":1}', /is no result of the bench/],
    ['a report of a run', '[]', /is no result of the bench/],
  ])('that is %s is refused with what to do', (_, text, problem) => {
    const file = join(folder, 'results.json');
    writeFileSync(file, text);
    expect(() => readResults(file)).toThrow(problem);
    expect(() => readResults(file)).toThrow(/Measure anew .*npm run bench writes/);
  });

  it('that is missing or cannot be read is refused with what to do', () => {
    expect(() => readResults(join(folder, 'none.json'))).toThrow(/There is no file .*Measure anew/);
    expect(() => readResults(folder)).toThrow(/EISDIR prevents reading .*Measure anew/);
  });
});

it('what was taken on another kind of machine is not mixed with what is measured here', () => {
  const here = takenNow(1);
  expect(() => refuseMixture(here)).not.toThrow();
  expect(() => refuseMixture({ ...here, processors: here.processors + 1 })).toThrow(
    /processors .* Accept all cases together/,
  );
});

describe('the command line', () => {
  it('takes cases and options in any order', () => {
    expect(readOptions(['undo', '--check', '--rounds', '5', 'week'])).toEqual({
      accept: false,
      check: true,
      compare: null,
      help: false,
      rounds: 5,
      sabotage: false,
      words: ['undo', 'week'],
    });
  });

  it.each([
    [['--chek'], /--chek/],
    [['--compare'], /--compare/],
    [['--rounds', '0'], /--rounds is 0, expected a number from 1 to 99/],
    [['--check', '--accept'], /exclude each other/],
  ])('refuses %j', (args, problem) => {
    expect(() => readOptions(args)).toThrow(problem);
  });
});
