import { describe, expect, it } from 'vitest';
import {
  allNumbersIn,
  NumberMap,
} from '../../../../../electron/host/state/capsule/pseudonyms/number-map.js';

/** A text with every number of it replaced. */
function replaced(text: string): string {
  const map = new NumberMap([]);
  return text.replace(allNumbersIn, (number) => map.number(number));
}

describe('numbers of prose', () => {
  it.each(['E123456', 'L123456', 'p5551', 'N2080', 'id_4711x', '{4711}', '4711Turbine'])(
    'are replaced beside letters as well: %s',
    (text) => {
      const [digits = ''] = /\d+/.exec(text) ?? [];
      const made = replaced(text);
      expect(made).not.toContain(digits);
      expect(made).toMatch(new RegExp(`^${text.replace(/\d+/, '\\d+').replace(/[{}]/g, '\\$&')}$`));
    },
  );

  it.each(['2010-12-06', '2010-12-06T08:30:00', '10.0.0.7', 'host:5061', 'room 118'])(
    'stay where they say when, or name nobody: %s',
    (text) => {
      expect(replaced(text)).toBe(text);
    },
  );
});
