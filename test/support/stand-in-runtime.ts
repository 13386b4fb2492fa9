import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';

/** What stands before the fuses in every executable of Electron, as @electron/fuses looks for it. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 8;

/**
 * Fills a folder with what a packager needs of Electron's runtime for Linux: an executable that
 * runs nothing but has fuses, all of them on, and the files beside it.
 */
export function writeStandInRuntime(folder: string): string {
  const executable = join(folder, 'electron');
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const fuses = Buffer.from([1, fuseCount, ...Array<number>(fuseCount).fill(0x31)]);
  const padding = Buffer.alloc(64);
  writeFileSync(
    executable,
    Buffer.concat([
      Buffer.from('\x7fELF', 'latin1'),
      padding,
      Buffer.from(sentinel),
      fuses,
      padding,
    ]),
  );
  chmodSync(executable, 0o755);
  writeFileSync(join(folder, 'version'), electronVersion());
  writeFileSync(join(folder, 'LICENSE'), 'A stand-in');
  for (const language of ['de', 'en-GB', 'en-US'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  return folder;
}

/** Read from the package's description: loading the package itself would fetch the runtime. */
function electronVersion(): string {
  const description: unknown = createRequire(import.meta.url)('electron/package.json');
  return z.object({ version: z.string() }).parse(description).version;
}
