import { describe, expect, it } from 'vitest';
import { readOptions, refuseUnknown } from '../../../build/bench-options.js';
import { benches } from '../../bench/benches.js';

const check = (...args: string[]) => refuseUnknown(readOptions(args));

describe('a command line of the bench, before anything is built', () => {
  it('is refused where there is no file to compare with, and says how to get one', () => {
    expect(() => check('--compare', 'dist/no-such-results.json')).toThrow(
      'There is no file dist/no-such-results.json. Measure at the commit to compare with',
    );
    expect(() => check('--compare', 'test/bench')).toThrow('There is no file test/bench.');
    expect(() => check('--compare', 'test/bench/accepted.json')).not.toThrow();
  });

  it('is refused where it names no case', () => {
    expect(() => check('scheduler', 'shedule')).toThrow(
      'No case has "shedule" in its name. There are: bytes-per-change, ',
    );
  });

  it('can name each case', () => {
    for (const { name } of benches) expect(() => check(name)).not.toThrow();
  });

  it('is refused where it asks for two things at once', () => {
    expect(() => readOptions(['--check', '--sabotage'])).toThrow('exclude each other');
  });
});
