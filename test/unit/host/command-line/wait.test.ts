import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCommandLine } from '../../../../electron/host/command-line/run-command-line.js';
import { programVersion } from '../../../../electron/host/program-version.js';
import { announceAddress } from '../../../../electron/host/server/api/announced-address.js';
import { waitUntilReady } from '../../../../electron/host/server/client/wait-until-ready.js';
import { openHostListener } from '../../../../electron/host/server/host-listener.js';
import { commandLine } from '../../../support/command-line.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';
import { startTestBrowserHost } from '../../../support/test-browser-host.js';
import { testTerminal } from '../../../support/test-terminal.js';

const temporaryFolder = temporaryFolders();

async function running() {
  const { host } = await startTestBrowserHost(temporaryFolder());
  onTestFinished(() => host.close());
  return host;
}

async function foreign(body: string): Promise<string> {
  const server = createServer((_request, response) => void response.end(body));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('lync-emulator wait', () => {
  it('ends with 0 when the emulator is ready, and needs no token', async () => {
    const { origin } = await running();
    const { code, said } = await commandLine(['wait', '--url', origin]);
    expect([code, said]).toEqual([
      0,
      `The Lync Client Emulator ${programVersion} is ready at ${origin}\n`,
    ]);
  });

  it('finds the emulator of a data folder', async () => {
    const [host, dataFolder] = [await running(), temporaryFolder()];
    await announceAddress(dataFolder, host);
    const { said } = await commandLine(['wait', '--data-dir', dataFolder]);
    expect(said).toContain(host.origin);
  });

  it.each([
    ['nobody is there', async () => 'http://127.0.0.1:1', /nobody listens there|bad port/],
    [
      'it is still starting',
      async () => {
        const listener = await openHostListener({ port: 0 });
        onTestFinished(() => listener.close());
        return listener.rule.origin;
      },
      'it is starting',
    ],
    ['something else answers', () => foreign('hello'), 'with status 200, is no emulator'],
    [
      'it refuses the Host',
      () => foreign('{"error":{"code":"unauthorised","message":"Not here."}}'),
      'it refused the request: Not here.',
    ],
  ])('ends with 1 and says last that %s', async (_name, where, reason) => {
    const url = await where();
    const { code, complained } = await commandLine(['wait', '--url', url, '--timeout', '0']);
    expect(code).toBe(1);
    expect(complained).toMatch(/is not ready after 0 seconds: .*\.\n$/);
    expect(complained).toMatch(reason);
  });

  it('says where it looked for an emulator that left no address', async () => {
    const folder = temporaryFolder();
    const { complained } = await commandLine(['wait', '--data-dir', folder, '--timeout', '0']);
    expect(complained).toBe(
      `The emulator is not ready after 0 seconds: no emulator that serves has left its address in ${folder}.\n`,
    );
  });

  it('can be stopped', async () => {
    const terminal = testTerminal();
    const ended = runCommandLine(['wait', '--data-dir', temporaryFolder()], terminal);
    terminal.interrupt();
    expect(await ended).toBe(1);
    expect(terminal.complained()).toBe('Stopped before the emulator was ready.\n');
  });

  it.each([
    ['example', 'expected an address such as http://127.0.0.1:8080'],
    ['file:///etc', 'expected an address'],
    ['http://127.0.0.1:8080/path', 'expected an address'],
    ['http://somebody:abcdef@127.0.0.1:8080', 'expected an address'],
    ['http://127.0.0.1:8080/?token=abcdef', 'can read a token in --url'],
    ['http://127.0.0.1:8080/#token=abcdef', 'can read a token in --url'],
  ])('refuses --url %s', async (url, problem) => {
    const { code, complained } = await commandLine(['wait', '--url', url]);
    expect(code).toBe(2);
    expect(complained).toContain(problem);
    expect(complained).not.toContain('abcdef');
  });
});

it('asks again until the emulator is ready, and not longer than it may', async () => {
  const listener = await openHostListener({ port: 0 });
  onTestFinished(() => listener.close());
  let now = 0;
  const time = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds;
      if (now === 1000)
        listener.serve(
          async (_request, response) => void response.end('{"version":"9","ready":true}'),
          () => {},
        );
    },
  };
  await expect(waitUntilReady(listener.rule.origin, { timeLimit: 900, time })).rejects.toThrow(
    'is not ready after 0.9 seconds: it is starting.',
  );
  expect(now).toBe(800);
  expect(await waitUntilReady(listener.rule.origin, { timeLimit: 900, time })).toMatchObject({
    version: '9',
    ready: true,
  });
});
