import { describe, expect, it } from 'vitest';
import { fuzzReaders } from '../../fuzz/readers.js';
import { tryReader } from '../../fuzz/try-reader.js';

/** Inputs for readers that cost little, and for those that need an emulator. */
const many = 100;
const few = 25;

describe('The job of random inputs', () => {
  it.each(fuzzReaders)(
    'feeds the same inputs to the reader $name each time, and it stands them',
    async (reader) => {
      const runs = reader.inputsPerOpening >= 500 ? many : few;
      const trial = { seed: 1, from: 0, to: runs, minimise: false };
      const { read, refused, failed, failures } = await tryReader(reader, trial);
      expect(read + refused + failed).toBe(runs);
      expect(read).toBeGreaterThan(0);
      expect(failures.map(({ index, fault }) => `${index}: ${fault.slice(0, 300)}`)).toEqual([]);
    },
  );
});
