/** Real time, or what stands for it: calls `expire` after so many milliseconds, unless stopped before. */
export type StartTimer = (milliseconds: number, expire: () => void) => () => void;

export const realTimer: StartTimer = (milliseconds, expire) => {
  const timer = setTimeout(expire, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * What work comes to, if that is known in time. Work that cannot be called off, such as asking a share that is gone, goes
 * on unheard.
 * @throws what `late` makes when the time is over
 */
export async function withinTime<T>(
  work: Promise<T>,
  milliseconds: number,
  late: () => Error,
  startTimer: StartTimer = realTimer,
): Promise<T> {
  let stop = (): void => {};
  const expired = new Promise<never>((_, reject) => {
    stop = startTimer(milliseconds, () => reject(late()));
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    stop();
  }
}
