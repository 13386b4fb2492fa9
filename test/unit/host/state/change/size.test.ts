import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sizeOf } from '../../../../../electron/host/state/change/size.js';
import { anyJson } from '../../../../support/any-json.js';

it('The size of a value is never more than the length of its JSON text', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(sizeOf(value)).toBeLessThanOrEqual(JSON.stringify(value).length);
    }),
  );
  expect(sizeOf({ id: 'e1', text: 'Here', gone: undefined })).toBe(
    JSON.stringify({ id: 'e1', text: 'Here' }).length,
  );
});

it('The size of a value is not counted further than it matters', () => {
  const items = [
    'abc',
    {
      get looked(): never {
        throw new Error('It was looked at.');
      },
    },
  ];
  expect(sizeOf(items, 4)).toBeGreaterThan(4);
});
