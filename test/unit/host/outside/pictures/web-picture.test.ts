import type { RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import {
  downloadWebPicture,
  type WebPictureOptions,
} from '../../../../../electron/host/outside/pictures/web-picture.js';
import { makeJpeg } from '../../../../support/jpeg.js';
import { loopbackServers } from '../../../../support/loopback-server.js';

const startServer = loopbackServers();
const limits: WebPictureOptions = { maximumBytes: 30 * 1024, allowPrivateAddresses: true };
const photo = makeJpeg(2000);

const sendPhoto: RequestListener = (_request, response) => {
  response.setHeader('content-type', 'image/jpeg');
  response.end(photo);
};

const redirect = (response: ServerResponse, location: string): void => {
  response.statusCode = 302;
  response.setHeader('location', location);
  response.end();
};

async function reasonOf(
  answer: RequestListener,
  options: Partial<WebPictureOptions> = {},
): Promise<string> {
  const result = await downloadWebPicture(await startServer(answer), { ...limits, ...options });
  if (result.ok) throw new Error('The picture was taken.');
  return result.reason;
}

describe('a web picture', () => {
  it('is taken when it is a JPEG within the limit', async () => {
    const result = await downloadWebPicture(`${await startServer(sendPhoto)}/me.jpg`, limits);
    expect(result).toEqual({ ok: true, mediaType: 'image/jpeg', bytes: Buffer.from(photo) });
  });

  it('is taken at exactly the limit', async () => {
    const address = await startServer(sendPhoto);
    const result = await downloadWebPicture(address, { ...limits, maximumBytes: photo.length });
    expect(result.ok).toBe(true);
  });

  it('is judged by its content, whatever the server calls it', async () => {
    const address = await startServer((_request, response) => {
      response.setHeader('content-type', 'text/plain');
      response.end(photo);
    });
    expect((await downloadWebPicture(address, limits)).ok).toBe(true);
  });

  it('is asked for without cookies or credentials', async () => {
    const headers = vi.fn();
    const address = await startServer((request, response) => {
      if (request.url === '/') {
        response.setHeader('set-cookie', 'a=b');
        redirect(response, '/photo');
      } else {
        headers(request.headers.cookie, request.headers.authorization);
        response.end(photo);
      }
    });
    expect((await downloadWebPicture(address, limits)).ok).toBe(true);
    expect(headers).toHaveBeenCalledExactlyOnceWith(undefined, undefined);
  });

  it('is dialled at the address that was judged, and its name looked up once', async () => {
    const port = new URL(await startServer(sendPhoto)).port;
    const resolve = vi.fn(async () => [{ address: '127.0.0.1', family: 4 }]);
    const result = await downloadWebPicture(`http://pictures.test:${port}/me.jpg`, {
      ...limits,
      resolve,
    });
    expect(result.ok).toBe(true);
    expect(resolve).toHaveBeenCalledExactlyOnceWith('pictures.test');
  });
});

describe('a web picture is refused', () => {
  it('when its length is announced above the limit', async () => {
    expect(await reasonOf(sendPhoto, { maximumBytes: 1024 })).toBe(
      'The picture is 2 KB; the policy allows 1 KB (MaxPhotoSizeKB).',
    );
  });

  it('when it never ends, as soon as it passes the limit', async () => {
    const answer: RequestListener = (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(photo));
        response.once('drain', more);
      };
      more();
    };
    expect(await reasonOf(answer)).toBe(
      'The picture is larger than 30 KB; the policy allows 30 KB (MaxPhotoSizeKB).',
    );
  });

  it('when it is slower than the time limit', async () => {
    let expire = () => {};
    const startTimer = (_milliseconds: number, onExpiry: () => void) => {
      expire = onExpiry;
      return () => {};
    };
    const answer: RequestListener = (_request, response) => {
      response.write(photo.subarray(0, 100));
      expire();
    };
    expect(await reasonOf(answer, { startTimer })).toBe(
      'The picture did not arrive within 10 seconds.',
    );
  });

  it('when even the look-up of its server is slower than the time limit', async () => {
    const result = await downloadWebPicture('http://pictures.test/', {
      ...limits,
      resolve: () => new Promise(() => {}),
      startTimer: (_milliseconds, expire) => {
        queueMicrotask(expire);
        return () => {};
      },
    });
    expect(result).toEqual({ ok: false, reason: 'The picture did not arrive within 10 seconds.' });
  });

  it('when the server redirects in a loop', async () => {
    const answer: RequestListener = (request, response) =>
      redirect(response, request.url === '/a' ? '/b' : '/a');
    expect(await reasonOf(answer)).toBe('The server redirects in a loop.');
  });

  it('when the server redirects more than five times', async () => {
    const answer: RequestListener = (request, response) => redirect(response, `${request.url}x`);
    expect(await reasonOf(answer)).toBe('The server redirects more than 5 times.');
  });

  it.each([
    ['', 'The server redirects without saying where to.'],
    ['ftp://pictures.test/', 'The address has to begin with http:// or https://.'],
    ['http://ada:secret@pictures.test/', /^The address carries a user name or password\./],
    ['http://[', 'This is not a web address.'],
  ])('when the server redirects to "%s"', async (location, reason) => {
    const answer: RequestListener = (_request, response) => {
      response.statusCode = 302;
      if (location !== '') response.setHeader('location', location);
      response.end();
    };
    expect(await reasonOf(answer)).toMatch(reason);
  });

  it('when a redirect leads to a private address', async () => {
    const address = await startServer((_request, response) =>
      redirect(response, 'http://10.0.0.1/'),
    );
    // No server of the tests has a public address, so the first hop is let through by hand.
    const allowances = [true, false];
    const result = await downloadWebPicture(address, {
      maximumBytes: limits.maximumBytes,
      get allowPrivateAddresses() {
        return allowances.shift() ?? false;
      },
    });
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('(10.0.0.1)') });
  });

  it.each([
    ['http://127.0.0.1:9/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://[::1]/', '::1'],
    ['http://[::ffff:10.0.0.1]/', '::ffff:a00:1'],
    ['http://169.254.169.254/latest/meta-data', '169.254.169.254'],
  ])('when it is on a private address: %s', async (address, shown) => {
    const result = await downloadWebPicture(address, { ...limits, allowPrivateAddresses: false });
    expect(result).toEqual({
      ok: false,
      reason: `The address leads to a private network (${shown}), and the emulator's settings do not allow that.`,
    });
  });

  it('when one of the addresses of its server is private', async () => {
    const result = await downloadWebPicture('http://pictures.test/', {
      ...limits,
      allowPrivateAddresses: false,
      resolve: async () => [
        { address: '8.8.8.8', family: 4 },
        { address: '192.168.1.1', family: 4 },
      ],
    });
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('192.168.1.1') });
  });

  it.each([
    ['me.jpg', 'This is not a web address.'],
    ['', 'This is not a web address.'],
    ['file:///etc/passwd', 'The address has to begin with http:// or https://.'],
    ['data:image/jpeg;base64,AA', 'The address has to begin with http:// or https://.'],
    ['http://ada:secret@pictures.test/', /without signing in\.$/],
    ['http://ada@pictures.test/', /without signing in\.$/],
  ])('when its address is "%s"', async (address, reason) => {
    const result = await downloadWebPicture(address, limits);
    expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  });

  it.each([
    ['a page', '<!doctype html><p>hello', 'There is no picture at this address.'],
    ['empty', '', 'There is no picture at this address.'],
    ['a GIF', 'GIF89a…', 'The picture is a GIF file. Lync 2010 takes JPEG only.'],
    [
      'a PNG',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
      'The picture is a PNG file. Lync 2010 takes JPEG only.',
    ],
    ['half a JPEG', photo.subarray(0, 900), 'The picture is damaged or not complete.'],
  ])('when it is %s', async (_name, content, reason) => {
    expect(await reasonOf((_request, response) => void response.end(content))).toBe(reason);
  });

  it.each([
    [401, 'The server asks for a sign-in (status 401). A picture has to be readable without one.'],
    [404, 'The server has no picture there (status 404).'],
    [500, 'The server has no picture there (status 500).'],
  ])('when the server answers %d', async (status, reason) => {
    const answer: RequestListener = (_request, response) => {
      response.statusCode = status;
      response.end();
    };
    expect(await reasonOf(answer)).toBe(reason);
  });

  it('when it arrives compressed', async () => {
    const answer: RequestListener = (_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(photo);
    };
    expect(await reasonOf(answer)).toBe('The server sends the picture compressed a second time.');
  });

  it('when the server breaks off in the middle', async () => {
    const answer: RequestListener = (_request, response) => {
      response.setHeader('content-length', 5000);
      response.write(photo, () => response.destroy());
    };
    expect(await reasonOf(answer)).toBe('The server broke the connection off.');
  });

  it('when nobody listens there', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const result = await downloadWebPicture(`http://127.0.0.1:${port}/`, limits);
    expect(result).toEqual({ ok: false, reason: 'The server refuses connections.' });
  });

  it('when the server does not speak HTTP', async () => {
    const server = createServer((socket) => void socket.resume().end('SSH-2.0-hello\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const result = await downloadWebPicture(`http://127.0.0.1:${port}/`, limits);
    await new Promise((resolve) => server.close(resolve));
    expect(result).toEqual({ ok: false, reason: 'The server does not answer in HTTP.' });
  });
});
