/** A length of time as XML writes it: `PT15M`, `P1DT2H3M4.5S`. Follows `estate/clixml-values`. */
export function isoDuration(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const [days, hours, minutes] = [
    Math.floor(size / 86_400_000),
    Math.floor(size / 3_600_000) % 24,
    Math.floor(size / 60_000) % 60,
  ];
  const seconds = (size % 60_000) / 1000;
  const part = (value: number, unit: string): string => (value === 0 ? '' : `${value}${unit}`);
  const clock = `${part(hours, 'H')}${part(minutes, 'M')}${part(seconds, 'S')}`;
  const whole = `${part(days, 'D')}${clock === '' ? '' : `T${clock}`}`;
  return `${milliseconds < 0 ? '-' : ''}P${whole === '' ? 'T0S' : whole}`;
}

/**
 * An instant as .NET writes it to be read again, on clocks that are `offset` minutes before UTC:
 * `2013-03-11T09:30:00.5+01:00`.
 */
export function isoInstant(instant: number, offset: number): string {
  const [whole = '', fraction = ''] = new Date(instant + offset * 60_000)
    .toISOString()
    .slice(0, -1)
    .split('.');
  const digits = fraction.replace(/0+$/, '');
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
  return `${whole}${digits === '' ? '' : `.${digits}`}${zone}`;
}
