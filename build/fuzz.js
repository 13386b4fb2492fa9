import { root, tool } from './set-up/project.js';
import { runNode } from './set-up/run.js';
import { setUp } from './set-up/set-up.js';

await setUp();
const build = ['build', '--config', 'test/fuzz/vite.config.ts', '--logLevel', 'warn'];
if ((await runNode(tool('vite', ...build))) !== 0) process.exit(1);

// `npm run fuzz -- --reader ics --runs 1000 --seed 7` tries one reader with other inputs.
const program = `${root}dist/fuzz/program/run.js`;
process.exitCode = await runNode(['--enable-source-maps', program, ...process.argv.slice(2)]);
