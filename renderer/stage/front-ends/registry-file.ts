/** The text of a `.reg` file as the Registry Editor writes it: UTF-16 with its mark, or UTF-8. */
export function decodeRegistryFile(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** A text as the bytes of a `.reg` file of version 5: UTF-16, little end first, with its mark. */
export function encodeRegistryFile(text: string): ArrayBuffer {
  const marked = text.startsWith('\ufeff') ? text : `\ufeff${text}`;
  const bytes = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index += 1)
    bytes.setUint16(index * 2, marked.charCodeAt(index), true);
  return bytes.buffer;
}
