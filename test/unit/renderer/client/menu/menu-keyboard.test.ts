import { describe, expect, it } from 'vitest';
import { menuMove } from '../../../../../renderer/client/menu/menu-keyboard.js';
import { nextMatch, TypeAhead } from '../../../../../renderer/client/menu/type-ahead.js';

const plain = { onBranch: false, inSubmenu: false };

describe('the keys of a menu', () => {
  it('go round at both ends', () => {
    expect(menuMove('ArrowDown', 2, 3, plain)).toEqual({ kind: 'focus', index: 0 });
    expect(menuMove('ArrowUp', 0, 3, plain)).toEqual({ kind: 'focus', index: 2 });
  });

  it('open a submenu from its line and close it from inside', () => {
    expect(menuMove('ArrowRight', 0, 3, { ...plain, onBranch: true })).toEqual({ kind: 'open' });
    expect(menuMove('ArrowRight', 0, 3, plain)).toBeNull();
    expect(menuMove('ArrowLeft', 0, 3, { ...plain, inSubmenu: true })).toEqual({ kind: 'close' });
    expect(menuMove('ArrowLeft', 0, 3, plain)).toBeNull();
  });

  it('choose with Enter and with the space bar', () => {
    expect(menuMove('Enter', 0, 3, plain)).toEqual({ kind: 'choose' });
    expect(menuMove(' ', 0, 3, plain)).toEqual({ kind: 'choose' });
  });
});

describe('type-ahead', () => {
  const names = ['Away', 'Available', 'Busy', 'Be Right Back'];
  const search = (from: number, typed: string) =>
    nextMatch(names.length, (index) => names[index] ?? '', from, typed);

  it('collects letters until there is a pause', () => {
    const typed = new TypeAhead();
    typed.push('b', 0);
    expect(typed.push('E', 300)).toBe('be');
    expect(typed.push('a', 2000)).toBe('a');
  });

  it('goes on to the next match of one letter and of the same letter again', () => {
    expect(search(0, 'a')).toBe(1);
    expect(search(1, 'a')).toBe(0);
    expect(search(1, 'aa')).toBe(0);
  });

  it('stays on a line that still matches a longer word', () => {
    expect(search(3, 'be')).toBe(3);
    expect(search(2, 'be')).toBe(3);
  });

  it('finds nothing where nothing starts like that', () => {
    expect(search(0, 'x')).toBe(-1);
  });
});
