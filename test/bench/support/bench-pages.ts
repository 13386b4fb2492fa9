import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { WebSocketServer } from 'ws';

const folder = 'dist/bench/page';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface BenchPages {
  readonly origin: string;
  close(): void;
}

/**
 * Serves the pages of the bench, and `snapshot` to them. Their socket is handed it at once, and echoes what it is sent
 * once that is on the disk, which is the floor of every change that is kept.
 * @param kept the file it is added to; none where nothing is echoed
 */
export async function serveBenchPages(
  snapshot: string,
  kept: string | null = null,
): Promise<BenchPages> {
  const handle = kept === null ? null : await open(kept, 'a');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (pathname === '/snapshot') return void response.end(snapshot);
    readFile(join(folder, pathname)).then(
      (body) => response.setHeader('content-type', types[extname(pathname)] ?? '').end(body),
      () => response.writeHead(404).end(),
    );
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (socket, { url }) => {
    if (url !== '/echo') socket.send(snapshot);
    socket.on('message', async (data) => {
      await handle?.writeFile(data.toString());
      await handle?.sync();
      socket.send(data.toString());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
      void handle?.close();
    },
  };
}
