// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { notePageStart } from '../../../../renderer/bridge/page-start.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'requestAnimationFrame', 'setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('a page tells once how long ago it was loaded, had its first snapshot and was painted', () => {
  const send = vi.fn();
  const start = notePageStart(send);
  vi.advanceTimersByTime(30);
  start.received();
  vi.advanceTimersByTime(4);
  start.shown();
  expect(send).not.toHaveBeenCalled();
  start.received();
  start.shown();
  vi.advanceTimersByTime(1000);
  expect(send).toHaveBeenCalledOnce();
  const [ago] = send.mock.calls[0] ?? [];
  expect(Object.keys(ago)).toEqual(['page-loaded', 'snapshot-received', 'painted']);
  expect(ago['page-loaded'] - ago['snapshot-received']).toBe(30);
  expect(ago['snapshot-received']).toBeGreaterThanOrEqual(4);
  expect(ago.painted).toBe(0);
});
