import {
  type ForeignEnum,
  ForeignProperties,
  type ForeignValue,
  type PropertyNames,
} from '../foreign.js';
import { readText } from '../values/read-scalars.js';

/** An element that is not closed yet, with what its children have given so far. */
export class ClixmlFrame {
  /** Of an element with text: a primitive, a type, ToString. */
  text = '';
  /** Of Obj and TN. */
  types: string[] = [];
  /** Of Obj: its ToString; null where there is none. */
  asText: string | null = null;
  /** Of Obj: Props and MS together (`estate/clixml-properties`). */
  readonly properties: [string, ForeignValue][] = [];
  /** Of Obj: the value of an enumeration, or of a scalar to which properties were added. */
  scalar: ForeignValue | undefined;
  /** Of Obj: what LST, IE, QUE or STK hold; null where there is none of them. */
  items: ForeignValue[] | null = null;
  /** Of Obj: what DCT holds; null where there is none. */
  entries: [string, ForeignValue][] | null = null;
  /** Of En. */
  key: ForeignValue | undefined;
  entry: ForeignValue | undefined;
  /** Values in it, each reference counted as all that it leads to. */
  values = 1;
  /** Objects that came out of it on their own. */
  released = 0;

  constructor(
    readonly tag: string,
    /** `N`: the name of a property; Key or Value within En. */
    readonly name: string,
    readonly refId: string | null,
    readonly line: number,
    /** Whether only lists and tables are around it, so that an object in it is an object of the dump. */
    readonly isOutermost: boolean,
    /** Characters read before it. */
    readonly begin: number,
    /** The stream of the message it is in, as PowerShell puts them between objects; absent for values. */
    readonly stream: string | undefined,
  ) {}

  /** The value of a whole Obj; `knownNames` may be those of its properties. */
  value(knownNames: PropertyNames | undefined): ForeignValue {
    if (this.scalar !== undefined) return this.#isEnum() ? this.#enum(this.scalar) : this.scalar;
    if (this.items !== null) return { kind: 'list', items: this.items, cut: false };
    const entries = [...(this.entries ?? []), ...this.properties];
    const properties = ForeignProperties.of(entries, knownNames);
    return { kind: 'object', types: this.types, text: this.asText, properties };
  }

  #isEnum(): boolean {
    return this.types.some((type) => type.endsWith('System.Enum'));
  }

  /** The name is in ToString; an undefined number has its digits there (`estate/clixml-enum`). */
  #enum(scalar: ForeignValue): ForeignEnum | ForeignValue {
    const number = typeof scalar === 'number' ? scalar : null;
    const name = this.asText !== null && !/^-?\d+$/.test(this.asText) ? this.asText : null;
    return name === null && number === null ? scalar : { kind: 'enum', name, number };
  }
}

/** A key of a table; tables of PowerShell may have numbers and enumerations as keys. */
export const keyText = (key: ForeignValue | undefined): string => {
  const reading = readText(key ?? null);
  return 'problem' in reading ? '' : (reading.value ?? '');
};

/** Whether nothing is left of a list or table whose objects came out on their own. */
export function isHollow(value: ForeignValue): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  if (value.kind === 'list') return value.items.length === 0;
  return (
    value.kind === 'object' && Array.from(value.properties).every(([, held]) => isHollow(held))
  );
}
