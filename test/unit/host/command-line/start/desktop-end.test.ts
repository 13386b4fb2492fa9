import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { judgeEnd } from '../../../../../electron/host/command-line/start/desktop-end.js';
import { openedLine } from '../../../../../electron/host/command-line/start/opened-line.js';

const helperMessage = `[1:FATAL:sandbox/linux/suid/client/setuid_sandbox_host.cc:166] The SUID sandbox helper binary was found, but is not configured correctly. Rather than run without sandboxing I'm aborting now. You need to make sure that /home/me/my project/chrome-sandbox is owned by root and has mode 4755.`;

describe('the end of the desktop program', () => {
  it('is its own with the code that it chose', () => {
    for (const code of [0, 1, 2, 3])
      expect(judgeEnd({ code, signal: null, said: '' })).toEqual({
        kind: 'ended',
        code,
        signal: null,
      });
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL', 'SIGQUIT'] as const)(
    'is somebody else’s after %s, and never 0',
    (signal) => {
      const code = 128 + constants.signals[signal];
      expect(judgeEnd({ code: null, signal, said: '' })).toEqual({ kind: 'ended', code, signal });
      expect(judgeEnd({ code, signal: null, said: '' })).toMatchObject({ kind: 'ended', code });
    },
  );

  it.each(['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGBUS', 'SIGFPE', 'SIGSYS'] as const)(
    'is a fault after %s, told by the signal or by the number of a shell',
    (signal) => {
      const expected = {
        kind: 'failed',
        why: `the desktop program broke down (${signal})`,
        remedy: null,
        hadOpened: false,
      };
      expect(judgeEnd({ code: null, signal, said: '' })).toEqual(expected);
      const code = 128 + constants.signals[signal];
      expect(judgeEnd({ code, signal: null, said: '' })).toEqual(expected);
    },
  );

  it('is a fault with an error code of Windows', () => {
    expect(judgeEnd({ code: 0x80000003, signal: null, said: '' })).toMatchObject({
      kind: 'failed',
      why: 'the desktop program broke down (0x80000003)',
    });
  });

  it('names the helper of the sandbox and the commands that let it work', () => {
    const said = `${helperMessage}\n`;
    expect(judgeEnd({ code: null, signal: 'SIGTRAP', said })).toEqual({
      kind: 'failed',
      why: "Electron's runtime cannot start its sandbox here",
      remedy: expect.stringContaining(
        "sudo chown root:root '/home/me/my project/chrome-sandbox' && sudo chmod 4755 '/home/me/my project/chrome-sandbox'",
      ),
      hadOpened: false,
    });
  });

  it.each([
    ['No usable sandbox! If you are running on Ubuntu 23.10+ …', /sandbox/, /AppArmor/],
    ['Running as root without --no-sandbox is not supported.', /sandbox/, /other than root/],
    ['Missing X server or $DISPLAY', /display/, /DISPLAY/],
    ['Unable to open X display.', /display/, /DISPLAY/],
    [
      'electron: error while loading shared libraries: libnss3.so: cannot open shared object file',
      /lacks libraries/,
      /libnss3\.so/,
    ],
  ])('knows what "%s" means', (said, why, remedy) => {
    const end = judgeEnd({ code: 1, signal: null, said });
    expect(end).toMatchObject({
      kind: 'failed',
      why: expect.stringMatching(why),
      remedy: expect.stringMatching(remedy),
    });
  });

  it('does not take what was said during a good run for its end', () => {
    expect(judgeEnd({ code: 0, signal: null, said: helperMessage })).toMatchObject({
      kind: 'ended',
      code: 0,
    });
  });

  it('tells a program whose window was there from one that never came so far', () => {
    const said = `${openedLine}\n`;
    expect(judgeEnd({ code: null, signal: 'SIGSEGV', said })).toMatchObject({ hadOpened: true });
  });
});
