/** A length of time for people: `29 min 59 s`, `1 h 5 min`, `45 s`. Seconds below an hour only. */
export function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = whole % 60;
  const parts = [
    hours > 0 ? `${hours} h` : '',
    minutes > 0 ? `${minutes} min` : '',
    hours === 0 && (rest > 0 || minutes === 0) ? `${rest} s` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** A length of time as the shell writes a TimeSpan: `00:30:00`. */
export function timeSpanText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
}

const units = { h: 'hour', min: 'minute', s: 'second' } as const;

/** The same as it is read out: `1 hour 5 minutes`. */
export const spokenDuration = (seconds: number): string =>
  durationText(seconds).replace(
    /(\d+) (h|min|s)\b/g,
    (_, count: string, unit: keyof typeof units) =>
      `${count} ${units[unit]}${count === '1' ? '' : 's'}`,
  );
