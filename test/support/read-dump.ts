import type { DumpReader, ForeignObject } from '../../shared/dumps/foreign.js';

/** All objects of a dump that comes in pieces of `length` characters. */
export function readDump(
  reader: DumpReader,
  text: string,
  length = 65_536,
): readonly ForeignObject[] {
  const objects: ForeignObject[] = [];
  for (let at = 0; at < text.length; at += length) {
    objects.push(...reader.write(text.slice(at, at + length)));
  }
  objects.push(...reader.end());
  return objects;
}
