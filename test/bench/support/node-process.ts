import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Milliseconds from the start of a Node process to its end. Throws when it ends badly. */
export async function untilEnd(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
  return performance.now() - started;
}
