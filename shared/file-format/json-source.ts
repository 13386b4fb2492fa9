/** A place in JSON text, both counted from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

export type JsonPath = readonly (string | number)[];

/** Where a member or element of JSON text stands, as offsets. */
export interface JsonPlace {
  /** Of the key's opening quote; the value's offset for array elements. */
  readonly key: number;
  readonly value: number;
}

export interface JsonSyntaxError {
  readonly offset: number;
  /** What JSON (RFC 8259) allows at that place. */
  readonly expected: string;
}

/** One key for a path, for use in maps. */
export const jsonPointer = (path: JsonPath): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** As a programmer writes it: `people[3].manager`; the empty string for the whole. Long keys are cut. */
export const formatJsonPath = (path: JsonPath): string =>
  path
    .map((step) =>
      typeof step === 'number'
        ? `[${step}]`
        : /^[\w$-]+$/.test(step)
          ? `.${cutKey(step)}`
          : `[${JSON.stringify(cutKey(step))}]`,
    )
    .join('')
    .replace(/^\./, '');

const longestKey = 80;

const cutKey = (key: string): string =>
  key.length > longestKey ? `${key.slice(0, longestKey - 1)}…` : key;

/** The path itself, then each path it lies in, innermost first. */
export const ancestors = (path: JsonPath): readonly JsonPath[] =>
  Array.from({ length: path.length + 1 }, (_, index) => path.slice(0, path.length - index));

export function positionAt(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** The first place where `text` is not JSON; null when it is. */
export function findJsonSyntaxError(text: string): JsonSyntaxError | null {
  return new JsonScanner(text, () => {}).scan();
}

/** Where each of `paths` stands in valid JSON text, by pointer. Paths that are not there are missing. */
export function locateInJson(
  text: string,
  paths: readonly JsonPath[],
): ReadonlyMap<string, JsonPlace> {
  const wanted = new Set(paths.map(jsonPointer));
  const places = new Map<string, JsonPlace>();
  new JsonScanner(text, (path, place) => {
    const pointer = jsonPointer(path);
    if (wanted.has(pointer)) places.set(pointer, place);
  }).scan();
  return places;
}

const deepest = 500;
/** Thrown and caught inside the scanner only. */
class Unexpected extends Error {
  constructor(readonly expected: string) {
    super(expected);
  }
}

/** Walks JSON text and reports where each value stands, which `JSON.parse` does not tell. */
class JsonScanner {
  readonly #text: string;
  readonly #onValue: (path: JsonPath, place: JsonPlace) => void;
  readonly #path: (string | number)[] = [];
  readonly #space = /[ \t\r\n]*/y;
  readonly #literal = /true|false|null/y;
  readonly #number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  readonly #escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
  #at = 0;

  constructor(text: string, onValue: (path: JsonPath, place: JsonPlace) => void) {
    this.#text = text;
    this.#onValue = onValue;
  }

  scan(): JsonSyntaxError | null {
    try {
      this.#value(null);
      this.#skip(this.#space);
      if (this.#at < this.#text.length) throw new Unexpected('the end of the file');
      return null;
    } catch (error) {
      if (error instanceof Unexpected) return { offset: this.#at, expected: error.expected };
      throw error;
    }
  }

  #value(key: number | null): void {
    this.#skip(this.#space);
    this.#onValue(this.#path, { key: key ?? this.#at, value: this.#at });
    const first = this.#text[this.#at];
    if (first === '{') this.#object();
    else if (first === '[') this.#array();
    else if (first === '"') this.#string();
    else if (!this.#skip(this.#literal) && !this.#skip(this.#number))
      throw new Unexpected('a value');
  }

  #object(): void {
    this.#open();
    if (this.#take('}')) return;
    do {
      this.#skip(this.#space);
      const key = this.#at;
      if (this.#text[key] !== '"') throw new Unexpected('a key in double quotes');
      const name = this.#string();
      if (!this.#take(':')) throw new Unexpected('":" after the key');
      this.#path.push(name);
      this.#value(key);
      this.#path.pop();
    } while (this.#take(','));
    if (!this.#take('}')) throw new Unexpected('"," or "}"');
  }

  #array(): void {
    this.#open();
    if (this.#take(']')) return;
    let index = 0;
    do {
      this.#path.push(index);
      this.#value(null);
      this.#path.pop();
      index += 1;
    } while (this.#take(','));
    if (!this.#take(']')) throw new Unexpected('"," or "]"');
  }

  #open(): void {
    if (this.#path.length >= deepest) throw new Unexpected(`at most ${deepest} levels`);
    this.#at += 1;
  }

  #string(): string {
    const start = this.#at;
    this.#at += 1;
    while (this.#text[this.#at] !== '"') {
      // NaN, at the end of the text, is not above the control characters either.
      if (!(this.#text.charCodeAt(this.#at) >= 0x20))
        throw new Unexpected('a closing double quote');
      if (this.#text[this.#at] !== '\\') this.#at += 1;
      else if (!this.#skip(this.#escape)) throw new Unexpected('an escape such as \\" or \\u00e9');
    }
    this.#at += 1;
    return String(JSON.parse(this.#text.slice(start, this.#at)));
  }

  /** Takes `mark` after white space, if it is there. */
  #take(mark: string): boolean {
    this.#skip(this.#space);
    if (this.#text[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }

  /** Passes what `pattern` matches here; false when that is nothing. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    const moved = pattern.lastIndex > this.#at;
    this.#at = pattern.lastIndex;
    return moved;
  }
}
