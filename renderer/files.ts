import { decodeText } from '../shared/file-format/decode-text.js';
import { strings } from './stage/strings.js';

/** Offers content as a download; the browser, or Electron, asks where to. */
export function saveFile(fileName: string, ...content: readonly BlobPart[]): void {
  const address = URL.createObjectURL(new Blob([...content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/**
 * The text of a file that somebody brings, whatever encoding its program wrote. Rejects with a sentence to show when
 * the browser cannot read it, as with a folder, or a file that has gone since it was chosen.
 */
export async function readTextFile(file: File): Promise<string> {
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Error(strings.unreadableFile(file.name));
  });
  return decodeText(new Uint8Array(bytes), (label, fatal) =>
    new TextDecoder(label, { fatal }).decode(bytes),
  );
}

/** Characters that one call of `fromCharCode` takes safely. */
const mostArguments = 8192;

/**
 * The bytes of a file, or of a piece of one, as base64. Rejects with a sentence to show when the browser cannot read it.
 * @param name what people know the file by
 */
export async function base64Of(file: Blob, name: string): Promise<string> {
  const content = await file.arrayBuffer().catch(() => {
    throw new Error(strings.unreadableFile(name));
  });
  const bytes = new Uint8Array(content);
  const units: string[] = [];
  for (let at = 0; at < bytes.length; at += mostArguments)
    units.push(String.fromCharCode(...bytes.subarray(at, at + mostArguments)));
  return btoa(units.join(''));
}

/** The bytes that base64 stands for. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
