import type { ShellLimits } from '../limits.js';
import type { SourceText } from '../shell-error.js';
import {
  HashTable,
  isArray,
  ScriptBlock,
  ShellList,
  ShellObject,
  type Value,
} from '../values/value.js';
import { type Amount, elementsPerList, elementsPerProperty } from './budget.js';
import type { Steps } from './steps.js';

/** What a script block holds besides its own text: its statements, and the text of its line. */
const elementsPerBlock = 4_000;
/** What an input may make however much is held: enough to empty a variable. */
const leastRoom = 200;
/** Values that are looked at without letting the host do something else. */
const valuesPerSlice = 100_000;
/** Statements take this much for each character they are written with. */
const elementsPerCharacter = 22;

/**
 * Limits what the variables of a session hold. It keeps an upper bound, the sum of all that was made, and measures the
 * variables only when that bound comes near the limit.
 */
export class HeldMemory {
  #characters = 0;
  #elements = 0;

  constructor(
    private readonly limits: ShellLimits,
    held: Amount = { characters: 0, elements: 0 },
  ) {
    this.add(held);
  }

  /** The bound as it stands. */
  get bound(): Amount {
    return { characters: this.#characters, elements: this.#elements };
  }

  /** What one more input may make, so that the variables hold no more than the limit whatever it does. */
  *room(values: Iterable<Value>): Steps<Amount> {
    const { limits } = this;
    const isNear =
      this.#characters + limits.characters > limits.heldCharacters ||
      this.#elements + limits.elements > limits.heldElements;
    if (isNear) yield* this.#measure(values);
    const left = (held: number, limit: number): number => Math.max(leastRoom, limit - held);
    return {
      characters: Math.min(limits.characters, left(this.#characters, limits.heldCharacters)),
      elements: Math.min(limits.elements, left(this.#elements, limits.heldElements)),
    };
  }

  /** An input has made this, and may have left it in variables. */
  add({ characters, elements }: Amount): void {
    this.#characters += characters;
    this.#elements += elements;
  }

  /** Texts that several hold count several times, so the former bound may be the better one. */
  *#measure(values: Iterable<Value>): Steps<void> {
    const found = yield* measure(values, {
      characters: this.#characters,
      elements: this.#elements,
    });
    this.#characters = Math.min(this.#characters, found.characters);
    this.#elements = Math.min(this.#elements, found.elements);
  }
}

/** What can be reached from the values; the search ends when both figures are beyond `most`. */
function* measure(values: Iterable<Value>, most: Amount): Steps<Amount> {
  const seen = new Set<Value>();
  const texts = new Set<SourceText>();
  const waiting: Value[] = [...values];
  let [characters, elements, count] = [0, 0, 0];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    count += 1;
    if (count % valuesPerSlice === 0) yield 'pause';
    if (typeof value === 'string') characters += value.length;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isArray(value) || value instanceof ShellList) {
      const items = isArray(value) ? value : value.items;
      elements += items.length + elementsPerList;
      for (const item of items) waiting.push(item);
    } else if (value instanceof HashTable) {
      elements += value.size * elementsPerProperty;
      for (const entry of value.entries()) waiting.push(entry.key, entry.value);
    } else if (value instanceof ShellObject) {
      elements += value.size * elementsPerProperty;
      for (const [, property] of value.entries()) waiting.push(property);
    } else if (value instanceof ScriptBlock) {
      const { start, end, source } = value.inner;
      elements += elementsPerBlock + (end - start) * elementsPerCharacter;
      if (!texts.has(source)) characters += source.text.length;
      texts.add(source);
    } else {
      elements += 1;
    }
    if (characters > most.characters && elements > most.elements) break;
  }
  return { characters, elements };
}

/** What the statements of a text take, when a script block keeps them. */
export const elementsOfScript = (text: string): number =>
  text.includes('{') ? elementsPerBlock + text.length * elementsPerCharacter : 0;
