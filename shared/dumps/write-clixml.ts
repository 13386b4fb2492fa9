import { type DumpValue, dumpText, type NumberType } from './dump-value.js';
import { isoDuration, isoInstant } from './iso-time.js';

/** Lines end as Windows ends them. */
const lineEnd = '\r\n';

const namespace = 'http://schemas.microsoft.com/powershell/2004/04';

/** How deep objects are written when nobody says: their properties, and those of what they hold. */
export const clixmlDepth = 2;

/** Whatever the depth, nothing is written further inside than this. */
const deepest = 50;

const numberTags: Readonly<Record<NumberType, string>> = {
  Byte: 'By',
  Int16: 'I16',
  UInt16: 'U16',
  Int32: 'I32',
  UInt32: 'U32',
  Int64: 'I64',
  UInt64: 'U64',
  Double: 'Db',
};

const enumTypes: readonly string[] = ['System.Enum', 'System.ValueType', 'System.Object'];

/** Where a value stands. */
interface Place {
  /** Its name in a property bag; `null` in a list and at the top. */
  readonly name: string | null;
  /** How many levels of properties are still written. */
  readonly depth: number;
  /** Elements around it. */
  readonly level: number;
}

/**
 * Writes objects as Export-Clixml of Windows PowerShell does, two blanks a level, lines ended as on Windows. Follows
 * `estate/clixml-frame`, `estate/clixml-references`, `estate/clixml-properties`, `estate/clixml-escapes`,
 * `estate/clixml-values`, `estate/clixml-enum` and `estate/clixml-depth`. The pieces, in their order, are the text of the file: `head`, objects, `tail`.
 */
export class ClixmlWriter {
  readonly head = `<Objs Version="1.1.0.1" xmlns="${namespace}">${lineEnd}`;
  readonly tail = '</Objs>';
  /** The numbers of objects by what makes them the very same. */
  readonly #objects = new WeakMap<object, number>();
  #objectCount = 0;
  /** The numbers of chains of types. */
  readonly #types = new Map<string, number>();

  constructor(private readonly depth: number = clixmlDepth) {}

  /** The lines of one object of the pipeline. */
  write(value: DumpValue): Iterable<string> {
    return this.#value(value, { name: null, depth: this.depth, level: 1 });
  }

  *#value(value: DumpValue, place: Place): Iterable<string> {
    const plain = plainElement(value);
    if (plain !== null) {
      yield line(place, element(plain.tag, place.name, plain.text));
      return;
    }
    // What is left holds other values, or is a value of an enumeration.
    if (value === null || typeof value !== 'object') return;
    const isContainer = value.kind === 'list' || value.kind === 'table';
    if (place.level > deepest || (place.depth < 1 && !isContainer)) {
      yield line(place, element('S', place.name, escapeText(dumpText(value))));
      return;
    }
    if (value.kind === 'enum') {
      yield line(place, `<Obj${nameAttribute(place.name)} RefId="${this.#newNumber()}">`);
      yield* this.#typeNames([value.type, ...enumTypes], place.level + 1);
      const inside = { ...place, level: place.level + 1 };
      yield line(inside, element('ToString', null, escapeText(value.name)));
      yield line(inside, element('I32', null, String(value.number)));
      yield line(place, '</Obj>');
      return;
    }
    if (value.kind === 'list' || value.kind === 'table' || value.kind === 'object')
      yield* this.#holder(value, place);
  }

  *#holder(
    value: Extract<DumpValue, { readonly identity: object }>,
    place: Place,
  ): Iterable<string> {
    const known = this.#objects.get(value.identity);
    if (known !== undefined) {
      yield line(place, `<Ref${nameAttribute(place.name)} RefId="${known}" />`);
      return;
    }
    const number = this.#newNumber();
    this.#objects.set(value.identity, number);
    yield line(place, `<Obj${nameAttribute(place.name)} RefId="${number}">`);
    yield* this.#typeNames(value.types, place.level + 1);
    const inside = { ...place, name: null, level: place.level + 1 };
    if (value.kind === 'list') {
      yield* this.#wrapped('LST', inside, this.#items(value.items(), inside));
    } else if (value.kind === 'table') {
      yield* this.#wrapped('DCT', inside, this.#entries(value.entries(), inside));
    } else {
      if (!value.isCustom) yield line(inside, element('ToString', null, escapeText(value.text)));
      // Notes cost no depth.
      const depth = value.isCustom ? place.depth : place.depth - 1;
      const properties = this.#properties(value.properties(), { ...inside, depth });
      yield* this.#wrapped(value.isCustom ? 'MS' : 'Props', inside, properties);
    }
    yield line(place, '</Obj>');
  }

  /** The lines in an element of their own, which is empty where there are none. */
  *#wrapped(tag: string, place: Place, lines: Iterable<string>): Iterable<string> {
    let isEmpty = true;
    for (const each of lines) {
      if (isEmpty) yield line(place, `<${tag}>`);
      isEmpty = false;
      yield each;
    }
    yield line(place, isEmpty ? `<${tag} />` : `</${tag}>`);
  }

  *#items(items: Iterable<DumpValue>, place: Place): Iterable<string> {
    for (const item of items) yield* this.#value(item, { ...place, level: place.level + 1 });
  }

  *#properties(
    properties: Iterable<readonly [string, DumpValue]>,
    { depth, level }: Place,
  ): Iterable<string> {
    for (const [name, value] of properties)
      yield* this.#value(value, { name, depth, level: level + 1 });
  }

  *#entries(entries: Iterable<readonly [string, DumpValue]>, place: Place): Iterable<string> {
    const entry = { ...place, level: place.level + 1 };
    for (const [key, value] of entries) {
      yield line(entry, '<En>');
      yield* this.#properties(
        [
          ['Key', key],
          ['Value', value],
        ],
        entry,
      );
      yield line(entry, '</En>');
    }
  }

  *#typeNames(types: readonly string[], level: number): Iterable<string> {
    const chain = types.join('\n');
    const known = this.#types.get(chain);
    const place = { name: null, depth: 0, level };
    if (known !== undefined) {
      yield line(place, `<TNRef RefId="${known}" />`);
      return;
    }
    yield line(place, `<TN RefId="${this.#types.size}">`);
    this.#types.set(chain, this.#types.size);
    for (const type of types)
      yield line({ ...place, level: level + 1 }, element('T', null, escapeText(type)));
    yield line(place, '</TN>');
  }

  #newNumber(): number {
    this.#objectCount += 1;
    return this.#objectCount - 1;
  }
}

/** What is written in one element; `null` for what is not. */
function plainElement(
  value: DumpValue,
): { readonly tag: string; readonly text: string | null } | null {
  if (value === null) return { tag: 'Nil', text: null };
  if (typeof value === 'boolean') return { tag: 'B', text: String(value) };
  if (typeof value === 'string') return { tag: 'S', text: escapeText(value) };
  switch (value.kind) {
    case 'number':
      return { tag: numberTags[value.type], text: xmlNumber(value.value) };
    case 'time-span':
      return { tag: 'TS', text: isoDuration(value.milliseconds) };
    case 'date':
      return { tag: 'DT', text: isoInstant(value.instant, value.offset) };
    default:
      return null;
  }
}

function xmlNumber(value: number): string {
  if (Number.isFinite(value)) return String(value).replace('e', 'E');
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'INF' : '-INF';
}

const line = ({ level }: Place, text: string): string => `${'  '.repeat(level)}${text}${lineEnd}`;

const nameAttribute = (name: string | null): string =>
  name === null ? '' : ` N="${escapeText(name).replaceAll('"', '&quot;')}"`;

/** Without a text the element is closed at once; an empty text keeps both tags. */
function element(tag: string, name: string | null, text: string | null): string {
  const start = `<${tag}${nameAttribute(name)}`;
  return text === null ? `${start} />` : `${start}>${text}</${tag}>`;
}

const xmlEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
const escaped = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff]|_(?=[xX])|[&<>]/g;

/** What XML cannot hold, or PowerShell keeps from it, as `_xHHHH_`. */
function escapeText(text: string): string {
  return text.replace(
    escaped,
    (unit) =>
      xmlEscapes[unit] ?? `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
