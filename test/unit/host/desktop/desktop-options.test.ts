import { describe, expect, it } from 'vitest';
import { readDesktopOptions } from '../../../../electron/host/desktop/desktop-options.js';

const read = (...args: string[]) => readDesktopOptions(['electron', ...args]);

describe('the command line of the desktop program', () => {
  it('asks for nothing when it is empty', () => {
    expect(read()).toEqual({
      dataFolder: null,
      organisationFile: null,
      exchangePort: null,
      frozen: false,
    });
  });

  it('takes a value after a space or an equals sign', () => {
    expect(
      read('.', '--data-dir', '/data', '--organisation=/o.json', '--exchange-port=0', '--frozen'),
    ).toEqual({
      dataFolder: '/data',
      organisationFile: '/o.json',
      exchangePort: 0,
      frozen: true,
    });
  });

  it('leaves the switches of Chromium alone', () => {
    const found = read('--no-sandbox', '--remote-debugging-port=0', '.', '--data-dir=/data');
    expect(found).toEqual({
      dataFolder: '/data',
      organisationFile: null,
      exchangePort: null,
      frozen: false,
    });
  });

  it.each([
    [
      ['--data-dir'],
      '--data-dir names no folder. Write --data-dir=PATH with the path of a folder.',
    ],
    [
      ['--data-dir='],
      '--data-dir names no folder. Write --data-dir=PATH with the path of a folder.',
    ],
    [
      ['--organisation'],
      '--organisation names no file. Write --organisation=PATH with the path of a file.',
    ],
    [
      ['--exchange-port=http'],
      '--exchange-port names no port. Write --exchange-port=8081, or 0 for a free one.',
    ],
  ])('says of %s what is missing', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
