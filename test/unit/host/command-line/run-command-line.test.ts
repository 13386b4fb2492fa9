import { describe, expect, it } from 'vitest';
import { commands } from '../../../../electron/host/command-line/commands.js';
import { commandLine } from '../../../support/command-line.js';

const run = (...args: string[]) => commandLine(args);

describe('lync-emulator', () => {
  it('lists its commands when asked for help, and as a mistake when asked for nothing', async () => {
    const asked = await run('--help');
    expect(asked.code).toBe(0);
    for (const { name, summary } of commands)
      expect(asked.said).toMatch(new RegExp(`^ {2}${name} +${summary}$`, 'm'));
    expect(await run()).toMatchObject({ code: 2, said: asked.said });
  });

  it('prints its version', async () => {
    expect(await run('--version')).toEqual({ code: 0, said: 'development\n', complained: '' });
  });

  it.each(commands.map(({ name }) => [name]))('explains %s and its options', async (name) => {
    const { code, said } = await run(name, '--help');
    expect(code).toBe(0);
    expect(said).toMatch(new RegExp(`^Usage: lync-emulator ${name}`));
    expect(said.split('\n').length).toBeGreaterThan(2);
  });

  it.each([
    [['serv'], 'There is no command serv. Did you mean serve? See "lync-emulator --help".'],
    [['explode'], 'There is no command explode. See "lync-emulator --help".'],
    [['--port', '80'], 'A command comes before --port. See "lync-emulator --help".'],
    [
      ['serve', '--frozn'],
      'There is no option --frozn. Did you mean --frozen? See "lync-emulator serve --help".',
    ],
    [['serve', 'here'], 'here is one argument too many. See "lync-emulator serve --help".'],
    [
      ['serve', '--port', '70000'],
      '--port is 70000, expected a number from 0 to 65535. See "lync-emulator serve --help".',
    ],
  ])('refuses %j in one line and ends with 2', async (args, message) => {
    expect(await run(...args)).toEqual({ code: 2, said: '', complained: `${message}\n` });
  });

  it('says in one line that a data folder cannot be used, and ends with 1', async () => {
    const { code, complained } = await run('serve', '--data-dir', '/proc/no-folder');
    expect(code).toBe(1);
    expect(complained).toMatch(
      /^The data folder \/proc\/no-folder cannot be used: .* Choose another one with --data-dir\.\n$/,
    );
  });
});
