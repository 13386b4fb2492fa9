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

it('lets 16 milliseconds pass between two batches', () => {
  const defer = paceBatches();
  const flush = vi.fn();
  defer(flush);
  vi.advanceTimersByTime(5);
  defer(flush);
  vi.advanceTimersByTime(10);
  expect(flush).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(flush).toHaveBeenCalledTimes(2);
});

it('sends at once again after a pause', () => {
  const defer = paceBatches();
  const flush = vi.fn();
  defer(flush);
  vi.advanceTimersByTime(40);
  defer(flush);
  vi.advanceTimersByTime(0);
  expect(flush).toHaveBeenCalledTimes(2);
});
