import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ClockView } from '../../../shared/contract/index.js';
import type { Instant } from '../../../shared/lync/time.js';
import { useConnectionStatus, useStageStore } from '../../bridge/hooks.js';
import { useExternal } from '../../bridge/use-external.js';

/** Times of the organisation's zone as the stage writes them. */
export interface TimeFormat {
  /** `09:05:12` */
  time(at: Instant): string;
  /** `09:05:12`, or `Sat 09:05:12` when that is another day than `now`. */
  timeFrom(now: Instant, at: Instant): string;
  /** `Fri 14 Jan 2011` */
  date(at: Instant): string;
}

export function timeFormat(timeZone: string): TimeFormat {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const date = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const dateOf = (at: Instant): string => date.format(at).replace(',', '');
  return {
    time: (at) => time.format(at),
    timeFrom: (now, at) =>
      dateOf(now) === dateOf(at) ? time.format(at) : `${dateOf(at).slice(0, 3)} ${time.format(at)}`,
    date: dateOf,
  };
}

/**
 * What is read from the clock; renders again when that changes, and not each time that the clock has gone on. `undefined`
 * until the clock is known.
 */
export function useOfClock<T extends string | number | boolean>(
  read: (clock: ClockView) => T,
): T | undefined {
  const store = useStageStore();
  return useExternal(
    useCallback((listener) => store.subscribe('clock', listener), [store]),
    () => {
      const clock = store.get('clock');
      return clock && read(clock);
    },
  );
}

/** The format of the organisation's zone; UTC until it is known. */
export function useTimeFormat(): TimeFormat {
  const timeZone = useOfClock((clock) => clock.timeZone) ?? 'UTC';
  return useMemo(() => timeFormat(timeZone), [timeZone]);
}

const refreshMilliseconds = 200;

/**
 * The virtual time as it goes on between two messages of the clock: never past the next event,
 * since the emulator reports again when that has happened, and not while nobody answers.
 */
export function useVirtualNow(clock: ClockView): number {
  const [now, setNow] = useState<number>(clock.now);
  const lost = useConnectionStatus() === 'lost';
  useEffect(() => {
    setNow(clock.now);
    if (clock.rate === 0 || lost) return;
    const since = performance.now();
    const limit = clock.next?.at ?? Number.POSITIVE_INFINITY;
    const timer = setInterval(() => {
      setNow(Math.min(clock.now + (performance.now() - since) * clock.rate, limit));
    }, refreshMilliseconds);
    return () => clearInterval(timer);
  }, [clock, lost]);
  return now;
}
