/** The longest name that is compared: a text of another kind lost no letters. */
const longestName = 512;

/**
 * Whether `lossy` is `whole` with "?" for letters that an encoding lacks (`estate/encoding`): a run of marks stands for
 * one to twice as many code units. In steps of the one length times the other, whatever the texts are.
 */
export function isLossyOf(lossy: string, whole: string): boolean {
  if (!lossy.includes('?') || whole.includes('?')) return false;
  if (lossy.length > longestName || whole.length > longestName) return false;
  // Places in `whole` that the marks and letters so far may have come to.
  let reached = new Set([0]);
  for (const [run] of lossy.matchAll(/\?+|[^?]/gs)) {
    const next = new Set<number>();
    for (const at of reached) {
      if (!run.startsWith('?')) {
        if (whole.startsWith(run, at)) next.add(at + run.length);
        continue;
      }
      const furthest = Math.min(whole.length, at + 2 * run.length);
      for (let to = at + 1; to <= furthest; to += 1) next.add(to);
    }
    reached = next;
  }
  return reached.has(whole.length);
}
