/** Milliseconds on a clock that only goes on; Node has it at hand, while `performance` is loaded with its first use. */
export const monotonicNow = (): number => Number(process.hrtime.bigint()) / 1e6;
