import { expect, it } from 'vitest';
import { evenLines } from '../../../../renderer/virtual-list/lines.js';
import { PagedRows, type PageOfRows } from '../../../../renderer/virtual-list/paged-rows.js';

type Page = PageOfRows<string>;

/** A list of 100,000 rows whose answers come when they are let go. */
function list(prefix = 'row') {
  const waiting: (() => void)[] = [];
  const asked: number[] = [];
  const ask = (offset: number, limit: number): Promise<Page> => {
    asked.push(offset);
    const rows = Array.from({ length: limit }, (_, index) => `${prefix} ${offset + index}`);
    return new Promise((resolve) => waiting.push(() => resolve({ rows, total: 100_000 })));
  };
  const answer = async (): Promise<void> => {
    for (const each of waiting.splice(0)) each();
    await Promise.resolve();
  };
  return { ask, asked, answer };
}

it('asks for what comes into sight, once', async () => {
  const rows = new PagedRows<string, Page>();
  const { ask, asked, answer } = list();
  rows.put(ask);
  rows.need([0, 1, 2]);
  await answer();
  expect(rows.at(2)).toBe('row 2');
  expect(rows.at(250)).toBeUndefined();
  rows.need([199, 200]);
  rows.need([199, 200]);
  await answer();
  expect(rows.at(250)).toBe('row 250');
  expect(asked).toEqual([0, 100, 200]);
});

it('keeps what it has until another question is answered, and drops answers that come late', async () => {
  const rows = new PagedRows<string, Page>();
  const [first, second] = [list('one'), list('two')];
  rows.put(first.ask);
  await first.answer();
  rows.need([150]);
  rows.put(second.ask);
  expect(rows.at(0)).toBe('one 0');
  await second.answer();
  expect(rows.at(0)).toBe('two 0');
  await first.answer();
  expect(rows.at(150)).toBeUndefined();
});

it('asks again for what is in sight when there are news', async () => {
  const rows = new PagedRows<string, Page>();
  const { ask, asked, answer } = list();
  rows.put(ask);
  await answer();
  rows.need([5000]);
  await answer();
  rows.refresh();
  expect(rows.at(5000)).toBe('row 5000');
  await answer();
  expect(asked).toEqual([0, 5000, 5000]);
  expect(rows.at(0)).toBeUndefined();
  rows.leave();
});

it('holds no more than some pages, however far one scrolls', async () => {
  const rows = new PagedRows<string, Page>();
  const { ask, asked, answer } = list();
  rows.put(ask);
  for (let page = 0; page < 100; page += 1) {
    rows.need([page * 100]);
    await answer();
  }
  expect(rows.at(9900)).toBe('row 9900');
  expect(rows.at(0)).toBeUndefined();
  rows.need([0]);
  await answer();
  expect(rows.at(0)).toBe('row 0');
  expect(asked).toHaveLength(101);
});

it('even lines are found by their place, the first above the list and the last below it', () => {
  const lines = evenLines(10, 42);
  expect([-5, 0, 41, 42, 419, 5000].map((place) => lines.lineAt(place))).toEqual([
    0, 0, 0, 1, 9, 9,
  ]);
  expect([lines.height, lines.top(10)]).toEqual([420, 420]);
});
