import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { errorCode, StorageProblem } from './storage-problem.js';

export interface FolderLock {
  release(): Promise<void>;
}

/** How the system names the endpoint that stands for a folder. */
export interface LockEndpoint {
  readonly path: string;
  /** True where the name is a file that a crash leaves behind. */
  readonly isFile: boolean;
}

/** Named pipes and abstract sockets go with their process; elsewhere a socket file has to do. */
export function lockEndpoint(
  folder: string,
  platform: NodeJS.Platform = process.platform,
): LockEndpoint {
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  const name = `lync-client-emulator-${id}`;
  if (platform === 'win32') return { path: `\\\\.\\pipe\\${name}`, isFile: false };
  if (platform === 'linux') return { path: `\0${name}`, isFile: false };
  return { path: join(tmpdir(), `lync-${userInfo().uid}-${id}.sock`), isFile: true };
}

/**
 * Makes this process the only owner of a folder until it releases it or ends, however it ends: the
 * lock is an endpoint that the system closes with the process, not a file with a process id in it,
 * which a restart of the machine or of a container turns into a lie.
 *
 * @param folder the folder's real path
 * @throws StorageProblem when another process owns it
 */
export async function lockFolder(
  folder: string,
  endpoint: LockEndpoint = lockEndpoint(folder),
): Promise<FolderLock> {
  const server = (await listen(endpoint.path)) ?? (await recover(folder, endpoint));
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function recover(folder: string, endpoint: LockEndpoint): Promise<Server> {
  const owner = await askOwner(endpoint.path);
  if (owner === null && endpoint.isFile) await rm(endpoint.path, { force: true });
  const server = owner === null ? await listen(endpoint.path) : null;
  if (server) return server;
  const who = owner === null ? 'another process' : `process ${owner}`;
  throw new StorageProblem(
    `The data folder ${folder} is in use by ${who}. Close that emulator, or choose another folder with --data-dir.`,
  );
}

/** `null` when the name is taken. */
function listen(path: string): Promise<Server | null> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(String(process.pid));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (errorCode(error) === 'EADDRINUSE') resolve(null);
      else reject(new StorageProblem(`The data folder cannot be locked: ${error.message}.`));
    });
    server.listen(path, () => resolve(server));
  });
}

/** The process id of the owner; `null` when nobody answers, which is what a crash leaves. */
function askOwner(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(path);
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      answer += text;
    });
    socket.on('end', () => resolve(/^\d+$/.test(answer) ? answer : 'unknown'));
    socket.on('error', () => resolve(null));
  });
}
