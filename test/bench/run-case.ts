import { fork } from 'node:child_process';
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

/** One round of a case, with the floor of the machine right before and after it. Throws when the case fails. */
export async function runCase({ name, sabotage }: Bench): Promise<Round> {
  const before = sampleMachine();
  const { times = 8, keep = 0, atOnce = false } = sabotage ?? {};
  // Read by the slow copy alone.
  const hindrance = {
    HINDER: `${times}`,
    HINDER_KEEP: `${keep}`,
    HINDER_AT_ONCE: atOnce ? 'yes' : '',
  };
  const child = fork(script, [name], { env: { ...process.env, ...hindrance } });
  let readings: unknown;
  child.once('message', (message) => {
    readings = message;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The case ${name} has failed, see above.`);
  return {
    readings: readingsSchema.parse(readings),
    machine: [...before, ...sampleMachine()],
  };
}
