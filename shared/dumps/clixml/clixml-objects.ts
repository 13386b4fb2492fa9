import { dumpLimits } from '../dump-limits.js';
import {
  DumpProblem,
  type ForeignObject,
  type ForeignValue,
  type PropertyNames,
} from '../foreign.js';
import { type Remarks, shownName } from '../remarks.js';
import type { XmlHandler } from '../xml-stream.js';
import { ClixmlFrame, isHollow, keyText } from './clixml-frame.js';
import { decodeEscapes, primitives } from './clixml-values.js';
import { ReferenceTable } from './reference-table.js';

const lists: ReadonlySet<string> = new Set(['LST', 'IE', 'QUE', 'STK']);
/** Elements that hold others and are no value. */
const structure: ReadonlySet<string> = new Set([
  ...lists,
  'Objs',
  'Obj',
  'TN',
  'TNRef',
  'T',
  'ToString',
  'Props',
  'MS',
  'DCT',
  'En',
]);

/**
 * Builds the objects of one `Objs` element: [MS-PSRP] 2.2.5, as Export-Clixml writes it (`estate/clixml-frame`). An
 * object directly in it, or in lists and tables only, comes out as soon as it is whole.
 */
export class ClixmlObjects implements XmlHandler {
  readonly #open: ClixmlFrame[] = [];
  readonly #types = new Map<string, string[]>();
  /** By the chain of types, which those of one kind share: the names of their properties. */
  readonly #propertyNames = new WeakMap<readonly string[], PropertyNames>();
  readonly #references = new ReferenceTable();
  /** Names as decoded, each kept once: every object repeats those of the one before. */
  readonly #names = new Map<string, string>();
  readonly #remarks: Remarks;
  #released: ForeignObject[] = [];
  #characters = 0;
  /** `#characters` when an object came out last. */
  #releasedAt = 0;

  /**
   * @param whole takes each value directly in `Objs` as one, with all that is in it; absent: objects come out one by one
   */
  constructor(
    remarks: Remarks,
    private readonly whole: ((value: ForeignValue) => void) | null = null,
  ) {
    this.#remarks = remarks;
  }

  /** The objects that are whole since it was asked last. */
  take(): readonly ForeignObject[] {
    const released = this.#released;
    this.#released = [];
    return released;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>, line: number): void {
    this.#count(dumpLimits.costOfValue, line);
    const parent = this.#open.at(-1);
    if ((parent === undefined) !== (tag === 'Objs')) {
      const found = `Found <${shownName(tag)}> where ${parent ? 'a value' : '<Objs>'} was expected.`;
      throw new DumpProblem(line, found, 'Bring the file as Export-Clixml wrote it.');
    }
    const { N: name = '', S: ownStream } = attributes;
    const inProperties = tag === 'Props' || tag === 'MS';
    const stream = parent?.tag === 'Objs' ? ownStream : parent?.stream;
    const frame = new ClixmlFrame(
      tag,
      name === '' ? name : this.#name(name),
      attributes.RefId ?? null,
      line,
      parent === undefined ||
        (this.whole === null && parent.isOutermost && stream === undefined && !inProperties),
      this.#characters,
      stream,
    );
    this.#open.push(frame);
    if (stream !== undefined) return;
    if (tag === 'TNRef') this.#takeKnownTypes(parent, frame);
    if (!structure.has(tag) && tag !== 'Ref' && !primitives.has(tag)) {
      this.#remarks.add(
        `The element <${shownName(tag)}> is not known; its value is left out.`,
        line,
      );
    }
    if (parent?.tag !== 'Obj') return;
    if (lists.has(tag)) parent.items ??= [];
    else if (tag === 'DCT') parent.entries ??= [];
  }

  text(text: string, line: number): void {
    this.#count(text.length, line);
    const frame = this.#open.at(-1);
    if (frame === undefined) return;
    const { tag } = frame;
    if (tag === 'T' || tag === 'ToString' || !structure.has(tag)) frame.text += text;
    else if (text.trim() !== '' && frame.stream === undefined) {
      this.#remarks.add('Text between the values is left out.', line);
    }
  }

  close(line: number): void {
    const frame = this.#open.pop();
    const parent = this.#open.at(-1);
    if (frame === undefined || parent === undefined) return;
    switch (frame.tag) {
      case 'T':
        parent.types.push(this.#name(frame.text));
        return;
      case 'TN':
        parent.types = frame.types;
        this.#learnTypes(frame, line);
        return;
      default:
        // Types of a message may be referred to by objects after it; nothing else of it counts.
        if (frame.stream === undefined) this.#closeValue(frame, parent);
        else if (parent.tag === 'Objs') this.#noteMessage(frame.stream, frame.line);
    }
  }

  #noteMessage(stream: string, line: number): void {
    const message = `What stands in the stream ${shownName(stream)} is no object of the dump.`;
    this.#remarks.add(message, line);
  }

  #closeValue(frame: ClixmlFrame, parent: ClixmlFrame): void {
    switch (frame.tag) {
      case 'ToString':
        parent.asText = decodeEscapes(frame.text);
        return;
      case 'En':
        this.#closeEntry(frame, parent);
        return;
      case 'Obj':
        this.#closeObject(frame, parent);
        return;
      case 'Ref':
        this.#follow(frame, parent);
        return;
      default:
        if (structure.has(frame.tag)) parent.released += frame.released;
        else this.#deliver(this.#primitive(frame), frame, parent);
    }
  }

  #primitive({ tag, text, line }: ClixmlFrame): ForeignValue {
    const read = primitives.get(tag);
    if (read === undefined) return { kind: 'lost', text: `<${shownName(tag)}>` };
    const value = read(text);
    if (value !== undefined) return value;
    this.#remarks.add(`A text within <${tag}> is no value of that type; it is kept as text.`, line);
    return decodeEscapes(text);
  }

  #closeEntry(frame: ClixmlFrame, dictionary: ClixmlFrame): void {
    dictionary.released += frame.released;
    if (frame.entry === undefined) return;
    const owner = this.#open.at(-2);
    owner?.entries?.push([keyText(frame.key), frame.entry]);
    if (owner) this.#grow(owner, frame.values, frame.line);
  }

  #closeObject(frame: ClixmlFrame, parent: ClixmlFrame): void {
    const value = frame.value(this.#propertyNames.get(frame.types));
    if (value !== null && typeof value === 'object' && value.kind === 'object') {
      this.#propertyNames.set(frame.types, value.properties.propertyNames);
    }
    parent.released += frame.released;
    const characters = this.#characters - frame.begin;
    const { values } = frame;
    if (frame.refId !== null) this.#references.set(frame.refId, { value, values, characters });
    if (frame.released > 0 && isHollow(value)) return;
    const isObject = value !== null && typeof value === 'object' && value.kind === 'object';
    if (isObject && frame.isOutermost && parent.isOutermost) {
      const { types, text, properties } = value;
      this.#released.push({ line: frame.line, types, text, properties, within: this.#within() });
      this.#releasedAt = this.#characters;
      parent.released += 1;
    } else {
      this.#deliver(value, frame, parent);
    }
  }

  /** Hands a value to the element that it is in. */
  #deliver(value: ForeignValue, frame: ClixmlFrame, parent: ClixmlFrame): void {
    const owner = this.#open.at(-2);
    if (parent.tag === 'Obj') parent.scalar = value;
    else if (parent.tag === 'En' && frame.name === 'Key') parent.key = value;
    else if (parent.tag === 'En') parent.entry = value;
    else if (parent.tag === 'Props' || parent.tag === 'MS')
      owner?.properties.push([frame.name, value]);
    else if (lists.has(parent.tag)) owner?.items?.push(value);
    else if (parent.tag === 'Objs' && this.whole !== null) {
      this.whole(value);
      this.#releasedAt = this.#characters;
    } else if (parent.tag !== 'Objs') {
      this.#remarks.add(`A value within <${shownName(parent.tag)}> is left out.`, frame.line);
    } else if (value !== null) {
      this.#remarks.add('A value that is no object is left out.', frame.line);
    }
    this.#grow(
      parent.tag === 'Obj' || parent.tag === 'En' ? parent : owner,
      frame.values,
      frame.line,
    );
  }

  /** Guards against few objects that hold one another by reference and would unfold to billions. */
  #grow(owner: ClixmlFrame | undefined, values: number, line: number): void {
    if (owner === undefined) return;
    owner.values += values;
    if (owner.values <= dumpLimits.values) return;
    throw new DumpProblem(
      line,
      `An object holds more than ${dumpLimits.values} values, its references followed.`,
      'No dump does; export it again.',
    );
  }

  #follow(frame: ClixmlFrame, parent: ClixmlFrame): void {
    const { refId, line } = frame;
    const referred = refId === null ? undefined : this.#references.get(refId);
    if (referred !== undefined) {
      frame.values = referred.values;
      this.#deliver(referred.value, frame, parent);
      return;
    }
    const isAround = this.#open.some(({ tag, refId: id }) => tag === 'Obj' && id === refId);
    const why = isAround ? 'the object around it' : 'an object that is not in the file before it';
    this.#remarks.add(`A reference leads to ${why}; its value is left out.`, line);
    this.#deliver({ kind: 'lost', text: `a reference to ${why}` }, frame, parent);
  }

  #learnTypes({ refId, types }: ClixmlFrame, line: number): void {
    if (refId === null) return;
    if (this.#types.size >= dumpLimits.names) {
      const found = `The file names more than ${dumpLimits.names} chains of types.`;
      throw new DumpProblem(line, found, 'No dump does; export it again.');
    }
    this.#types.set(refId, types);
  }

  #takeKnownTypes(object: ClixmlFrame | undefined, { refId, line }: ClixmlFrame): void {
    const types = refId === null ? undefined : this.#types.get(refId);
    if (types === undefined) {
      this.#remarks.add('An object refers to types that the file does not name before it.', line);
    } else if (object) {
      object.types = types;
    }
  }

  #within(): readonly string[] {
    return this.#open.flatMap(({ tag, key }) =>
      tag === 'En' && key !== undefined ? [keyText(key)] : [],
    );
  }

  #name(raw: string): string {
    const known = this.#names.get(raw);
    if (known !== undefined) return known;
    const name = decodeEscapes(raw);
    if (this.#names.size < dumpLimits.names) this.#names.set(raw, name);
    return name;
  }

  #count(characters: number, line: number): void {
    this.#characters += characters;
    if (this.#characters - this.#releasedAt <= dumpLimits.object) return;
    throw new DumpProblem(
      line,
      `One object is larger than ${dumpLimits.object} characters.`,
      'Export each kind of object on its own, or fewer of them into one file.',
    );
  }
}
