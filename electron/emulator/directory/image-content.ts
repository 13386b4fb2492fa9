const signatures = [
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/** The media type by content, whatever the file is called; null when it is neither JPEG nor PNG. */
export function imageMediaType(content: Uint8Array): 'image/jpeg' | 'image/png' | null {
  const found = signatures.find(({ bytes }) => bytes.every((byte, at) => content[at] === byte));
  return found?.mediaType ?? null;
}

/** 16 hexadecimal digits that tell contents apart (two FNV-1a sums); no protection against forgery. */
export function contentId(content: Uint8Array): string {
  let forward = 0x811c9dc5;
  let shifted = 0x050c5d1f;
  for (const byte of content) {
    forward = Math.imul(forward ^ byte, 0x01000193);
    shifted = Math.imul(shifted ^ (byte + 0x9d), 0x01000193);
  }
  return [forward, shifted].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}
