import {
  dayMilliseconds,
  hourMilliseconds,
  minuteMilliseconds,
} from '../../../../shared/lync/time.js';
import { formatTimeSpan } from '../../../../shared/policy/time-span.js';

/** A System.TimeSpan, exact to the millisecond. */
export class TimeSpanValue {
  constructor(readonly totalMilliseconds: number) {}

  toString(): string {
    return formatTimeSpan(this.totalMilliseconds);
  }

  /** Its properties under their .NET names, in the order a list prints them. */
  properties(): Readonly<Record<string, number>> {
    const total = this.totalMilliseconds;
    const part = (unit: number, modulus: number): number => Math.trunc(total / unit) % modulus;
    return {
      Days: Math.trunc(total / dayMilliseconds),
      Hours: part(hourMilliseconds, 24),
      Minutes: part(minuteMilliseconds, 60),
      Seconds: part(1_000, 60),
      Milliseconds: part(1, 1_000),
      Ticks: total * 10_000,
      TotalDays: total / dayMilliseconds,
      TotalHours: total / hourMilliseconds,
      TotalMinutes: total / minuteMilliseconds,
      TotalSeconds: total / 1_000,
      TotalMilliseconds: total,
    };
  }
}
