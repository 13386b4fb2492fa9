import { expect, it } from 'vitest';
import { OneTimeCodes } from '../../../../electron/host/server/one-time-codes.js';

it('a code is good once', () => {
  const codes = new OneTimeCodes(() => 0);
  const code = codes.issue();
  expect(codes.redeem(code)).toBe('accepted');
  expect(codes.redeem(code)).toBe('used');
  expect(codes.redeem(code)).toBe('used');
});

it('a code is good for two minutes', () => {
  let now = 1000;
  const codes = new OneTimeCodes(() => now);
  const [early, late] = [codes.issue(), codes.issue()];
  now += 119_999;
  expect(codes.redeem(early)).toBe('accepted');
  now += 1;
  expect(codes.redeem(late)).toBe('expired');
  expect(codes.redeem(early)).toBe('used');
});

it('a code is of 256 bits, and each is another one', () => {
  const codes = new OneTimeCodes(() => 0);
  const issued = Array.from({ length: 50 }, () => codes.issue());
  expect(new Set(issued).size).toBe(50);
  for (const code of issued) expect(code).toMatch(/^[\w-]{43}$/);
});

it('what was never issued is unknown, and so is what was issued long ago', () => {
  const codes = new OneTimeCodes(() => 0);
  const first = codes.issue();
  for (let count = 0; count < 64; count += 1) codes.issue();
  expect(codes.redeem(first)).toBe('unknown');
  for (const offered of ['', 'x', '__proto__']) expect(codes.redeem(offered)).toBe('unknown');
});
