import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { outliveFaults } from '../../../../electron/host/desktop/faults.js';

it('a fault that comes again and again is printed and reported each time, and told in one box', async () => {
  const process = new EventEmitter();
  const [reports, printed]: [string[], string[]] = [[], []];
  const boxes: (() => void)[] = [];
  outliveFaults(process as never, {
    report: (sentence) => reports.push(sentence),
    print: (text) => printed.push(text),
    tell: () => new Promise<void>((resolve) => boxes.push(resolve)),
  });
  for (let index = 0; index < 50; index += 1)
    process.emit(index % 2 ? 'uncaughtException' : 'unhandledRejection', new Error(`no. ${index}`));
  expect(printed).toHaveLength(50);
  expect(reports).toHaveLength(50);
  expect(reports[49]).toBe('A fault of the program: no. 49');
  expect(boxes).toHaveLength(1);

  boxes[0]?.();
  await new Promise(setImmediate);
  process.emit('unhandledRejection', 'a word');
  expect(boxes).toHaveLength(2);
  expect(printed.at(-1)).toContain('a word');
});
