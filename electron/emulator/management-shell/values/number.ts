const multipliers: Readonly<Record<string, number>> = {
  kb: 1024,
  mb: 1024 ** 2,
  gb: 1024 ** 3,
  tb: 1024 ** 4,
  pb: 1024 ** 5,
};

/** Reads a number as PowerShell writes one: `42`, `-1.5`, `1e3`, `0x1F`, `10mb`. Null when it is none, or too large for one. */
export function parseNumber(text: string): number | null {
  const match =
    /^\s*([+-]?)(0x[0-9a-f]+|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)[dl]?([kmgtp]b)?\s*$/i.exec(
      text,
    );
  if (match === null) return null;
  const [, sign, digits = '', unit = ''] = match;
  const value = Number(digits) * (multipliers[unit.toLowerCase()] ?? 1);
  if (!Number.isFinite(value)) return null;
  return sign === '-' ? -value : value;
}

/** To a whole number as .NET rounds: halves go to the even neighbour. */
export function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const difference = value - floor;
  if (difference !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
