declare const instant: unique symbol;
declare const seconds: unique symbol;

/** A moment on the virtual clock: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [instant]: true };

/** A length of virtual time in whole seconds. */
export type Seconds = number & { readonly [seconds]: true };

export const toInstant = (milliseconds: number): Instant => Math.trunc(milliseconds) as Instant;
export const toSeconds = (value: number): Seconds => Math.trunc(value) as Seconds;

export const minuteMilliseconds = 60_000;
export const hourMilliseconds = 60 * minuteMilliseconds;
/** Of 24 hours, as wall time has them; between two midnights of a zone there may be more or fewer. */
export const dayMilliseconds = 24 * hourMilliseconds;

/** The moment `delay` after `start`. */
export const after = (start: Instant, delay: Seconds): Instant => toInstant(start + delay * 1000);
