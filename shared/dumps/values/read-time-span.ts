import { formatTimeSpan, parseTimeSpan } from '../../policy/time-span.js';
import type { ForeignValue } from '../foreign.js';
import { parseIsoDuration } from '../iso-duration.js';
import { isEmpty, notRead, type Reading, read } from './reading.js';

const ticksPerMillisecond = 10_000n;
const ticksPerSecond = 10_000_000;
const secondsPerDay = 86_400;
const expected = 'a time span (hh:mm:ss)';

const toMilliseconds = (ticks: bigint): number => Number(ticks / ticksPerMillisecond);

/** Ticks in .NET's constant form: `00:15:00`. */
export const formatTicks = (ticks: bigint): string => formatTimeSpan(toMilliseconds(ticks));

/**
 * A time span in whole milliseconds: `00:30:00`, `1.00:00:00`, `PT30M`, `{"Ticks": …}`, a spreadsheet's `0:10:00` and
 * `00:10`. A bare number is read as ticks where it is whole seconds of them, and as part of a day where nothing else has
 * so many digits; every other number could be anything and is not read.
 */
export function readTimeSpan(value: ForeignValue): Reading<number | null> {
  if (isEmpty(value)) return read(null);
  if (typeof value === 'number') return readNumber(value, String(value), value);
  if (typeof value === 'string') return readTimeSpanText(value);
  if (typeof value !== 'object') return notRead(value, expected);
  if (value.kind === 'time-span') return read(toMilliseconds(value.ticks));
  const ticks = value.kind === 'object' ? value.properties.get('Ticks') : undefined;
  return typeof ticks === 'number' && Number.isSafeInteger(ticks)
    ? read(toMilliseconds(BigInt(ticks)))
    : notRead(value, expected);
}

function readTimeSpanText(text: string): Reading<number | null> {
  const trimmed = text.trim();
  const iso = parseIsoDuration(trimmed);
  if (iso !== null) return read(toMilliseconds(iso));
  if (/^\d{1,16}(?:[.,]\d{1,20})?$/.test(trimmed)) {
    return readNumber(Number(trimmed.replace(',', '.')), trimmed, text);
  }
  const milliseconds = parseTimeSpan(trimmed);
  return milliseconds === null ? notRead(text, expected) : read(milliseconds);
}

/** Digits of a part of a day that no part of an hour or minute would be written with. */
const digitsOfDay = 6;

function readNumber(number: number, digits: string, value: ForeignValue): Reading<number | null> {
  if (number === 0) return read(0);
  const isWhole = number >= ticksPerSecond && number % ticksPerSecond === 0;
  if (isWhole && Number.isSafeInteger(number)) {
    const milliseconds = toMilliseconds(BigInt(number));
    return read(
      milliseconds,
      `${digits} is taken as ticks of 100 ns: ${formatTimeSpan(milliseconds)}.`,
    );
  }
  const seconds = number * secondsPerDay;
  const [, fraction = ''] = /[.,](\d+)$/.exec(digits) ?? [];
  const isPartOfDay =
    number > 0 &&
    number < 1 &&
    fraction.length >= digitsOfDay &&
    Math.abs(seconds - Math.round(seconds)) < 0.05;
  if (!isPartOfDay) return notRead(value, expected);
  const milliseconds = Math.round(seconds) * 1000;
  return read(
    milliseconds,
    `${digits} is taken as a part of a day: ${formatTimeSpan(milliseconds)}.`,
  );
}
