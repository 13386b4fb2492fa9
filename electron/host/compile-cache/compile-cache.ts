import module from 'node:module';
import { join } from 'node:path';
import { defaultCacheFolder } from '../user-folders.js';
import { cacheScripts } from './cache-scripts.js';

/** Of `node:module`, what every version has and what newer ones have. */
interface Runtime {
  readonly createRequire?: unknown;
  readonly enableCompileCache?: (folder: string) => unknown;
  readonly flushCompileCache?: () => void;
}

/**
 * Lets the next start of the program find compiled what this one compiles, in the user's folder for caches. Node 22.1 and
 * Electron do so themselves, for what is imported after this call; for older versions of Node `cacheScripts` does. As
 * there, NODE_COMPILE_CACHE names another folder and NODE_DISABLE_COMPILE_CACHE wants none. Never throws: where nothing
 * can be kept, the program is compiled anew.
 * @param use what the program was started for: each use has other functions compiled
 * @returns keeps now what is kept otherwise when the program ends; a thread may be ended without warning
 */
export function keepCompiled(use: string, runtime: Runtime = module): () => void {
  const { NODE_COMPILE_CACHE: given, NODE_DISABLE_COMPILE_CACHE: isUnwanted } = process.env;
  if (isUnwanted) return () => {};
  const folder = given || join(defaultCacheFolder(), 'compiled');
  const { enableCompileCache, flushCompileCache } = runtime;
  if (enableCompileCache === undefined) return cacheScripts(folder, use);
  enableCompileCache(folder);
  return () => flushCompileCache?.();
}
