import { describe, expect, it } from 'vitest';
import { HistoryCursor } from '../../../../renderer/stage/shell/history-cursor.js';

describe('the history of the shell', () => {
  it('goes back line by line and stops at the oldest', () => {
    const cursor = new HistoryCursor(() => ['first', 'second']);
    expect([cursor.older('typed'), cursor.older(''), cursor.older('')]).toEqual([
      'second',
      'first',
      null,
    ]);
  });

  it('comes back to the line that was being typed', () => {
    const cursor = new HistoryCursor(() => ['first', 'second']);
    cursor.older('typed');
    cursor.older('second');
    expect([cursor.newer(), cursor.newer(), cursor.newer()]).toEqual(['second', 'typed', null]);
  });

  it('starts at the newest line again after a reset', () => {
    const cursor = new HistoryCursor(() => ['first', 'second']);
    cursor.older('');
    cursor.reset();
    expect(cursor.older('')).toBe('second');
  });
});
