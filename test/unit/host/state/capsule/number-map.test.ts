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

it('a date stays as a whole, with whatever time follows', () => {
  const text = '2010-12-06T08:00:00Z';
  expect(new NumberMap([text]).number(text)).toBe(text);
});

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

  it.each([
    '0123-45-6789',
    '0711-12-3456',
    '0711-12-31-45',
    '+2010-12-06',
    '2010-12-061',
    '030.123.456.78',
    '+49 711 123\u2011456',
    '0711\u202f123\u202f45',
    '0711 \u2013 123',
  ])('are replaced to the last digit, however a telephone number is written: %s', (text) => {
    const made = replaced(text);
    expect(made.replace(/\d/g, '0')).toBe(text.replace(/\d/g, '0'));
    const left = new Set<string>(made.match(/\d{2,}/g));
    expect(text.match(/\d{2,}/g)?.filter((digits) => left.has(digits))).toEqual([]);
  });

  it.each([
    '０３－１２３４－５６７８',
    '（０３）１２３４ー５６７８',
    '٠١٧١ ١٢٣٤٥٦',
    'Ｎ４７１１',
    '𝟎𝟏𝟐𝟑𝟒𝟓',
  ])('are replaced in the digits of any script: %s', (text) => {
    const made = replaced(text);
    expect(made.match(/\p{Nd}/gu)?.every((digit) => /\d/.test(digit))).toBe(true);
    expect(made).toBe(
      [...text].map((each, at) => (/\p{Nd}/u.test(each) ? [...made][at] : each)).join(''),
    );
  });

  it.each(['9999-12-31', '2010-12-06', '2010-12-06T08:30:00', '10.0.0.7', 'host:5061', 'room 118'])(
    'stay where they say when, or name nobody: %s',
    (text) => {
      expect(replaced(text)).toBe(text);
    },
  );
});
