/** A text as the bytes of a `.reg` file of version 5: UTF-16, little end first, with its mark. */
export function encodeRegistryFile(text: string): ArrayBuffer {
  const marked = text.startsWith('\ufeff') ? text : `\ufeff${text}`;
  const bytes = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index += 1)
    bytes.setUint16(index * 2, marked.charCodeAt(index), true);
  return bytes.buffer;
}
