import { decodeText } from '../../shared/file-format/decode-text.js';

/** The text of a file that somebody brings, whatever encoding its program wrote. */
export const decodeTextFile = (bytes: ArrayBuffer): string =>
  decodeText(new Uint8Array(bytes), (label, fatal) =>
    new TextDecoder(label, { fatal }).decode(bytes),
  );
