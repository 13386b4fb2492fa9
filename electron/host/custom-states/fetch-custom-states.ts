import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CustomStateFile } from '../../emulator/lync-client/custom-states/custom-state-files.js';
import { customStateFileLimit } from '../../emulator/lync-client/custom-states/parse-custom-states.js';
import { DownloadRefusal } from '../downloads/download-refusal.js';
import { type DownloadOptions, guardedDownload } from '../downloads/guarded-download.js';

const subject = {
  noun: 'file',
  accept: 'application/xml, text/xml',
  maximumBytes: customStateFileLimit,
  limitedBy: (size: string) => `at most ${size} are read`,
};

/**
 * Fetches the file behind a CustomStateUrl, from `file:`, `http:` or `https:`. What comes from the web is downloaded as
 * guardedly as a picture. Never rejects.
 */
export async function fetchCustomStates(
  url: string,
  options: DownloadOptions,
): Promise<CustomStateFile> {
  if (/^file:/i.test(url.trim())) return readFile(url.trim());
  const result = await guardedDownload(url, subject, options, toText);
  return result.ok ? { ok: true, text: result.value } : result;
}

async function readFile(url: string): Promise<CustomStateFile> {
  try {
    const file = await open(fileURLToPath(url));
    try {
      return { ok: true, text: await readText(file) };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof DownloadRefusal) return { ok: false, reason: error.message };
    return { ok: false, reason: 'There is no file at this address that can be read.' };
  }
}

async function readText(file: Awaited<ReturnType<typeof open>>): Promise<string> {
  const stat = await file.stat();
  if (!stat.isFile()) throw new DownloadRefusal('The address leads to no file.');
  const bytes = Buffer.alloc(customStateFileLimit + 1);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
  if (bytesRead > customStateFileLimit)
    throw new DownloadRefusal(
      `The file is too large: at most ${customStateFileLimit} bytes are read.`,
    );
  return toText(bytes.subarray(0, bytesRead));
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
