import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fills a folder with what a build of the renderer looks like. */
export function writePageFolder(folder: string): string {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" src="/assets/main.js"></script>',
  );
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'notes.txt'), 'not served');
  return folder;
}
