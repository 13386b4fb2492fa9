import { type DumpValue, dumpText } from './dump-value.js';

/** How deep objects are written when nobody says: three levels, an array around them among them. */
export const jsonDepth = 2;

const lineEnd = '\r\n';

/** Where a value stands. */
interface Place {
  /** Levels above it. */
  readonly depth: number;
  /** Blanks before its brackets; four more before what is between them. */
  readonly indent: number;
}

/** JSON that is there already. */
class Written {
  constructor(readonly text: string) {}
}

type Entry = readonly [name: string | null, value: DumpValue | Written];

/**
 * Writes values as ConvertTo-Json of Windows PowerShell 5.1 does: two blanks after each colon, what is between brackets
 * four blanks further in than they are, and `'`, `<`, `>` and `&` escaped. An enumeration is its number, a TimeSpan an
 * object, and what lies too deep its text, silently. Follows `estate/json`.
 */
export class JsonWriter {
  /** @param isCompressed without any blanks or line ends */
  constructor(
    private readonly depth: number = jsonDepth,
    private readonly isCompressed = false,
  ) {}

  /** The pieces of the text, in their order. */
  write(value: DumpValue): Iterable<string> {
    return this.#value(value, { depth: 0, indent: 0 });
  }

  *#value(value: DumpValue | Written, place: Place): Iterable<string> {
    const plain = value instanceof Written ? value.text : plainText(value);
    if (plain !== null) yield plain;
    else if (value instanceof Written || value === null || typeof value !== 'object') return;
    else if (place.depth > this.depth) yield quoted(deepText(value));
    else yield* this.#brackets(value.kind === 'list' ? '[]' : '{}', place, entriesOf(value));
  }

  *#brackets(
    [open = '', close = '']: string,
    { depth, indent }: Place,
    entries: Iterable<Entry>,
  ): Iterable<string> {
    const [end, blank] = this.isCompressed ? ['', ''] : [lineEnd, ' '];
    const inner = blank.repeat(indent + 4);
    let before = `${open}${end}`;
    for (const [name, value] of entries) {
      const key = name === null ? '' : `${quoted(name)}:${blank.repeat(2)}`;
      yield `${before}${inner}${key}`;
      yield* this.#value(value, { depth: depth + 1, indent: indent + 4 + key.length });
      before = `,${end}`;
    }
    // Between empty brackets PowerShell leaves a line.
    const empty = before.startsWith(open) ? before : '';
    yield `${empty}${end}${blank.repeat(indent)}${close}`;
  }
}

/** What stands on its own; `null` for what has brackets. */
function plainText(value: DumpValue): string | null {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (value.kind === 'number') return String(value.value);
  return value.kind === 'enum' ? String(value.number) : null;
}

function* entriesOf(value: DumpValue & object): Iterable<Entry> {
  switch (value.kind) {
    case 'list':
      for (const item of value.items()) yield [null, item];
      return;
    case 'table':
      yield* value.entries();
      return;
    case 'object':
      yield* value.properties();
      return;
    case 'time-span':
      for (const [name, number] of timeSpanProperties(value.milliseconds))
        yield [name, new Written(String(number))];
      return;
    case 'date':
      yield ['value', new Written(`"\\/Date(${value.instant})\\/"`)];
      yield ['DisplayHint', new Written('2')];
      yield ['DateTime', value.longText];
  }
}

/** In the order in which .NET lists the properties of a TimeSpan. */
function timeSpanProperties(total: number): readonly (readonly [string, number])[] {
  const part = (unit: number, modulus: number): number => Math.trunc(total / unit) % modulus;
  return [
    ['Ticks', total * 10_000],
    ['Days', Math.trunc(total / 86_400_000)],
    ['Hours', part(3_600_000, 24)],
    ['Milliseconds', part(1, 1000)],
    ['Minutes', part(60_000, 60)],
    ['Seconds', part(1000, 60)],
    ['TotalDays', total / 86_400_000],
    ['TotalHours', total / 3_600_000],
    ['TotalMilliseconds', total],
    ['TotalMinutes', total / 60_000],
    ['TotalSeconds', total / 1000],
  ];
}

/** What is too deep is its text, a list the texts of its items. */
function deepText(value: DumpValue & object): string {
  return value.kind === 'list' ? Array.from(value.items(), dumpText).join(' ') : dumpText(value);
}

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
const escaped = /[\u0000-\u001f"'<>&\\\u0085\u2028\u2029]/g;

const quoted = (text: string): string =>
  `"${text.replace(
    escaped,
    (unit) => shortEscapes[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}"`;
