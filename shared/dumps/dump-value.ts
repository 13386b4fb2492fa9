import { formatTimeSpan } from '../policy/time-span.js';

/**
 * A value as Windows PowerShell holds it when it writes a dump. What holds other values gives them when it is asked, so
 * that a writer needs memory for no more than one of them.
 */
export type DumpValue =
  | null
  | boolean
  | string
  | DumpNumber
  | DumpEnum
  | DumpTimeSpan
  | DumpDate
  | DumpList
  | DumpTable
  | DumpObject;

/** The numbers of .NET that dumps tell apart. */
export type NumberType =
  | 'Byte'
  | 'Int16'
  | 'UInt16'
  | 'Int32'
  | 'UInt32'
  | 'Int64'
  | 'UInt64'
  | 'Double';

export interface DumpNumber {
  readonly kind: 'number';
  readonly type: NumberType;
  readonly value: number;
  /** As ToString gives it. */
  readonly text: string;
}

interface DumpEnum {
  readonly kind: 'enum';
  /** Full name of the enumeration. */
  readonly type: string;
  readonly name: string;
  readonly number: number;
}

interface DumpTimeSpan {
  readonly kind: 'time-span';
  readonly milliseconds: number;
}

interface DumpDate {
  readonly kind: 'date';
  /** Milliseconds since 1970 in UTC. */
  readonly instant: number;
  /** Minutes that the clocks on the wall are before UTC. */
  readonly offset: number;
  /** As ToString gives it. */
  readonly text: string;
  /** As the console prints it. */
  readonly longText: string;
}

/** What is known of all that holds other values. */
interface Holder {
  /** The most derived type first. */
  readonly types: readonly string[];
  /** The same for the very same object, wherever it is met again. */
  readonly identity: object;
  /** As ToString gives it. */
  readonly text: string;
}

interface DumpList extends Holder {
  readonly kind: 'list';
  items(): Iterable<DumpValue>;
}

interface DumpTable extends Holder {
  readonly kind: 'table';
  entries(): Iterable<readonly [string, DumpValue]>;
}

export interface DumpObject extends Holder {
  readonly kind: 'object';
  /** Whether its properties are notes, as those of `[pscustomobject]` and of what Select-Object makes. */
  readonly isCustom: boolean;
  properties(): Iterable<readonly [string, DumpValue]>;
}

/** A value as text, as ToString gives it; null is empty. */
export function dumpText(value: DumpValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return value;
  switch (value.kind) {
    case 'enum':
      return value.name;
    case 'time-span':
      return formatTimeSpan(value.milliseconds);
    default:
      return value.text;
  }
}
