import { describe, expect, it } from 'vitest';
import { numberedDn } from '../../../../electron/host/estate/join/distinguished-name.js';
import { isLossyOf } from '../../../../electron/host/estate/join/lost-letters.js';
import { breakCircles } from '../../../../electron/host/estate/join/manager-circles.js';
import { OwnNames } from '../../../../electron/host/estate/join/own-names.js';

it.each([
  ['CN=Ann,OU=Sales,DC=contoso,DC=com', 'CN=Ann 2,OU=Sales,DC=contoso,DC=com'],
  ['CN=Barros\\, Bob,DC=contoso,DC=com', 'CN=Barros\\, Bob 2,DC=contoso,DC=com'],
  ['CN=a\\\\,DC=contoso', 'CN=a\\\\ 2,DC=contoso'],
])('a number belongs behind the name in %s', (dn, numbered) => {
  expect(numberedDn(dn, 2)).toBe(numbered);
});

describe('circles of managers', () => {
  it.each([
    [
      'none',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      [],
    ],
    [
      'one of two',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      ['a'],
    ],
    [
      'one that others lead into, ended at its first',
      [
        ['x', 'c'],
        ['b', 'c'],
        ['c', 'b'],
        ['y', 'x'],
      ],
      ['b'],
    ],
    [
      'two',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['d', 'c'],
        ['b', 'a'],
      ],
      ['a', 'c'],
    ],
  ] as const)('%s', (_, pairs, freed) => {
    const managers = new Map<string, string>(pairs);
    expect(breakCircles(managers)).toEqual(freed);
    expect(breakCircles(managers)).toEqual([]);
    expect(managers.size).toBe(pairs.length - freed.length);
  });
});

it.each([
  ['J?rgen M?ller', 'Jürgen Müller', true],
  ['?? (Wang Wei)', '王伟 (Wang Wei)', true],
  ['a ?? b', 'a 😀 b', true],
  ['J?rgen', 'Jörgen Müller', false],
  ['Jorgen', 'Jürgen', false],
  ['J?rgen', 'J?rgen', false],
  ['?', '', false],
])('%s is %s with lost letters: %s', (lossy, whole, expected) => {
  expect(isLossyOf(lossy, whole)).toBe(expected);
});

it('gives each a name of its own, in any case', () => {
  const names = new OwnNames();
  const taken = ['ann', 'Ann2', 'ANN', 'ann'].map((name) =>
    names.take(name, (number) => `${name}${number}`),
  );
  expect(taken).toEqual(['ann', 'Ann2', 'ANN3', 'ann4']);
});
