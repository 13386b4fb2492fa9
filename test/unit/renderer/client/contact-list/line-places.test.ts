import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinePlaces } from '../../../../../renderer/client/contact-list/line-places.js';
import { ListRows } from '../../../../../renderer/client/contact-list/list-rows.js';
import {
  contactHeights,
  groupHeight,
} from '../../../../../renderer/client/contact-list/row-heights.js';
import type { Section } from '../../../../../renderer/client/contact-list/sections.js';
import { SortedMembers } from '../../../../../renderer/client/contact-list/sorted-members.js';

const height = contactHeights.tile;

function placesOf(sections: readonly { readonly members: number; readonly expanded: boolean }[]) {
  const order = { compare: () => 0, member: () => undefined };
  return new LinePlaces(
    new ListRows(
      sections.map(({ members, expanded }, index): Section => {
        const sips = Array.from({ length: members }, (_, place) => `p${place}@contoso.com`);
        return {
          id: `g${index}`,
          title: `Group ${index}`,
          kind: 'custom',
          expanded,
          members: new SortedMembers(sips, order, true),
          online: 0,
        };
      }),
    ),
    height,
  );
}

describe('the places of lines', () => {
  it('put headings and the contacts of open groups below each other', () => {
    const places = placesOf([
      { members: 2, expanded: true },
      { members: 5, expanded: false },
      { members: 1, expanded: true },
    ]);
    const tops = Array.from({ length: places.count + 1 }, (_, index) => places.top(index));
    expect(tops).toEqual([
      0,
      groupHeight,
      groupHeight + height,
      groupHeight + 2 * height,
      2 * groupHeight + 2 * height,
      3 * groupHeight + 2 * height,
      3 * groupHeight + 3 * height,
    ]);
    expect(places.height).toBe(3 * groupHeight + 3 * height);
  });

  it('find the line that covers a distance, and stay within the list', () => {
    const sections = fc.array(fc.record({ members: fc.nat(6), expanded: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(sections, fc.integer({ min: -100, max: 2000 }), (list, distance) => {
        const places = placesOf(list);
        const line = places.lineAt(distance);
        if (distance < 0) expect(line).toBe(0);
        else if (distance >= places.height) expect(line).toBe(places.count - 1);
        else {
          expect(places.top(line)).toBeLessThanOrEqual(distance);
          expect(places.top(line + 1)).toBeGreaterThan(distance);
        }
      }),
    );
  });
});
