/** `08:30` as `08:30:00`; anything else as it is. */
export const wholeTime = <T extends string | undefined>(time: T): T | string =>
  time !== undefined && /^\d\d:\d\d$/.test(time) ? `${time}:00` : time;
