const ticksPerSecond = 10_000_000n;

const pattern =
  /^(-)?P(?:(\d{1,8})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,12})(?:\.(\d{1,7})\d*)?S)?)?$/;

/**
 * Ticks of an ISO 8601 duration as Export-Clixml writes time spans (`estate/clixml-values`): `PT15M`, `P1DT2H3M4.5S`.
 * Null for anything else, and for months and years, whose length is not fixed.
 */
export function parseIsoDuration(text: string): bigint | null {
  const match = pattern.exec(text.trim());
  if (match === null || /[PT]$/.test(text.trim())) return null;
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0, fraction = ''] = match;
  const whole =
    ((BigInt(days) * 24n + BigInt(hours)) * 60n + BigInt(minutes)) * 60n + BigInt(seconds);
  const ticks = whole * ticksPerSecond + BigInt(fraction.padEnd(7, '0'));
  return sign === undefined ? ticks : -ticks;
}
