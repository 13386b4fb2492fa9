import { spawn } from 'node:child_process';
import { once } from 'node:events';

const endless = 'for (;;);';

/** Does `work` while `processes` others take all the time of a core that they are given. */
export async function whileBusy<T>(processes: number, work: () => Promise<T>): Promise<T> {
  const others = Array.from({ length: processes }, () =>
    spawn(process.execPath, ['-e', endless], { stdio: 'ignore' }),
  );
  try {
    await Promise.all(others.map((other) => once(other, 'spawn')));
    return await work();
  } finally {
    await Promise.all(
      others.map((other) => {
        const ended = once(other, 'exit');
        other.kill('SIGKILL');
        return ended;
      }),
    );
  }
}
