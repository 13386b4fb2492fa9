/**
 * Makes packages: `npm run dist` for this system, `-- --win`, `--mac` or `--linux` for another one,
 * `--dir` for an unpacked one. `--electron-dist=FOLDER` takes Electron's runtime from a folder, and
 * `--output=FOLDER` puts the result elsewhere than in dist/package.
 */
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './set-up/build-if-stale.js';
import { findElectronRuntime } from './set-up/electron-runtime.js';
import { root } from './set-up/project.js';
import { setUp } from './set-up/set-up.js';

await setUp();
const { build, Platform } = await import('electron-builder');
const { packageConfiguration } = await import('./electron-builder.js');
const { values } = parseArgs({
  options: {
    win: { type: 'boolean' },
    mac: { type: 'boolean' },
    linux: { type: 'boolean' },
    dir: { type: 'boolean' },
    'electron-dist': { type: 'string' },
    output: { type: 'string' },
  },
});

const asked = [
  ...(values.win ? [Platform.WINDOWS] : []),
  ...(values.mac ? [Platform.MAC] : []),
  ...(values.linux ? [Platform.LINUX] : []),
];
const platforms = asked.length > 0 ? asked : [Platform.current()];
const electronDist = values['electron-dist'] ?? installedRuntime();

if (await buildIfStale()) {
  const files = await build({
    projectDir: root,
    targets: new Map(
      platforms.flatMap((platform) => [...platform.createTarget(values.dir ? 'dir' : null)]),
    ),
    config: {
      ...packageConfiguration,
      ...(electronDist ? { electronDist } : {}),
      ...(values.output
        ? { directories: { ...packageConfiguration.directories, output: values.output } }
        : {}),
    },
    publish: 'never',
  });
  for (const file of files) console.log(file);
} else process.exitCode = 1;

/** The runtime in node_modules, which is for this system only; else electron-builder fetches one. */
function installedRuntime() {
  const isForThisSystem = platforms.every((platform) => platform === Platform.current());
  const executable = isForThisSystem ? findElectronRuntime() : null;
  return executable && process.platform !== 'darwin' ? dirname(executable) : null;
}
