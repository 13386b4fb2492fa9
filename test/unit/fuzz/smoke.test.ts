import { describe, expect, it } from 'vitest';
import { fuzzReaders } from '../../fuzz/readers.js';
import { tryReader } from '../../fuzz/try-reader.js';

/** Inputs for readers that cost little, and for those that need an emulator. */
const many = 100;
const few = 25;
/** Readers that the job still finds something in. */
const unclean: readonly string[] = ['ics', 'shell'];

describe('The job of random inputs', () => {
  it.each(fuzzReaders.map((reader) => [reader.name, reader] as const))(
    'feeds the same inputs to the reader %s each time, and it stands them',
    async (name, reader) => {
      const runs = reader.inputsPerOpening >= 500 ? many : few;
      const trial = { seed: 1, from: 0, to: runs, minimise: false };
      const { read, refused, failed, failures } = await tryReader(reader, trial);
      expect(read + refused + failed).toBe(runs);
      expect(read).toBeGreaterThan(0);
      if (!unclean.includes(name))
        expect(failures.map(({ index, fault }) => `${index}: ${fault.slice(0, 300)}`)).toEqual([]);
    },
  );
});
