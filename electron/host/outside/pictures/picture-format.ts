/** What the first bytes of a file say it is. */
export type PictureFormat = 'JPEG' | 'PNG' | 'GIF' | 'BMP' | 'WebP' | 'TIFF' | 'SVG';

const signatures: readonly (readonly [PictureFormat, string])[] = [
  ['JPEG', 'ffd8ff'],
  ['PNG', '89504e470d0a1a0a'],
  ['GIF', '474946383761'],
  ['GIF', '474946383961'],
  ['BMP', '424d'],
  ['TIFF', '49492a00'],
  ['TIFF', '4d4d002a'],
];

/** `null` when it is no picture that this program knows. */
export function recognisePicture(bytes: Uint8Array): PictureFormat | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('hex');
  const known = signatures.find(([, signature]) => head.startsWith(signature));
  if (known) return known[0];
  const isRiff = head.startsWith('52494646') && head.slice(16) === '57454250';
  if (isRiff) return 'WebP';
  const text = Buffer.from(bytes.subarray(0, 500)).toString('latin1').trimStart();
  return /^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<svg[\s>]/s.test(text) ? 'SVG' : null;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Markers that stand alone; all others bring two bytes of length and so much data. */
const isBareMarker = (marker: number): boolean =>
  marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** SOF0 to SOF15, which carry the frame's size, without DHT, JPG and DAC among them. */
const isStartOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * Whether `bytes` are one JPEG from its first marker to its last (ITU-T T.81, annex B): a frame of
 * some size, a scan, and the end. A download that broke off is not.
 */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  if (recognisePicture(bytes) !== 'JPEG') return false;
  let hasFrame = false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isBareMarker(marker)) {
      at += 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > bytes.length) return false;
    if (isStartOfFrame(marker)) hasFrame = hasSize(bytes, at);
    if (marker === startOfScan) return hasFrame && endsAfterScan(bytes, at + 2 + length);
    at += 2 + length;
  }
  return false;
}

function hasSize(bytes: Uint8Array, frame: number): boolean {
  const height = ((bytes[frame + 5] ?? 0) << 8) | (bytes[frame + 6] ?? 0);
  const width = ((bytes[frame + 7] ?? 0) << 8) | (bytes[frame + 8] ?? 0);
  return height > 0 && width > 0;
}

/** In entropy-coded data 0xff is followed by 0, so an end marker after it is the picture's own. */
function endsAfterScan(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at + 1 < bytes.length; at += 1)
    if (bytes[at] === 0xff && bytes[at + 1] === endOfImage) return true;
  return false;
}
