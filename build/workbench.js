/** Shows every component in every state that the tests know of, from the sources, and follows their changes. */
import { join } from 'node:path';
import { root } from './set-up/project.js';
import { setUp } from './set-up/set-up.js';

await setUp();
const { createServer } = await import('vite');
const server = await createServer({ configFile: join(root, 'test/workbench/vite.config.ts') });
await server.listen();
server.printUrls();
