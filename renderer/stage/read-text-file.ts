import { decodeText } from '../../shared/file-format/decode-text.js';
import { strings } from './strings.js';

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
