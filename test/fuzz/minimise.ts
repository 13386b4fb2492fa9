/** Attempts that shortening one input may take. */
const mostAttempts = 400;
const mostMilliseconds = 10_000;

/**
 * Takes parts away from an input as long as it still fails: whole lines first, then runs of characters of ever smaller
 * size. The shortest that was found within the limits.
 */
export async function minimised(
  input: string,
  stillFails: (shorter: string) => Promise<boolean>,
): Promise<string> {
  const until = performance.now() + mostMilliseconds;
  let attempts = 0;
  const without = async (parts: readonly string[], glue: string): Promise<readonly string[]> => {
    let kept = parts;
    for (let size = Math.ceil(parts.length / 2); size >= 1; size = Math.floor(size / 2)) {
      for (let at = 0; at < kept.length; ) {
        if (attempts >= mostAttempts || performance.now() > until) return kept;
        attempts += 1;
        const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
        if (fewer.length < kept.length && (await stillFails(fewer.join(glue)))) kept = fewer;
        else at += size;
      }
    }
    return kept;
  };
  const lines = await without(input.split('\n'), '\n');
  return (await without([...lines.join('\n')], '')).join('');
}
