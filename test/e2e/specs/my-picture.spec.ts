import type { RequestListener } from 'node:http';
import { ClientPage } from '../support/client-page.js';
import { expect } from '../support/fixtures.js';
import { alice } from '../support/people.js';
import { photo, sendPicture, test } from '../support/picture-server.js';

/** One answer for each bad picture, chosen by the path. */
const answers: Readonly<Record<string, RequestListener>> = {
  '/good.jpg': sendPicture(photo),
  '/large.jpg': sendPicture(Buffer.concat([photo, Buffer.alloc(31 * 1024)])),
  '/page.jpg': (_, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg' });
    response.end('<!doctype html><title>Sign in</title>');
  },
  '/endless.jpg': (_, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg' });
    response.write(photo);
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(16_384)));
    };
    response.on('drain', more);
    more();
  },
  '/slow.jpg': (_, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': photo.length });
    response.write(photo.subarray(0, 100));
  },
  '/loop.jpg': (_, response) => {
    response.writeHead(302, { location: '/pool.jpg' });
    response.end();
  },
  '/pool.jpg': (_, response) => {
    response.writeHead(302, { location: '/loop.jpg' });
    response.end();
  },
};

const answer: RequestListener = (request, response) =>
  (answers[request.url ?? ''] ?? answers['/page.jpg'])?.(request, response);

const refused = [
  { what: 'too large', path: '/large.jpg', reason: /30 KB|30,?720/ },
  { what: 'not an image', path: '/page.jpg', reason: 'There is no picture at this address.' },
  { what: 'endless', path: '/endless.jpg', reason: /30 KB|30,?720/ },
  { what: 'slow', path: '/slow.jpg', reason: 'The picture did not arrive within 10 seconds.' },
  { what: 'redirecting in a loop', path: '/loop.jpg', reason: 'The server redirects in a loop.' },
] as const;

test('a picture from a web address is connected to, kept, and refused once a bad one is offered', async ({
  emulator,
  serve,
}) => {
  const origin = await serve(answer);
  await emulator.command({ name: 'settings.change', allowPrivateAddresses: true });
  const client = new ClientPage(await emulator.client(alice.sip), alice.name);
  const { options } = client;
  const own = client.photos(client.ownPicture);
  const corporate = await own.getAttribute('src');
  await options.open();
  await options.turnTo('My Picture');
  await options.connectTo(`${origin}/good.jpg`);
  await expect(options.panel('My Picture').getByRole('status')).toHaveText('Connected');
  await options.press('OK');
  await expect(own).not.toHaveAttribute('src', corporate ?? '');
  const kept = (await own.getAttribute('src')) ?? '';

  await options.open();
  await options.turnTo('My Picture');
  for (const { what, path, reason } of refused)
    await test.step(what, async () => {
      await options.connectTo(`${origin}${path}`);
      await expect(options.webAddress).toHaveAccessibleDescription(reason, { timeout: 20_000 });
      await expect(options.panel('My Picture').getByRole('alert')).toHaveText(reason);
      await expect(own).toHaveAttribute('src', kept);
    });
  await options.press('Cancel');
  await expect(own).toHaveAttribute('src', kept);
});

test('a picture on a private network is refused with the reason unless a setting allows it', async ({
  emulator,
  serve,
}) => {
  const origin = await serve(answer);
  const client = new ClientPage(await emulator.client(alice.sip), alice.name);
  const { options } = client;
  const own = client.photos(client.ownPicture);
  const corporate = (await own.getAttribute('src')) ?? '';
  await options.open();
  await options.turnTo('My Picture');
  for (const address of [origin, 'http://10.0.0.7', 'http://[::1]', 'http://169.254.169.254']) {
    await options.connectTo(`${address}/good.jpg`);
    await expect(options.webAddress).toHaveAccessibleDescription(/private network/i);
  }
  await options.connectTo('file:///etc/hostname');
  await expect(options.webAddress).toHaveAccessibleDescription(/http:\/\/ or https:\/\//);
  await options.connectTo('http://user:secret@pictures.example/me.jpg');
  await expect(options.webAddress).toHaveAccessibleDescription(/user name or password/);
  await options.press('Cancel');
  await expect(own).toHaveAttribute('src', corporate);
});
