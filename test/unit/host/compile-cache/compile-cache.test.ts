import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepCompiled } from '../../../../electron/host/compile-cache/compile-cache.js';
import { defaultCacheFolder } from '../../../../electron/host/user-folders.js';

/** A version of Node that has a cache of its own. */
const withCache = () => ({ enableCompileCache: vi.fn() });

beforeEach(() => {
  vi.stubEnv('NODE_COMPILE_CACHE', '');
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('The compile cache', () => {
  it('is that of the runtime where it has one, in the folder of the user', () => {
    const runtime = withCache();
    keepCompiled('run', runtime);
    const folder = join(defaultCacheFolder(), 'compiled');
    expect(runtime.enableCompileCache.mock.calls).toEqual([[folder]]);
  });

  it('is in the folder that NODE_COMPILE_CACHE names', () => {
    vi.stubEnv('NODE_COMPILE_CACHE', '/elsewhere');
    const runtime = withCache();
    keepCompiled('run', runtime);
    expect(runtime.enableCompileCache.mock.calls).toEqual([['/elsewhere']]);
  });

  it('is not used where NODE_DISABLE_COMPILE_CACHE says so', () => {
    vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1');
    const runtime = withCache();
    keepCompiled('run', runtime);
    expect(runtime.enableCompileCache).not.toHaveBeenCalled();
  });

  it('is no reason not to start on a runtime without one', () => {
    const listeners = process.listeners('exit');
    keepCompiled('run', {});
    const added = process.listeners('exit').filter((each) => !listeners.includes(each));
    for (const listener of added) process.off('exit', listener);
    // It is written when the process ends.
    expect(added).toHaveLength(1);
  });
});
