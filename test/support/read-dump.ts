import { readFileSync } from 'node:fs';
import {
  DumpProblem,
  type DumpReader,
  type DumpRemark,
  type ForeignObject,
  type ForeignValue,
} from '../../shared/dumps/foreign.js';
import { type OpenDump, openDump } from '../../shared/dumps/open-dump.js';
import {
  type DumpFormat,
  recogniseDump,
  recognisedBytes,
} from '../../shared/dumps/recognise-dump.js';

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

/** What a reader answers to text that it refuses; fails where it does not refuse it. */
export function refusalOf(reader: DumpReader, text: string): DumpProblem {
  try {
    readDump(reader, text);
  } catch (error) {
    if (error instanceof DumpProblem) return error;
    throw error;
  }
  throw new Error('The text was read.');
}

/** A decoder of this process. */
export const newDecoder = (label: string): TextDecoder => new TextDecoder(label);

/** All objects of these bytes, in pieces of `length`. */
export function readBytes(
  open: OpenDump,
  bytes: Uint8Array,
  length = 65_536,
): readonly ForeignObject[] {
  const objects: ForeignObject[] = [];
  for (let at = 0; at < bytes.length; at += length) {
    objects.push(...open.write(bytes.subarray(at, at + length)));
  }
  objects.push(...open.end());
  return objects;
}

export interface ReadSample {
  readonly format: DumpFormat;
  readonly encoding: string | null;
  readonly objects: readonly ForeignObject[];
  readonly remarks: readonly DumpRemark[];
}

/** The bytes of a file of `test/fixtures/estate/`. */
export const sampleBytes = (path: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/estate/${path}`, import.meta.url));

/** Reads a file of `test/fixtures/estate/`, recognised by its content. */
export function readSample(path: string): ReadSample {
  const bytes = sampleBytes(path);
  const what = recogniseDump(bytes.subarray(0, recognisedBytes), newDecoder);
  if (what.kind !== 'dump') throw new Error(`${path} is no dump: ${JSON.stringify(what)}`);
  const open = openDump(what.format, newDecoder);
  const objects = readBytes(open, bytes);
  return { format: what.format, encoding: open.encoding, objects, remarks: open.remarks };
}

/** A value in the short words of a test: `enum AllPhotos 2`, `9000000000 ticks`, a list or an object. */
function inShort(value: ForeignValue | undefined): unknown {
  if (value === undefined || value === null || typeof value !== 'object') return value;
  switch (value.kind) {
    case 'list':
      return value.cut ? [...value.items.map(inShort), '… cut'] : value.items.map(inShort);
    case 'object':
      return Object.fromEntries(
        Array.from(value.properties, ([name, held]) => [name, inShort(held)]),
      );
    case 'enum':
      return `enum ${value.name} ${value.number}`;
    case 'time-span':
      return `${value.ticks} ticks`;
    case 'bytes':
      return `${value.bytes.length} bytes`;
    default:
      return `${value.kind} ${value.text}`;
  }
}

/** The properties of an object in the short words of a test. */
export const propertiesOf = (object: ForeignObject | undefined): Record<string, unknown> =>
  Object.fromEntries(
    Array.from(object?.properties ?? [], ([name, value]) => [name, inShort(value)]),
  );
