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
      Days: Math.trunc(total / 86_400_000),
      Hours: part(3_600_000, 24),
      Minutes: part(60_000, 60),
      Seconds: part(1_000, 60),
      Milliseconds: part(1, 1_000),
      Ticks: total * 10_000,
      TotalDays: total / 86_400_000,
      TotalHours: total / 3_600_000,
      TotalMinutes: total / 60_000,
      TotalSeconds: total / 1_000,
      TotalMilliseconds: total,
    };
  }
}
