import { expect, test } from 'vitest';
import { nearestName } from '../../../../shared/file-format/nearest-name.js';

const known = ['title', 'office', 'site', 'manager', 'distinguishedName'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['ofice', 'office'],
  ['managers', 'manager'],
  ['distinguisedNam', 'distinguishedName'],
  ['planet', null],
  ['', null],
])('For %j the nearest name is %j', (name, nearest) => {
  expect(nearestName(name, known)).toBe(nearest);
});

test('The nearest of several near names is chosen, the first of equals', () => {
  expect(nearestName('mobil', ['mobiles', 'mobile'])).toBe('mobile');
  expect(nearestName('cat', ['bat', 'car'])).toBe('bat');
});
