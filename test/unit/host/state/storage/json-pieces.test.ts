import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPieces } from '../../../../../electron/host/state/storage/json-pieces.js';
import { anyJson } from '../../../../support/any-json.js';

describe('The pieces of a JSON text', () => {
  it('are together what JSON.stringify makes of it at once', () => {
    fc.assert(
      fc.property(anyJson, fc.nat(100), (value, pieceSize) => {
        expect([...jsonPieces(value, pieceSize)].join('')).toBe(JSON.stringify(value));
      }),
      { numRuns: 1000 },
    );
  });

  it('leave out members that are undefined, as JSON text does', () => {
    const value = { a: undefined, b: 'x'.repeat(100_000), c: undefined, d: [1] };
    expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value));
  });

  it('are short, however long the text is, and however deep the long lists lie in it', () => {
    const entries = Array.from({ length: 20_000 }, (_, index) => ({ id: `e${index}`, at: index }));
    const value = { log: { entries }, undo: [{ change: { items: [[0, 20_000, entries]] } }] };
    const pieces = [...jsonPieces(value)];
    expect(pieces.join('')).toBe(JSON.stringify(value));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(100_000);
  });
});
