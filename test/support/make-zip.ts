import { deflateRawSync } from 'node:zlib';

interface ZipMember {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Says of itself that it unpacks to so many bytes. */
  readonly claims?: number;
}

const record = (
  length: number,
  signature: number,
  fields: readonly (readonly [number, number, 2 | 4])[],
) => {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  for (const [offset, value, width] of fields)
    if (width === 2) bytes.writeUInt16LE(value, offset);
    else bytes.writeUInt32LE(value, offset);
  return bytes;
};

/** A .zip of files, each deflated; checksums are left out, as nobody here looks at them. */
export function makeZip(members: readonly ZipMember[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, claims = bytes.length } of members) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes);
    const sizes = [packed.length, claims] as const;
    const local = record(30, 0x04034b50, [
      [4, 20, 2],
      [6, 0x800, 2],
      [8, 8, 2],
      [18, sizes[0], 4],
      [22, sizes[1], 4],
      [26, name.length, 2],
    ]);
    const central = record(46, 0x02014b50, [
      [4, 20, 2],
      [6, 20, 2],
      [8, 0x800, 2],
      [10, 8, 2],
      [20, sizes[0], 4],
      [24, sizes[1], 4],
      [28, name.length, 2],
      [42, offset, 4],
    ]);
    parts.push(local, name, packed);
    directory.push(central, name);
    offset += local.length + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = record(22, 0x06054b50, [
    [8, members.length, 2],
    [10, members.length, 2],
    [12, central.length, 4],
    [16, offset, 4],
  ]);
  return Buffer.concat([...parts, central, end]);
}
