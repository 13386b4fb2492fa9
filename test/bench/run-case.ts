import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sampleMachine } from './machine-floor.js';
import type { Bench } from './measurement.js';
import type { Round } from './result.js';

/** Beside the runner in its bundle. */
const script = fileURLToPath(new URL('./measure.js', import.meta.url));

const readingsSchema = z.record(
  z.string(),
  z.union([z.number(), z.strictObject({ here: z.number(), beside: z.number() })]),
);

/** Milliseconds in which a round that is ended can close its browser. */
const grace = 10_000;

/**
 * One round of a case, with the floor of the machine right before and after it. Throws when the case fails.
 * @param longest milliseconds after which the round is ended with all that it has started, and there is `null` of it
 */
export async function runCase(
  { name, sabotage }: Bench,
  longest: number | null,
): Promise<Round | null> {
  const before = sampleMachine();
  const { times = 8, keep = 0, atOnce = false } = sabotage ?? {};
  // Read by the slow copy alone.
  const hindrance = {
    HINDER: `${times}`,
    HINDER_KEEP: `${keep}`,
    HINDER_AT_ONCE: atOnce ? 'yes' : '',
  };
  const child = fork(script, [name], {
    env: { ...process.env, ...hindrance },
    // A group of its own, so that all of it can be ended.
    detached: longest !== null,
  });
  let readings: unknown;
  child.once('message', (message) => {
    readings = message;
  });
  const isOverdue = longest === null ? () => false : endAfter(longest, child);
  const [code] = await once(child, 'close');
  if (isOverdue()) return null;
  if (code !== 0) throw new Error(`The case ${name} has failed, see above.`);
  return {
    readings: readingsSchema.parse(readings),
    machine: [...before, ...sampleMachine()],
  };
}

/**
 * Ends the group of a process when it takes longer than so many milliseconds, or when this process is told to end. What it
 * gives back says whether it took longer.
 */
function endAfter(milliseconds: number, child: ChildProcess): () => boolean {
  let isOverdue = false;
  const end = (signal: NodeJS.Signals): void => {
    // Windows has no groups.
    if (process.platform === 'win32' || child.pid === undefined) child.kill(signal);
    else process.kill(-child.pid, signal);
  };
  const interrupted = (signal: NodeJS.Signals): never => {
    end(signal);
    process.exit(1);
  };
  const timers = [
    setTimeout(() => {
      isOverdue = true;
      end('SIGTERM');
    }, milliseconds),
    setTimeout(() => end('SIGKILL'), milliseconds + grace),
  ];
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  child.once('exit', () => {
    for (const timer of timers) clearTimeout(timer);
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  });
  return () => isOverdue;
}
