import { describe, expect, it } from 'vitest';
import { defaultCacheFolder, defaultDataFolder } from '../../../electron/host/user-folders.js';

describe('the default data folder', () => {
  it('is in the roaming profile on Windows', () => {
    const user = {
      platform: 'win32',
      home: 'C:\\Users\\ada',
      environment: { APPDATA: 'D:\\Roaming' },
    } as const;
    expect(defaultDataFolder(user)).toBe('D:\\Roaming\\Lync Client Emulator');
    expect(defaultDataFolder({ ...user, environment: {} })).toBe(
      'C:\\Users\\ada\\AppData\\Roaming\\Lync Client Emulator',
    );
  });

  it('is in Application Support on macOS', () => {
    expect(defaultDataFolder({ platform: 'darwin', home: '/Users/ada', environment: {} })).toBe(
      '/Users/ada/Library/Application Support/Lync Client Emulator',
    );
  });

  it('follows XDG_DATA_HOME on Linux, and ignores a relative one', () => {
    const at = (data?: string) =>
      defaultDataFolder({
        platform: 'linux',
        home: '/home/ada',
        environment: data === undefined ? {} : { XDG_DATA_HOME: data },
      });
    expect(at('/data')).toBe('/data/lync-client-emulator');
    expect(at('data')).toBe('/home/ada/.local/share/lync-client-emulator');
    expect(at()).toBe('/home/ada/.local/share/lync-client-emulator');
  });
});

describe('the default folder for caches', () => {
  it('is in the local profile on Windows', () => {
    const user = { platform: 'win32', home: 'C:\\Users\\ada', environment: {} } as const;
    expect(defaultCacheFolder(user)).toBe(
      'C:\\Users\\ada\\AppData\\Local\\Lync Client Emulator\\Cache',
    );
    expect(defaultCacheFolder({ ...user, environment: { LOCALAPPDATA: 'D:\\Local' } })).toBe(
      'D:\\Local\\Lync Client Emulator\\Cache',
    );
  });

  it('is in Caches on macOS', () => {
    expect(defaultCacheFolder({ platform: 'darwin', home: '/Users/ada', environment: {} })).toBe(
      '/Users/ada/Library/Caches/Lync Client Emulator',
    );
  });

  it('follows XDG_CACHE_HOME on Linux, and ignores a relative one', () => {
    const at = (XDG_CACHE_HOME?: string) =>
      defaultCacheFolder({ platform: 'linux', home: '/home/ada', environment: { XDG_CACHE_HOME } });
    expect(at('/cache')).toBe('/cache/lync-client-emulator');
    expect(at('cache')).toBe('/home/ada/.cache/lync-client-emulator');
    expect(at()).toBe('/home/ada/.cache/lync-client-emulator');
  });
});
