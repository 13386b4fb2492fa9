const pattern =
  /^\s*(-)?(?:(\d{1,8})|(?:(\d{1,8})\.)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,7}))?)?)\s*$/;

/**
 * Reads what .NET's `TimeSpan.Parse` reads: `[-][d.]hh:mm[:ss[.fffffff]]`, or a bare number of days.
 * Returns whole milliseconds (rounded down), or null when the text is no TimeSpan.
 */
export function parseTimeSpan(text: string): number | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, sign, days, dayPart, hours, minutes, seconds, fraction] = match;
  const [h, m, s] = [Number(hours ?? 0), Number(minutes ?? 0), Number(seconds ?? 0)];
  if (h > 23 || m > 59 || s > 59) return null;
  const milliseconds = Math.floor(Number((fraction ?? '').padEnd(7, '0')) / 10_000);
  const total = ((Number(days ?? dayPart ?? 0) * 24 + h) * 3600 + m * 60 + s) * 1000 + milliseconds;
  return sign === '-' && total !== 0 ? -total : total;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Writes milliseconds in .NET's constant form: `00:30:00`, `1.02:00:00`, `00:00:00.2500000`. */
export function formatTimeSpan(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const seconds = Math.floor(size / 1000);
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const fraction = size % 1000;
  return `${milliseconds < 0 ? '-' : ''}${days > 0 ? `${days}.` : ''}${clock.map(two).join(':')}${
    fraction > 0 ? `.${String(fraction).padStart(3, '0')}0000` : ''
  }`;
}
