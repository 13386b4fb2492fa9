import { expect, it } from 'vitest';
import { RefusalReport } from '../../../../electron/host/server/refusal-report.js';

it('a refusal is one line, and a flood of its kind a few lines with its count', () => {
  const told: string[] = [];
  const report = new RefusalReport((sentence) => told.push(sentence));
  for (let count = 0; count < 12_345; count += 1) report.add('A socket was refused.');
  expect(told).toEqual([
    'A socket was refused.',
    'A socket was refused. This has happened 10 times by now.',
    'A socket was refused. This has happened 100 times by now.',
    'A socket was refused. This has happened 1000 times by now.',
    'A socket was refused. This has happened 10000 times by now.',
  ]);
});

it('each kind is counted by itself', () => {
  const told: string[] = [];
  const report = new RefusalReport((sentence) => told.push(sentence));
  for (let count = 0; count < 9; count += 1) report.add('One.');
  report.add('Other.');
  report.add('One.');
  expect(told).toEqual(['One.', 'Other.', 'One. This has happened 10 times by now.']);
});
