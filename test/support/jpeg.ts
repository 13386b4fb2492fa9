const segment = (marker: number, data: readonly number[]): number[] => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 0xff,
  ...data,
];

/** A JPEG by its markers (ITU-T T.81, annex B), of about `size` bytes; nobody has to like the picture. */
export function makeJpeg(size = 400): Uint8Array {
  const start = [
    0xff,
    0xd8,
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xc0, [8, 0, 96, 0, 96, 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
  ];
  const scan = new Array<number>(Math.max(size - start.length - 2, 0)).fill(0x55);
  return Uint8Array.from([...start, ...scan, 0xff, 0xd9]);
}
