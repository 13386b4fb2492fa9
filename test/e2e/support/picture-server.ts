import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from './fixtures.js';

/** Specs with a web server on loopback, which answers as each of them says. */
export const test = base.extend<{ serve: (answer: RequestListener) => Promise<string> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it
  serve: async ({}, use) => {
    const closers: (() => Promise<unknown>)[] = [];
    await use(async (answer) => {
      const server = createServer(answer);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      closers.push(async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      });
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    for (const close of closers) await close();
  },
});

/** Answers every request with the picture. */
export function sendPicture(bytes: Uint8Array): RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': bytes.length });
    response.end(bytes);
  };
}

/** A photo of 2 KB, which a browser can show. */
export const photo = readFileSync(new URL('./photo.jpg', import.meta.url));
