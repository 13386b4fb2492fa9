import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openedLine } from '../../../electron/host/command-line/start/opened-line.js';
import { expect, test } from '../support/fixtures.js';
import { lyncEmulator } from '../support/program.js';
import { serveProgram } from '../support/served-program.js';

test.skip(process.platform === 'win32', 'The stand-ins are scripts for a POSIX shell.');

/** A program that writes its arguments down and ends as it is told to. */
function standIn(folder: string, name: string, exitCode: number, ending = ''): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho "$@" > "${file}.arguments"\n${ending}\nexit ${exitCode}\n`);
  chmodSync(file, 0o755);
  return file;
}

const environment = (runtime: string, chromium: string) => ({
  DISPLAY: ':77',
  WAYLAND_DISPLAY: undefined,
  ELECTRON_OVERRIDE_DIST_PATH: runtime,
  CHROMIUM_PATH: chromium,
});

const argumentsOf = (file: string) => readFileSync(`${file}.arguments`, 'utf8').trim();

test('start opens the desktop program with what it was asked for', async ({ dataFolder }) => {
  const electron = standIn(join(dataFolder, 'runtime'), 'electron', 0);
  const { code, said } = await lyncEmulator(
    ['start', '--frozen', '--data-dir', join(dataFolder, 'data'), '--exchange-port=0'],
    { environment: environment(join(dataFolder, 'runtime'), '') },
  );
  expect({ code, said }).toEqual({
    code: 0,
    said: "Opening the desktop program: Electron's runtime is installed.\n",
  });
  expect(argumentsOf(electron)).toMatch(
    /(^| )\/.* --data-dir=.*\/data --exchange-port=0 --frozen$/,
  );
});

test('start opens an app window of a browser where the desktop program cannot run, and ends with it', async ({
  dataFolder,
}) => {
  const chromium = standIn(dataFolder, 'chromium', 0);
  standIn(join(dataFolder, 'runtime'), 'electron', 127);
  const start = ['start', '--data-dir', join(dataFolder, 'data')];
  for (const [runtime, why] of [
    ['none', 'is not installed'],
    ['runtime', 'lacks libraries of this system'],
  ] as const) {
    const { code, said } = await lyncEmulator(start, {
      environment: environment(join(dataFolder, runtime), chromium),
    });
    expect(code).toBe(0);
    expect(said).toContain(
      `Opening the emulator in an app window of ${chromium}: Electron's runtime ${why}.`,
    );
    expect(argumentsOf(chromium)).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43} /);
  }
});

test("start says what keeps Electron's sandbox from starting, and opens a browser instead", async ({
  dataFolder,
}) => {
  const chromium = standIn(dataFolder, 'chromium', 0);
  const helper = join(dataFolder, 'runtime', 'chrome-sandbox');
  const message = `The SUID sandbox helper binary was found, but is not configured correctly. You need to make sure that ${helper} is owned by root and has mode 4755.`;
  standIn(join(dataFolder, 'runtime'), 'electron', 0, `echo "${message}" >&2; kill -TRAP $$`);
  const { code, said, complained } = await lyncEmulator(
    ['start', '--data-dir', join(dataFolder, 'data')],
    { environment: environment(join(dataFolder, 'runtime'), chromium) },
  );
  expect(code).toBe(0);
  expect(complained).toContain(`sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`);
  expect(said).toContain(
    `Opening the emulator in an app window of ${chromium}: Electron's runtime cannot start its sandbox here.`,
  );
});

test('a desktop program that breaks down later goes on in a browser with what was kept', async ({
  dataFolder,
}) => {
  const chromium = standIn(dataFolder, 'chromium', 0);
  const broken = `echo "${openedLine}" >&2; kill -SEGV $$`;
  standIn(join(dataFolder, 'runtime'), 'electron', 0, broken);
  // The file is not there: opening it once more would be said, and end the start.
  const { code, said } = await lyncEmulator(
    ['start', '--data-dir', join(dataFolder, 'data'), '--capsule', '/nowhere/capsule.json'],
    { environment: environment(join(dataFolder, 'runtime'), chromium) },
  );
  expect(code).toBe(0);
  expect(said).toContain('the desktop program broke down (SIGSEGV).');
});

test('an app window that dies leaves the address to another browser', async ({ dataFolder }) => {
  const chromium = standIn(dataFolder, 'chromium', 0, 'kill -TRAP $$');
  const served = await serveProgram(['--data-dir', join(dataFolder, 'data')], {
    command: 'start',
    environment: environment(join(dataFolder, 'none'), chromium),
  });
  await expect
    .poll(served.complained)
    .toContain('The window could not be opened (it ended with SIGTRAP).');
  expect(argumentsOf(chromium)).toMatch(/^--app=/);
  expect((await fetch(served.origin)).status).toBe(200);
  expect(await served.stop()).toBe(0);
});

test('start ends as the desktop program does that a signal has ended', async ({ dataFolder }) => {
  standIn(join(dataFolder, 'runtime'), 'electron', 0, 'kill -KILL $$');
  const { code, complained } = await lyncEmulator(
    ['start', '--data-dir', join(dataFolder, 'data')],
    { environment: environment(join(dataFolder, 'runtime'), '') },
  );
  expect({ code, complained }).toEqual({
    code: 137,
    complained: 'The desktop program was ended by SIGKILL.\n',
  });
});

test('start prints an address where there is no display', async ({ dataFolder }) => {
  const served = await serveProgram(['--data-dir', dataFolder], {
    command: 'start',
    environment: { DISPLAY: undefined, WAYLAND_DISPLAY: undefined },
  });
  expect((await fetch(served.origin)).status).toBe(200);
  expect(await served.stop()).toBe(0);
});
