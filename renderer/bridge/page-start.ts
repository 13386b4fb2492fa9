import type { PageMilestone, PageStart } from '../../shared/contract/index.js';

/**
 * Notes when this page reached its milestones, and tells the host once, after the first paint of a snapshot: how long ago
 * each was. To be made when the scripts of the page run.
 */
export function notePageStart(send: (ago: PageStart) => void) {
  const at: Partial<Record<PageMilestone, number>> = { 'page-loaded': performance.now() };
  return {
    received(): void {
      at['snapshot-received'] ??= performance.now();
    },
    shown(): void {
      if (at.painted !== undefined) return;
      at.painted = 0;
      // The task after a frame has begun runs when that frame is painted.
      requestAnimationFrame(() => {
        setTimeout(() => {
          const now = performance.now();
          at.painted = now;
          send(Object.fromEntries(Object.entries(at).map(([name, time]) => [name, now - time])));
        });
      });
    },
  };
}
