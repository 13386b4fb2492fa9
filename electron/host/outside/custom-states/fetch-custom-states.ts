import { fileURLToPath } from 'node:url';
import type { CustomStateFile } from '../../../emulator/lync-client/custom-states/custom-states.js';
import { customStateFileLimit } from '../../../emulator/lync-client/custom-states/parse-custom-states.js';
import { DownloadRefusal } from '../downloads/download-refusal.js';
import { type DownloadOptions, guardedDownload } from '../downloads/guarded-download.js';
import { leadsToNetwork } from '../files/network-path.js';
import { FileRefusal, readRegularFile } from '../files/regular-file.js';
import { withinTime } from '../files/within-time.js';
import { judgeCustomStates } from './judge-custom-states.js';

interface FetchOptions extends DownloadOptions {
  /** In milliseconds, for all of it. */
  readonly timeLimit: number;
}

/** Fetches the file behind a CustomStateUrl. Never rejects, and keeps nothing that is no file of custom states. */
export type FetchCustomStates = (url: string, options: FetchOptions) => Promise<CustomStateFile>;

/** What files are read with. */
export interface FileAccess {
  readonly platform: NodeJS.Platform;
  readonly read: typeof readRegularFile;
}

const subject = {
  noun: 'file',
  accept: 'application/xml, text/xml',
  maximumBytes: customStateFileLimit,
  limitedBy: (size: string) => `at most ${size} are read`,
};

/**
 * The way to files of custom states, from `file:`, `http:` or `https:`. What comes from the web is downloaded as guardedly
 * as a picture; from `file:` only regular files are read, and on Windows none of another computer unless the settings
 * allow private networks. A file whose reading outlasted its time is not asked for again before that reading has ended.
 */
export function customStatesFetcher({
  platform,
  read,
}: FileAccess = thisMachine): FetchCustomStates {
  /** Addresses of files that are being read. */
  const waiting = new Set<string>();

  async function readFile(address: string, options: FetchOptions): Promise<CustomStateFile> {
    const { allowPrivateAddresses, timeLimit, startTimer } = options;
    if (waiting.has(address)) return refused('its disk still does not answer');
    const work = async (): Promise<Uint8Array> => {
      const path = pathOf(address, platform);
      if (!allowPrivateAddresses && (await leadsToNetwork(path, platform)))
        throw new FileRefusal(
          "it lies on another computer, and the emulator's settings do not allow that",
        );
      return read(path, customStateFileLimit);
    };
    waiting.add(address);
    const reading = work().finally(() => waiting.delete(address));
    const late = () =>
      new FileRefusal(`its disk does not answer within ${timeLimit / 1000} seconds`);
    try {
      return judgeCustomStates(toText(await withinTime(reading, timeLimit, late, startTimer)));
    } catch (error) {
      if (error instanceof DownloadRefusal) return { ok: false, reason: error.message };
      if (error instanceof FileRefusal) return refused(error.message);
      return { ok: false, reason: 'There is no file at this address that can be read.' };
    }
  }

  return async (url, options) => {
    const address = url.trim();
    if (/^file:/i.test(address)) return readFile(address, options);
    const result = await guardedDownload(url, subject, options, toText);
    return result.ok ? judgeCustomStates(result.value) : result;
  };
}

const thisMachine: FileAccess = { platform: process.platform, read: readRegularFile };

const refused = (why: string): CustomStateFile => ({
  ok: false,
  reason: `The file at this address is not read: ${why}.`,
});

/** @throws {FileRefusal} for an address that names another computer where no path can */
function pathOf(address: string, platform: NodeJS.Platform): string {
  if (platform !== 'win32' && URL.canParse(address) && new URL(address).host !== '')
    throw new FileRefusal(
      'it names another computer, which only Windows reaches by a file address',
    );
  return fileURLToPath(address, { windows: platform === 'win32' });
}

/** XML in UTF-8, or in UTF-16 with its mark. */
function toText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DownloadRefusal('The file is no text.');
  }
}
