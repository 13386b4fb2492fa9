import type { Json } from '../../../shared/contract/frames.js';
import { mutateJson } from './mutate-json.js';
import { mutateText } from './mutate-text.js';
import type { Random } from './random.js';

/** What JSON inputs are made from. */
export interface JsonSource {
  /** Valid values; at least one. */
  readonly seeds: readonly Json[];
  /** Makes a value by the rules of the format. */
  readonly make?: (random: Random) => Json;
  readonly words: readonly string[];
}

/** Mostly a valid value with parts of it changed, sometimes one made by the schema, sometimes text with faults. */
export function jsonInput(random: Random, { seeds, make, words }: JsonSource): string {
  const value = make && random.chance(0.5) ? make(random) : random.pick(seeds);
  const changed = random.chance(make ? 0.4 : 0.85) ? mutateJson(value, random) : value;
  const text = JSON.stringify(changed, null, random.chance(0.3) ? 1 : 0) ?? 'null';
  if (!random.chance(0.15)) return text;
  return mutateText(text, random, { seeds: [text], words });
}

/** All texts in a value that are short, each once: what a format's own values look like. */
export function textsIn(value: Json, found = new Set<string>()): readonly string[] {
  if (typeof value === 'string' && value.length <= 100) found.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) textsIn(inner as Json, found);
  return [...found];
}
