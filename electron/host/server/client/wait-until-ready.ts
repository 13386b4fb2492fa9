import { setTimeout as delay } from 'node:timers/promises';
import type { Health } from '../health.js';

/** Milliseconds between two questions. */
const interval = 200;

/** Milliseconds that one question may take, at least and at most, whatever is left. */
const patience = { least: 1000, most: 5000 };

export interface WaitOptions {
  /** Milliseconds in all; 60,000 when left out. */
  readonly timeLimit?: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
  /** The time that passes, the machine's own unless given. */
  readonly time?: WaitingTime;
}

interface WaitingTime {
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

const realTime: WaitingTime = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => delay(milliseconds, undefined, signal ? { signal } : {}),
};

/** No emulator became ready in time. The message says what the last question found. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

/**
 * Waits until an emulator says that it is ready: asks `GET /health`, again and again. Needs no token. Rejects with
 * {@link NotReadyError}, and with the reason of the signal.
 * @param where its origin, `http://127.0.0.1:8080`; or what finds that out, and throws `Error` with a reason while it cannot
 */
export async function waitUntilReady(
  where: string | (() => Promise<string>),
  { timeLimit = 60_000, signal, time = realTime }: WaitOptions = {},
): Promise<Health & { readonly origin: string }> {
  const end = time.now() + timeLimit;
  for (;;) {
    const found = await look(where, patienceFor(end - time.now()), signal);
    if (typeof found !== 'string') return found;
    signal?.throwIfAborted();
    if (time.now() + interval > end) {
      const at = typeof where === 'string' ? ` at ${where}` : '';
      const seconds = Math.round(timeLimit / 100) / 10;
      throw new NotReadyError(`The emulator${at} is not ready after ${seconds} seconds: ${found}.`);
    }
    await time.sleep(interval, signal);
  }
}

const patienceFor = (left: number): number =>
  Math.max(patience.least, Math.min(patience.most, Math.ceil(left)));

/** The emulator that is ready, or why there is none. */
async function look(
  where: string | (() => Promise<string>),
  timeLimit: number,
  signal: AbortSignal | undefined,
): Promise<(Health & { readonly origin: string }) | string> {
  const limit = AbortSignal.timeout(timeLimit);
  try {
    const origin = typeof where === 'string' ? where : await where();
    const answer = await fetch(`${origin}/health`, {
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const body: unknown = await answer.json().catch(() => null);
    if (isHealth(body)) return body.ready ? { ...body, origin } : 'it is starting';
    const refusal = refusalIn(body);
    return refusal === null
      ? `what answers there, with status ${answer.status}, is no emulator`
      : `it refused the request: ${refusal}`;
  } catch (error) {
    return limit.aborted ? `nobody answered within ${timeLimit / 1000} seconds` : reasonOf(error);
  }
}

function isHealth(value: unknown): value is Health {
  if (typeof value !== 'object' || value === null) return false;
  const { version, ready } = value as Partial<Health>;
  return typeof version === 'string' && typeof ready === 'boolean';
}

function refusalIn(value: unknown): string | null {
  const { error } = (value ?? {}) as { readonly error?: { readonly message?: unknown } };
  return typeof error?.message === 'string' ? error.message.replace(/\.$/, '') : null;
}

/** `fetch` says only that it failed; its cause has a code. */
function reasonOf(error: unknown): string {
  const { cause = error } = error as { readonly cause?: unknown };
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  const { code, message } = first as { readonly code?: unknown; readonly message?: unknown };
  switch (code) {
    case 'ECONNREFUSED':
      return 'nobody listens there (ECONNREFUSED)';
    case 'ENOTFOUND':
      return 'no machine has that name (ENOTFOUND)';
    default:
      return typeof message === 'string' ? message.replace(/\.$/, '') : String(first);
  }
}
