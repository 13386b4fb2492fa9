/** A time with an optional date before it, as `Get-Date` prints both. */
const pattern =
  /^\s*(?:\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[ T])?(\d{1,2}):(\d{2})(?::\d{2})?\s*(am|pm)?\s*$/i;

/**
 * Reads the time of a DateTime and forgets its date: `1:00`, `01:00 AM`, `11/23/2026 13:00:00`.
 * Returns `HH:mm`, or null when the text is none.
 */
export function parseTimeOfDay(text: string): string | null {
  const [, hours = '', minutes = '', half = ''] = pattern.exec(text) ?? [];
  const [h, m] = [Number(hours), Number(minutes)];
  const isTime = hours !== '' && m < 60 && (half === '' ? h < 24 : h >= 1 && h <= 12);
  if (!isTime) return null;
  const hour = half === '' ? h : (h % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
