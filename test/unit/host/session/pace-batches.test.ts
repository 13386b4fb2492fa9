import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paceBatches } from '../../../../electron/host/session/pace-batches.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('sends a single change as soon as the work at hand is done', () => {
  const flush = vi.fn();
  paceBatches()(flush);
  expect(flush).not.toHaveBeenCalled();
  vi.advanceTimersByTime(0);
  expect(flush).toHaveBeenCalledTimes(1);
});

/** Asks for a batch in each of so many milliseconds. Resolves to when they were sent, from the first asking on. */
function burst(defer: (flush: () => void) => void, milliseconds: number): readonly number[] {
  const began = performance.now();
  const sent: number[] = [];
  let isDue = false;
  for (let passed = 0; passed < milliseconds; passed += 1) {
    if (!isDue) {
      isDue = true;
      defer(() => {
        isDue = false;
        sent.push(performance.now() - began);
      });
    }
    vi.advanceTimersByTime(1);
  }
  return sent;
}

it('sends the first four of a burst at once, and of the rest one in 16 milliseconds', () => {
  expect(burst(paceBatches(), 80)).toEqual([0, 1, 2, 3, 16, 32, 48, 64, 80]);
});

it('sends changes that come no oftener than a screen shows them without any wait', () => {
  const defer = paceBatches();
  burst(defer, 80);
  vi.advanceTimersByTime(64);
  for (let change = 0; change < 20; change += 1) {
    const flush = vi.fn();
    defer(flush);
    vi.advanceTimersByTime(0);
    expect(flush).toHaveBeenCalledTimes(1);
    // Not steadily: 12 milliseconds after the one, 20 after the other.
    vi.advanceTimersByTime(change % 2 === 0 ? 12 : 20);
  }
});

it('has all of its batches at once to give again after 64 quiet milliseconds, and no more', () => {
  const defer = paceBatches();
  burst(defer, 80);
  vi.advanceTimersByTime(64);
  expect(burst(defer, 20).slice(0, 5)).toEqual([0, 1, 2, 3, 16]);
  vi.advanceTimersByTime(60_000);
  expect(burst(defer, 20).slice(0, 5)).toEqual([0, 1, 2, 3, 16]);
});
