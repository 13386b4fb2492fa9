import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { crc32 } from 'node:zlib';
import { ScriptCache } from './script-cache.js';

/** Milliseconds after which a program that goes on has compiled what its start needs. */
const startTime = 5000;

/**
 * Has the scripts beside this one (CommonJS, `.cjs`) compiled by way of a cache when they are required: a file for each
 * place of the program, use of it, and version of V8 with its flags. Everything else is required as ever. Returns what keeps
 * at once what is kept otherwise when the program ends, or has started and goes on.
 */
export function cacheScripts(folder: string, use: string): () => void {
  const here = import.meta.dirname;
  const named = /^[a-z-]{1,20}$/.test(use) ? use : 'other';
  const name = `${named}-${crc32(here).toString(16)}-${cachedDataVersionTag().toString(16)}.bin`;
  const cache = new ScriptCache(join(folder, name), here);
  const { extensions } = createRequire(import.meta.url);
  const asEver = extensions['.js'];
  extensions['.cjs'] = (module, path) => {
    if (dirname(path) !== here) return asEver?.(module, path);
    const { exports } = module;
    const run = cache.compile(basename(path), readFileSync(path));
    run.call(exports, exports, module.require.bind(module), module, path, here);
  };
  const save = () => cache.save();
  setTimeout(save, startTime).unref();
  process.once('exit', save);
  return save;
}
