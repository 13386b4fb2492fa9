import { describe, expect, it } from 'vitest';
import { readDesktopOptions } from '../../../../electron/host/desktop/desktop-options.js';

const read = (...args: string[]) => readDesktopOptions(['electron', ...args], false);

const nothing = {
  dataFolder: null,
  organisationFile: null,
  capsuleFile: null,
  scenarioFile: null,
  profile: null,
  exchangePort: null,
  apiPort: null,
  frozen: false,
  wayOn: null,
  files: [],
  startOnly: [],
};

describe('the command line of the desktop program', () => {
  it('asks for nothing when it is empty', () => {
    expect(read()).toEqual(nothing);
  });

  it('takes a value after a space or an equals sign', () => {
    const options = [
      '--data-dir',
      '/data',
      '--organisation=/o.json',
      '--capsule=/c.json',
      '--profile=technet',
    ];
    const ports = ['--exchange-port=0', '--api-port', '8090'];
    expect(read('.', ...options, ...ports, '--frozen')).toEqual({
      ...nothing,
      dataFolder: '/data',
      organisationFile: '/o.json',
      capsuleFile: '/c.json',
      profile: 'technet',
      exchangePort: 0,
      apiPort: 8090,
      frozen: true,
      startOnly: ['--profile', '--exchange-port', '--frozen', '--api-port'],
    });
  });

  it('leaves the switches of Chromium alone', () => {
    const found = read('--no-sandbox', '--remote-debugging-port=0', '.', '--data-dir=/data');
    expect(found).toEqual({ ...nothing, dataFolder: '/data' });
  });

  it('takes what has no option for files to open, but for the program itself', () => {
    expect(read('.', 'a.json', '--frozen', 'b.json').files).toEqual(['a.json', 'b.json']);
    expect(readDesktopOptions(['program', 'a.json'], true).files).toEqual(['a.json']);
  });

  it.each([
    [['--data-dir'], '--data-dir needs a value: --data-dir <folder>.'],
    [['--data-dir='], '--data-dir needs a value: --data-dir <folder>.'],
    [['--organisation', '--frozen'], '--organisation needs a value: --organisation <file>.'],
    [['--exchange-port=http'], '--exchange-port is http, expected a number from 0 to 65535.'],
    [['--api-port=70000'], '--api-port is 70000, expected a number from 0 to 65535.'],
    [['--profile=lync'], '--profile is lync, expected lync2010, technet.'],
  ])('says of %s what is wrong', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
