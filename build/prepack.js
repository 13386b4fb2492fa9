/** What a package holds beside the bundles; npm calls this before it packs. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentCommands } from './pack/command-docs.js';
import { writeDeclarations } from './pack/declarations.js';
import { buildIfStale } from './set-up/build-if-stale.js';
import { root, tool } from './set-up/project.js';
import { runNode } from './set-up/run.js';
import { setUp } from './set-up/set-up.js';

await setUp();
if (!(await buildIfStale()) || (await runNode(tool('tsc', '-b'), { quiet: true })) !== 0)
  process.exit(1);
writeDeclarations(['electron/api.d.ts', 'test/playwright/package.d.ts']);
const program = [join(root, 'dist/main/cli.cjs'), 'schema', 'api'];
const document = execFileSync(process.execPath, program, { encoding: 'utf8', maxBuffer: 2 ** 26 });
writeFileSync(join(root, 'dist', 'openapi.json'), document);
documentCommands(JSON.parse(document));
