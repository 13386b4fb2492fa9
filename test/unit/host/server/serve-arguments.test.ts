import { describe, expect, it } from 'vitest';
import { parseServeArguments } from '../../../../electron/host/server/serve-arguments.js';

describe('the command line of serve', () => {
  it('asks for a free port, the own data folder and a playing clock when it is empty', () => {
    expect(parseServeArguments([])).toEqual({
      port: 0,
      exchangePort: null,
      dataFolder: null,
      organisationFile: null,
      frozen: false,
      open: false,
    });
  });

  it('takes every option', () => {
    const args = [
      '--port=8080',
      '--data-dir',
      '/data',
      '--organisation',
      'a.json',
      '--exchange-port=8081',
      '--frozen',
      '--open',
    ];
    expect(parseServeArguments(args)).toEqual({
      port: 8080,
      exchangePort: 8081,
      dataFolder: '/data',
      organisationFile: 'a.json',
      frozen: true,
      open: true,
    });
  });

  it.each([
    [['--port', 'http'], '--port is http, expected a number from 0 to 65535.'],
    [['--port', '65536'], '--port is 65536, expected a number from 0 to 65535.'],
    [['--port=-1'], '--port is -1, expected'],
    [['--exchange-port', 'x'], '--exchange-port is x, expected a number from 0 to 65535.'],
    [['--data-dir'], "Option '--data-dir <value>' argument missing."],
    [['--colour'], "Unknown option '--colour'."],
    [['start'], "Unexpected argument 'start'."],
  ])('refuses %j in one line, with the usage', (args, problem) => {
    const refused = () => parseServeArguments(args);
    expect(refused).toThrow(problem);
    expect(refused).toThrow(/^[^\n]* Usage: serve \[--port [^\n]*$/);
  });
});
